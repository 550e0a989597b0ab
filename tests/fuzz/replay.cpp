// Runs a fuzz target without a fuzzer: on every file that is named, whole, and cut off at a few
// places. For every test run; scripts/fuzz searches for new inputs.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t kLongest = 16384;  // bytes, as scripts/fuzz has it
constexpr std::size_t kCuts = 4;

void run(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

}  // namespace

int main(int count, char** paths) {
  for (int i = 1; i < count; ++i) {
    std::ifstream file(paths[i], std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file || text.empty()) {
      std::fprintf(stderr, "cannot read %s\n", paths[i]);
      return 1;
    }
    text.resize(std::min(text.size(), kLongest));
    for (const char choice : {'0', '1', '2'})  // what the bytes are: see scripts/fuzz
      for (std::size_t cut = kCuts; cut > 0; --cut)
        run(choice + text.substr(0, text.size() * cut / kCuts));
  }
  return 0;
}
