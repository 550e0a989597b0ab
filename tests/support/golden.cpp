#include "support/golden.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <vector>

namespace undersigned::test {
namespace {

constexpr std::size_t kContext = 2;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  if (!text.empty() && text.back() != '\n') lines.back() += " (no newline at the end)";
  return lines;
}

std::string excerpt(const char* title, const std::vector<std::string>& lines, std::size_t at) {
  std::string out = std::string(title) + '\n';
  const std::size_t begin = at > kContext ? at - kContext : 0;
  const std::size_t end = std::min(lines.size(), at + kContext + 1);
  for (std::size_t i = begin; i < end; ++i)
    out += (i == at ? "> " : "  ") + std::to_string(i + 1) + ": " + lines[i] + '\n';
  if (at >= lines.size()) out += "> (ends here)\n";
  return out;
}

}  // namespace

bool updating_golden() {
  const char* value = std::getenv("UNDERSIGNED_UPDATE_GOLDEN");
  return value && *value;
}

std::string read_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_text(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::string difference(const std::string& expected, const std::string& actual) {
  if (expected == actual) return {};
  const auto left = lines_of(expected);
  const auto right = lines_of(actual);
  const auto first =
      std::mismatch(left.begin(), left.end(), right.begin(), right.end()).first - left.begin();
  const auto at = static_cast<std::size_t>(first);
  return '\n' + excerpt("expected", left, at) + excerpt("actual", right, at);
}

std::string check_golden(const std::string& path, const std::string& actual) {
  if (updating_golden()) {
    write_text(path, actual);
    return {};
  }
  if (!std::filesystem::exists(path)) return path + " is missing; see scripts/update-golden";
  return difference(read_text(path), actual);
}

}  // namespace undersigned::test
