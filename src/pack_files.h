// Where packs and relations come from: the ones inside the program, and folders of the user's.

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "checks/relation.h"
#include "compare/aliases.h"
#include "pack/pack.h"

namespace undersigned {

/// The files below rules/ as they were when the program was built, ordered by path.
const std::vector<PackFile>& embedded_pack_files();

/// Their packs, as pack/pack_image.h writes them.
std::string_view embedded_pack_image();

/// The rule files of one folder, or the embedded ones, in memory.
class RuleFiles {
 public:
  /// Every .yaml and .tsv file below `folder`, which is one pack (it holds a pack.yaml) or a folder
  /// of packs.
  static Result<RuleFiles> read(const std::string& folder);
  static RuleFiles embedded();

  /// Ordered by path. They look at texts that live as long as this object or a copy of it.
  const std::vector<PackFile>& files() const { return files_; }

  /// The name on disk of a file in an error or of a rule; of an embedded file its path.
  std::string name_of(const std::string& path) const;

  /// The packs of these files, which see the embedded shared files; files of the same path in this
  /// folder's own `shared` replace those. Every error of every pack is reported, under the file's
  /// name on disk.
  Result<std::vector<std::shared_ptr<const Pack>>> load() const;

 private:
  struct OnDisk;
  std::string folder_;
  std::vector<PackFile> files_;
  std::shared_ptr<const std::vector<OnDisk>> on_disk_;  // null: embedded
};

/// Loads the embedded packs, then those of each folder. A pack replaces an earlier one of the same
/// id in its place.
Result<std::vector<std::shared_ptr<const Pack>>> load_packs(
    const std::vector<std::string>& folders);

/// Loads the relations of rules/checks/. A folder that holds `checks` adds its files to them; one
/// of the same name replaces the embedded file. One that cannot be read is passed over:
/// load_packs() reports it.
Result<Relations> load_relations(const std::vector<std::string>& folders);

/// Loads the aliases of rules/aliases/, then those in `aliases` of each folder, then `files`. A
/// folder that cannot be read is passed over, as by load_relations().
Result<Aliases> load_aliases(const std::vector<std::string>& folders,
                             const std::vector<SourceFile>& files);

}  // namespace undersigned
