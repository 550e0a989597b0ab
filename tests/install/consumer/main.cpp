#include <undersigned.h>

#include <iostream>

int main() {
  using namespace undersigned;
  const auto analyzer = Analyzer::create();
  if (!analyzer) {
    std::cerr << to_string(analyzer.error());
    return 2;
  }
  const auto analysis = analyzer->analyze({"letter.txt", "We call on the mayor to resign.\n"});
  if (!analysis) {
    std::cerr << to_string(analysis.error());
    return 2;
  }
  std::cout << write_report(*analysis, ReportFormat::json);
  return analysis->segments.sentences.size() == 1 ? 0 : 1;
}
