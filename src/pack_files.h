// Where packs come from: the ones inside the program, and folders of the user's.

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "pack/pack.h"

namespace undersigned {

/// The files below rules/ as they were when the program was built, ordered by path.
const std::vector<PackFile>& embedded_pack_files();

/// Their packs, as pack/pack_image.h writes them.
std::string_view embedded_pack_image();

/// Loads the embedded packs, then those of each folder, which is one pack (it holds a pack.yaml) or
/// a folder of packs. A pack replaces an earlier one of the same id in its place. The packs of a
/// folder see the embedded shared files; files of the same path in the folder's own `shared`
/// replace those. Every error of every pack is reported, under the file's name on disk.
Result<std::vector<std::shared_ptr<const Pack>>> load_packs(
    const std::vector<std::string>& folders);

}  // namespace undersigned
