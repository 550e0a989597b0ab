#include "pack_files.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "checks/relation_reader.h"
#include "pack/pack_folders.h"
#include "pack/pack_image.h"

namespace undersigned {
namespace {

namespace fs = std::filesystem;

using PackList = std::vector<std::shared_ptr<const Pack>>;

constexpr std::string_view kHeader = "pack.yaml";
constexpr std::string_view kChecks = "checks/";
constexpr std::string_view kAliases = "aliases/";

/// Whether the path of a file of rules is that of one of relations.
bool is_relations(std::string_view path) {
  return path.starts_with(kChecks) && path.ends_with(".yaml");
}

bool is_aliases(std::string_view path) { return path.starts_with(kAliases); }

void append(Errors& errors, const Errors& more) {
  errors.insert(errors.end(), more.begin(), more.end());
}

std::vector<PackFile> merge_shared(const std::vector<PackFile>& embedded,
                                   const std::vector<PackFile>& own) {
  std::map<std::string_view, PackFile> merged;
  for (const PackFile& file : embedded) merged[file.path] = file;
  for (const PackFile& file : own) merged[file.path] = file;
  std::vector<PackFile> result;
  for (auto& [path, file] : merged) result.push_back(std::move(file));
  return result;
}

/// The files of a built-in pack, under paths that are no user's; none for an unknown or empty id.
std::vector<PackFile> built_in(const std::string& id) {
  std::vector<PackFile> files;
  for (const PackFile& file : embedded_pack_files())
    if (!id.empty() && file.path.starts_with(id + '/'))
      files.push_back({"built-in/" + file.path, file.text});
  return files;
}

std::string header_path(const std::vector<PackFile>& files) {
  for (const PackFile& file : files)
    if (file.path.ends_with("/" + std::string(kHeader))) return file.path;
  return {};
}

void add_pack(PackList& packs, std::shared_ptr<const Pack> pack) {
  const auto same = std::find_if(packs.begin(), packs.end(),
                                 [&](const auto& other) { return other->id == pack->id; });
  if (same == packs.end())
    packs.push_back(std::move(pack));
  else
    *same = std::move(pack);
}

/// The embedded files whose path is `wanted`, then those of each folder that can be read.
template <class Wanted, class Take>
void for_each_rule_file(Wanted wanted, const std::vector<std::string>& folders, Take take) {
  for (const PackFile& file : embedded_pack_files())
    if (wanted(file.path))
      take(file.path, SourceFile{"rules/" + file.path, std::string(file.text)});
  for (const std::string& folder : folders) {
    const auto own = RuleFiles::read(folder);
    if (!own) continue;
    for (const PackFile& file : own->files())
      if (wanted(file.path))
        take(file.path, SourceFile{own->name_of(file.path), std::string(file.text)});
  }
}

}  // namespace

struct RuleFiles::OnDisk {
  std::string path;  // as PackFile::path
  SourceFile file;
};

Result<RuleFiles> RuleFiles::read(const std::string& folder) {
  std::error_code code;
  const fs::path root(folder);
  if (!fs::is_directory(root, code))
    return error_in(folder, "not a folder of rules", "name a folder that holds packs, or one pack");
  fs::path own_name;  // put before the files' names where the folder itself is one pack
  if (fs::exists(root / kHeader, code)) own_name = fs::canonical(root, code).filename();

  std::vector<OnDisk> files;
  Errors errors;
  auto entry = fs::recursive_directory_iterator(root, code);
  for (; !code && entry != fs::recursive_directory_iterator(); entry.increment(code)) {
    const fs::path& path = entry->path();
    if (path.extension() != ".yaml" && path.extension() != ".tsv") continue;
    auto file = read_file(path.string());
    if (!file) {
      append(errors, file.error());
      continue;
    }
    files.push_back(
        {(own_name / path.lexically_relative(root)).generic_string(), std::move(*file)});
  }
  if (code) return error_in(folder, "cannot read the folder: " + code.message());
  if (!errors.empty()) return errors;
  std::sort(files.begin(), files.end(),
            [](const OnDisk& a, const OnDisk& b) { return a.path < b.path; });

  RuleFiles result;
  result.folder_ = folder;
  result.on_disk_ = std::make_shared<const std::vector<OnDisk>>(std::move(files));
  for (const OnDisk& file : *result.on_disk_) result.files_.push_back({file.path, file.file.bytes});
  return result;
}

RuleFiles RuleFiles::embedded() {
  RuleFiles result;
  result.files_ = embedded_pack_files();
  return result;
}

std::string RuleFiles::name_of(const std::string& path) const {
  if (on_disk_)
    for (const OnDisk& file : *on_disk_)
      if (file.path == path) return file.file.name;
  return path;
}

Result<PackList> RuleFiles::load() const {
  const PackFolders folders = pack_folders(files_);
  const bool has_relations = std::any_of(
      files_.begin(), files_.end(), [](const PackFile& file) { return is_relations(file.path); });
  if (folders.packs.empty() && !has_relations)
    return error_in(folder_, "no pack in this folder",
                    "a pack is a folder with a pack.yaml; see rules/README.md");
  const std::vector<PackFile> shared =
      merge_shared(pack_folders(embedded_pack_files()).shared, folders.shared);
  PackList packs;
  Errors errors;
  for (const std::vector<PackFile>& own : folders.packs) {
    const std::string extended = extended_pack(own);
    const std::vector<PackFile> base = built_in(extended);
    if (!extended.empty() && base.empty()) {
      append(errors, error_in(header_path(own), "no built-in pack '" + extended + "' to extend",
                              "'undersigned rules list' names the packs"));
      continue;
    }
    auto pack = load_pack(own, shared, base);
    if (pack)
      packs.push_back(std::move(*pack));
    else
      append(errors, pack.error());
  }
  for (Error& error : errors) error.place.file = name_of(error.place.file);
  if (!errors.empty()) return errors;
  return packs;
}

Result<PackList> load_packs(const std::vector<std::string>& folders) {
  PackList packs = read_pack_image(embedded_pack_image());
  Errors errors;
  for (const std::string& folder : folders) {
    const auto files = RuleFiles::read(folder);
    auto own = files ? files->load() : Result<PackList>(files.error());
    if (!own) append(errors, own.error());
    if (own)
      for (auto& pack : *own) add_pack(packs, std::move(pack));
  }
  if (!errors.empty()) return errors;
  return packs;
}

Result<Relations> load_relations(const std::vector<std::string>& folders) {
  std::map<std::string, SourceFile, std::less<>> files;
  for_each_rule_file(is_relations, folders, [&](const std::string& path, SourceFile file) {
    files[path] = std::move(file);
  });
  std::vector<SourceFile> sources;
  for (auto& [path, file] : files) sources.push_back(std::move(file));
  return read_relations(sources);
}

Result<Aliases> load_aliases(const std::vector<std::string>& folders,
                             const std::vector<SourceFile>& files) {
  std::vector<SourceFile> all;
  for_each_rule_file(is_aliases, folders,
                     [&](const std::string&, SourceFile file) { all.push_back(std::move(file)); });
  all.insert(all.end(), files.begin(), files.end());
  Aliases aliases;
  Errors errors;
  for (const SourceFile& file : all)
    if (const auto added = aliases.add(file); !added) append(errors, added.error());
  if (!errors.empty()) return errors;
  return aliases;
}

}  // namespace undersigned
