// The files of several packs, taken apart: one folder a pack, and `shared`.

#pragma once

#include <string_view>
#include <vector>

#include "pack/pack.h"

namespace undersigned {

struct PackFolders {
  std::vector<std::vector<PackFile>> packs;  // by the folder's name; each holds a pack.yaml
  std::vector<PackFile> shared;
};

/// By the first folder of their paths. Folders without a pack.yaml are no packs, and left out.
PackFolders pack_folders(const std::vector<PackFile>& files);

}  // namespace undersigned
