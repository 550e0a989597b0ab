// make_pack_image ROOT LIST OUTPUT: loads the packs whose files LIST names, a path below ROOT a
// line, and writes their image. The build runs it; a broken rule stops the build with its place.

#include <algorithm>
#include <cstdio>
#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/file.h"
#include "pack/pack_folders.h"
#include "pack/pack_image.h"

namespace undersigned {
namespace {

Result<void> make_image(const std::string& root, const std::string& list,
                        const std::string& output) {
  const auto names = read_file(list);
  if (!names) return names.error();
  std::deque<SourceFile> kept;  // PackFile only looks at its text
  std::vector<PackFile> files;
  for (std::size_t at = 0; at < names->bytes.size();) {
    const std::size_t end = std::min(names->bytes.find('\n', at), names->bytes.size());
    const std::string path = names->bytes.substr(at, end - at);
    at = end + 1;
    auto file = read_file(path);
    if (!file) return file.error();
    kept.push_back(std::move(*file));
    files.push_back(
        {std::filesystem::path(path).lexically_relative(root).generic_string(), kept.back().bytes});
  }
  std::sort(files.begin(), files.end(),
            [](const PackFile& a, const PackFile& b) { return a.path < b.path; });

  const PackFolders folders = pack_folders(files);
  std::vector<std::shared_ptr<const Pack>> packs;
  Errors errors;
  for (const std::vector<PackFile>& own : folders.packs) {
    auto pack = load_pack(own, folders.shared);
    if (pack) packs.push_back(std::move(*pack));
    for (const Error& error : pack ? Errors() : pack.error()) errors.push_back(error);
  }
  if (!errors.empty()) return errors;
  return write_file(output, write_pack_image(packs));
}

}  // namespace
}  // namespace undersigned

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: make_pack_image ROOT LIST OUTPUT\n", stderr);
    return 2;
  }
  const auto made = undersigned::make_image(argv[1], argv[2], argv[3]);
  if (made) return 0;
  std::fputs(undersigned::to_string(made.error()).c_str(), stderr);
  return 1;
}
