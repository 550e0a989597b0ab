#include "report/html/interval_chart.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

namespace undersigned {
namespace {

/// From which part of the highest value on the scale need not begin at zero.
constexpr double kCloseTogether = 0.5;

struct Bar {
  std::string role;
  std::string text;
  std::string kind;
  Interval bounds;
  bool share = false;
};

/// Of each role what is stated, then what is allowed.
std::vector<Bar> bars_of(const Finding& finding) {
  std::vector<Bar> bars;
  std::set<std::string> done;
  const auto add = [&](const std::string& role) {
    if (!done.insert(role).second) return;
    for (const Evidence& one : finding.evidence)
      if (one.what == role && one.bounds)
        bars.push_back({role, one.text, one.core ? "core" : "stated", *one.bounds, one.share});
    for (const Implied& one : finding.implies)
      if (one.role == role) bars.push_back({role, "", "allowed", one.bounds, one.share});
  };
  for (const Evidence& one : finding.evidence) add(one.what);
  for (const Implied& one : finding.implies) add(one.role);
  return bars;
}

/// The values that the width of a drawing stands for.
struct Scale {
  double low = 0;
  double high = 1;

  double place(double value) const {
    const double part = std::clamp((value - low) / (high - low), 0.0, 1.0);
    const double x = IntervalChart::kLeft + part * (IntervalChart::kRight - IntervalChart::kLeft);
    return std::round(x * 10) / 10;
  }
};

Scale scale_of(const std::vector<Bar>& bars) {
  std::optional<double> least;
  double greatest = 0;
  for (const Bar& bar : bars)
    for (const auto& end : {bar.bounds.lower, bar.bounds.upper}) {
      if (!end) continue;
      const double value = to_double(*end);
      least = std::min(least.value_or(value), value);
      greatest = std::max(greatest, value);
    }
  if (bars.front().share) return {0, std::max(1.0, greatest)};
  if (!least || greatest <= 0) return {};
  if (*least < kCloseTogether * greatest) return {0, 1.2 * greatest};
  const double around = std::max(0.4 * (greatest - *least), 0.02 * greatest);
  return {*least - around, greatest + around};
}

ChartRow row_of(const Bar& bar, const Scale& scale, int y) {
  const auto& [lower, upper, lower_open, upper_open] = bar.bounds;
  ChartRow row;
  row.role = bar.role;
  row.text = bar.text;
  row.meaning = in_words(bar.bounds, bar.share);
  row.kind = bar.kind;
  row.y = y;
  row.open_left = !lower;
  row.open_right = !upper && !bar.share;
  row.from = lower ? scale.place(to_double(*lower)) : IntervalChart::kLeft;
  row.to = upper ? scale.place(to_double(*upper)) : IntervalChart::kRight;
  return row;
}

IntervalChart chart_of(const std::vector<Bar>& bars) {
  IntervalChart chart;
  const Scale scale = scale_of(bars);
  int y = 4 + IntervalChart::kRowHeight / 2;
  for (const Bar& bar : bars) {
    chart.rows.push_back(row_of(bar, scale, y));
    y += IntervalChart::kRowHeight;
  }
  for (std::size_t i = 1; i < bars.size(); ++i) {
    const bool compared = bars[i].role == bars[i - 1].role && bars[i].kind == "allowed";
    if (!compared || !is_empty(intersection(bars[i].bounds, bars[i - 1].bounds))) continue;
    const ChartRow& stated = chart.rows[i - 1];
    const ChartRow& allowed = chart.rows[i];
    const bool below = stated.to <= allowed.from;
    chart.gaps.push_back(
        {allowed.y, below ? stated.to : stated.from, below ? allowed.from : allowed.to});
  }
  return chart;
}

}  // namespace

std::vector<IntervalChart> interval_charts(const Finding& finding) {
  std::vector<Bar> counts = bars_of(finding);
  std::vector<IntervalChart> charts;
  if (counts.size() < 2) return charts;
  const auto middle = std::stable_partition(counts.begin(), counts.end(),
                                            [](const Bar& bar) { return !bar.share; });
  const std::vector<Bar> shares(middle, counts.end());
  counts.erase(middle, counts.end());
  for (const auto& bars : {counts, shares})
    if (!bars.empty()) charts.push_back(chart_of(bars));
  return charts;
}

}  // namespace undersigned
