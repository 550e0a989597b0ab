#include "pack/pack_folders.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace undersigned {

PackFolders pack_folders(const std::vector<PackFile>& files) {
  std::map<std::string, std::vector<PackFile>> by_name;
  for (const PackFile& file : files)
    by_name[file.path.substr(0, file.path.find('/'))].push_back(file);
  PackFolders folders;
  for (auto& [name, own] : by_name) {
    const std::string header = name + "/pack.yaml";
    if (name == "shared")
      folders.shared = std::move(own);
    else if (std::any_of(own.begin(), own.end(),
                         [&](const PackFile& file) { return file.path == header; }))
      folders.packs.push_back(std::move(own));
  }
  return folders;
}

}  // namespace undersigned
