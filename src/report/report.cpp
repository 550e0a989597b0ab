#include "report/report.h"

#include "report/json.h"
#include "report/text.h"

namespace undersigned {

std::string write_report(const Analysis& analysis, ReportFormat format,
                         const ReportOptions& options) {
  switch (format) {
    case ReportFormat::text:
      return text_report(analysis, options);
    case ReportFormat::json:
      return json_report(analysis);
  }
  return {};
}

}  // namespace undersigned
