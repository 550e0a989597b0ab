// Any bytes as a letter, through every stage to both reports. The first byte chooses the format.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/unicode.h"
#include "undersigned.h"

namespace {

const undersigned::Analyzer& analyzer() {
  static const undersigned::Analyzer instance = *undersigned::Analyzer::create();
  return instance;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace undersigned;
  if (size == 0) return 0;
  ReadOptions options;
  options.format = static_cast<Format>(data[0] % 3);
  const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);

  const auto analysis = analyzer().analyze({"letter", bytes}, options);
  if (!analysis) {
    if (to_string(analysis.error()).empty()) std::abort();
    return 0;
  }
  for (const ReportFormat format : {ReportFormat::text, ReportFormat::json})
    if (first_invalid_utf8(write_report(*analysis, format))) std::abort();
  for (const Stage stage : {Stage::blocks, Stage::sentences, Stage::regions, Stage::mentions})
    dump(*analysis, stage);
  return 0;
}
