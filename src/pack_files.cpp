#include "pack_files.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include "base/file.h"

namespace undersigned {
namespace {

namespace fs = std::filesystem;

using PackList = std::vector<std::shared_ptr<const Pack>>;

constexpr std::string_view kShared = "shared";
constexpr std::string_view kHeader = "pack.yaml";

struct DiskFile {
  std::string path;  // as PackFile::path
  SourceFile file;
};

void append(Errors& errors, const Errors& more) {
  errors.insert(errors.end(), more.begin(), more.end());
}

std::string_view first_folder(std::string_view path) { return path.substr(0, path.find('/')); }

/// The files by their first folder. A folder without a pack.yaml is no pack.
std::map<std::string_view, std::vector<PackFile>> by_folder(const std::vector<PackFile>& files) {
  std::map<std::string_view, std::vector<PackFile>> folders;
  for (const PackFile& file : files) folders[first_folder(file.path)].push_back(file);
  std::erase_if(folders, [](const auto& folder) {
    const std::string header = std::string(folder.first) + '/' + std::string(kHeader);
    return folder.first != kShared &&
           std::none_of(folder.second.begin(), folder.second.end(),
                        [&](const PackFile& file) { return file.path == header; });
  });
  return folders;
}

Result<std::vector<DiskFile>> read_folder(const std::string& folder) {
  std::error_code code;
  const fs::path root(folder);
  if (!fs::is_directory(root, code))
    return error_in(folder, "not a folder of rules", "name a folder that holds packs, or one pack");
  fs::path own_name;  // put before the files' names where the folder itself is one pack
  if (fs::exists(root / kHeader, code)) own_name = fs::canonical(root, code).filename();

  std::vector<DiskFile> files;
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
            [](const DiskFile& a, const DiskFile& b) { return a.path < b.path; });
  return files;
}

std::vector<PackFile> views(const std::vector<DiskFile>& files) {
  std::vector<PackFile> result;
  for (const DiskFile& file : files) result.push_back({file.path, file.file.bytes});
  return result;
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

void add_pack(PackList& packs, std::shared_ptr<const Pack> pack) {
  const auto same = std::find_if(packs.begin(), packs.end(),
                                 [&](const auto& other) { return other->id == pack->id; });
  if (same == packs.end())
    packs.push_back(std::move(pack));
  else
    *same = std::move(pack);
}

/// Loads every pack among `files` into `packs`, or its errors into `errors`; returns their number.
std::size_t load_all(const std::vector<PackFile>& files, const std::vector<PackFile>& shared,
                     PackCheck check, PackList& packs, Errors& errors) {
  std::size_t count = 0;
  for (const auto& [folder, pack_files] : by_folder(files)) {
    if (folder == kShared) continue;
    ++count;
    auto pack = load_pack(pack_files, shared, check);
    if (pack)
      add_pack(packs, std::move(*pack));
    else
      append(errors, pack.error());
  }
  return count;
}

Errors load_folder(const std::string& folder, const std::vector<PackFile>& embedded_shared,
                   PackList& packs) {
  const auto files = read_folder(folder);
  if (!files) return files.error();
  const std::vector<PackFile> pack_files = views(*files);
  const std::vector<PackFile> shared =
      merge_shared(embedded_shared, by_folder(pack_files)[kShared]);
  Errors errors;
  if (load_all(pack_files, shared, PackCheck::full, packs, errors) == 0)
    return error_in(folder, "no pack in this folder",
                    "a pack is a folder with a pack.yaml; see rules/README.md");
  for (Error& error : errors)
    for (const DiskFile& file : *files)
      if (error.place.file == file.path) error.place.file = file.file.name;
  return errors;
}

}  // namespace

Result<PackList> load_packs(const std::vector<std::string>& folders) {
  PackList packs;
  Errors errors;
  const std::vector<PackFile> shared = by_folder(embedded_packs())[kShared];
  load_all(embedded_packs(), shared, PackCheck::structure, packs, errors);
  for (const std::string& folder : folders) {
    append(errors, load_folder(folder, shared, packs));
  }
  if (!errors.empty()) return errors;
  return packs;
}

}  // namespace undersigned
