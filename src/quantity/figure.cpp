#include "quantity/figure.h"

#include <algorithm>
#include <optional>
#include <string>

namespace undersigned {
namespace {

constexpr std::string_view kFractionSlash = "\u2044";

bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (digit_at(text, at)) ++at;
  return at;
}

/// Digits with marks between them: groups[i] is followed by marks[i], the last one by none.
struct Literal {
  std::vector<Span> groups;
  std::string marks;

  Span span() const { return {groups.front().begin, groups.back().end}; }
};

Literal read_literal(std::string_view text, std::size_t at) {
  Literal literal;
  std::size_t end = digits_end(text, at);
  literal.groups.push_back({at, end});
  while (end < text.size() && std::string_view(".,'").find(text[end]) != std::string_view::npos &&
         digit_at(text, end + 1)) {
    literal.marks.push_back(text[end]);
    const std::size_t begin = end + 1;
    end = digits_end(text, begin);
    literal.groups.push_back({begin, end});
  }
  return literal;
}

std::optional<Figure> to_figure(Span span, std::string whole, std::string_view decimals) {
  if (whole.size() > 1 && whole.front() == '0') return std::nullopt;
  std::string number = whole.empty() ? "0" : std::move(whole);
  if (!decimals.empty()) number.append(".").append(decimals);
  const auto value = parse_rational(number);
  if (!value) return std::nullopt;
  return Figure{span, *value, static_cast<int>(decimals.size())};
}

std::string join(std::string_view text, const std::vector<Span>& groups, std::size_t count) {
  std::string digits;
  for (std::size_t i = 0; i < count; ++i) digits += groups[i].of(text);
  return digits;
}

/// Whether the first `count` groups are those of one number: 1,200,000 or, in India, 12,00,000.
bool grouped(std::string_view text, const std::vector<Span>& groups, std::size_t count) {
  if (count < 2 || text[groups[0].begin] == '0') return false;
  if (groups[0].size() > 3 || groups[count - 1].size() != 3) return false;
  const std::size_t inner = count > 2 ? groups[1].size() : 3;
  if (inner != 3 && (inner != 2 || groups[0].size() > 2)) return false;
  return std::all_of(groups.begin() + 1, groups.begin() + static_cast<std::ptrdiff_t>(count) - 1,
                     [&](Span group) { return group.size() == inner; });
}

bool is_network_address(std::string_view text, const Literal& literal) {
  return literal.marks == "..." &&
         std::all_of(literal.groups.begin(), literal.groups.end(), [&](Span group) {
           return group.size() < 3 || (group.size() == 3 && group.of(text) <= "255");
         });
}

/// The literal as one number, if it is one.
std::optional<Figure> one_number(std::string_view text, const Literal& literal, char decimal_mark) {
  const std::size_t count = literal.groups.size();
  if (count == 1) return to_figure(literal.span(), join(text, literal.groups, 1), {});
  const char first = literal.marks.front();
  const char last = literal.marks.back();
  const bool same = literal.marks.find_first_not_of(first) == std::string::npos;
  if (same && (first != decimal_mark || count > 2)) {
    if (!grouped(text, literal.groups, count) || is_network_address(text, literal))
      return std::nullopt;
    return to_figure(literal.span(), join(text, literal.groups, count), {});
  }
  const bool one_change = literal.marks.find_first_not_of(first) == literal.marks.size() - 1;
  if (!same && (!one_change || last == '\'' || !grouped(text, literal.groups, count - 1)))
    return std::nullopt;
  return to_figure(literal.span(), join(text, literal.groups, count - 1),
                   literal.groups.back().of(text));
}

/// A literal that is no number is a list, cut where a mark is not the decimal one; a piece with two
/// decimal marks is a version or the like.
void read_list(std::string_view text, const Literal& literal, char decimal_mark,
               std::vector<Figure>& out) {
  Literal piece;
  const bool cut_everywhere =
      decimal_mark == ',' && std::count(literal.marks.begin(), literal.marks.end(), ',') > 1;
  for (std::size_t i = 0; i < literal.groups.size(); ++i) {
    piece.groups.push_back(literal.groups[i]);
    const bool ends = i == literal.marks.size();
    if (!ends && literal.marks[i] == decimal_mark && !cut_everywhere) {
      piece.marks.push_back(decimal_mark);
      continue;
    }
    if (piece.groups.size() <= 2)
      if (auto figure = one_number(text, piece, decimal_mark)) out.push_back(std::move(*figure));
    piece = {};
  }
}

void read_marked(std::string_view text, const Literal& literal, char decimal_mark,
                 std::vector<Figure>& out) {
  const std::string_view written = literal.span().of(text);
  if (written.find_first_not_of('0') == std::string_view::npos) {
    out.push_back({literal.span(), Rational(0), 0});
    return;
  }
  if (auto figure = one_number(text, literal, decimal_mark))
    out.push_back(std::move(*figure));
  else if (literal.groups.size() > 1)
    read_list(text, literal, decimal_mark, out);
}

/// "1 200 000": extends a literal of one short group by groups of three behind single spaces.
bool read_spaced_groups(std::string_view text, Literal& literal) {
  if (literal.groups.size() != 1 || literal.groups[0].size() > 3) return false;
  if (text[literal.groups[0].begin] == '0') return false;
  std::size_t end = literal.groups[0].end;
  while (end < text.size() && text[end] == ' ' && digits_end(text, end + 1) == end + 4) {
    literal.groups.push_back({end + 1, end + 4});
    end += 4;
  }
  return literal.groups.size() > 1;
}

std::size_t slash_size(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '/') return 1;
  return text.substr(at).starts_with(kFractionSlash) ? kFractionSlash.size() : 0;
}

/// More than one ("12/5") is a date as often, unless it stands behind a whole number.
std::optional<Figure> to_fraction(const Figure& above, const Figure& below, bool may_exceed_one) {
  const bool whole = above.decimals == 0 && below.decimals == 0;
  if (!whole || above.value == 0 || below.value == 0) return std::nullopt;
  if (above.value >= below.value && !may_exceed_one) return std::nullopt;
  if (below.value > 10 && below.value != 100 && below.value != 1000) return std::nullopt;
  return Figure{{above.span.begin, below.span.end}, above.value / below.value, 0};
}

/// The fraction "1/2" that stands at `at`, with no more of the like behind it.
std::optional<Figure> read_fraction(std::string_view text, std::size_t at, char decimal_mark,
                                    bool behind_whole) {
  const std::size_t end = digits_end(text, at);
  if (end == at || end - at > 4) return std::nullopt;
  const std::size_t slash = slash_size(text, end);
  const std::size_t below = end + slash;
  const std::size_t last = digits_end(text, below);
  if (slash == 0 || last == below || last - below > 4) return std::nullopt;
  if (last < text.size() && std::string_view("-/:").find(text[last]) != std::string_view::npos &&
      digit_at(text, last + 1))
    return std::nullopt;
  const auto numerator = one_number(text, {{{at, end}}, {}}, decimal_mark);
  const auto denominator = one_number(text, {{{below, last}}, {}}, decimal_mark);
  if (!numerator || !denominator) return std::nullopt;
  return to_fraction(*numerator, *denominator, behind_whole);
}

bool is_clock_time(std::string_view text, const std::vector<Literal>& pieces) {
  const Span minutes = pieces[1].span();
  return pieces[0].span().size() <= 2 && minutes.size() == 2 && minutes.of(text) < "60";
}

/// No range falls from four digits to two.
bool is_year_and_month(const std::vector<Literal>& pieces) {
  const Span month = pieces[1].span();
  return pieces[0].span().size() == 4 && month.size() == 2;
}

/// ".5"
FigureRun read_bare_decimals(std::string_view text, std::size_t at) {
  FigureRun run{{}, digits_end(text, at + 1)};
  if (auto figure = to_figure({at, run.end}, {}, text.substr(at + 1, run.end - at - 1)))
    run.figures.push_back(std::move(*figure));
  return run;
}

FigureRun read_spaced(std::string_view text, const Literal& literal, char decimal_mark) {
  const Span whole = literal.span();
  FigureRun run{{}, whole.end};
  std::string_view decimals;
  if (whole.end < text.size() && text[whole.end] == decimal_mark && digit_at(text, whole.end + 1)) {
    run.end = digits_end(text, whole.end + 1);
    decimals = text.substr(whole.end + 1, run.end - whole.end - 1);
  }
  auto figure = to_figure({whole.begin, run.end}, join(text, literal.groups, literal.groups.size()),
                          decimals);
  if (figure) run.figures.push_back(std::move(*figure));
  return run;
}

/// "2 1/2": adds the fraction behind a whole number.
void add_fraction(std::string_view text, char decimal_mark, FigureRun& run) {
  if (run.figures.size() != 1 || run.end >= text.size() || text[run.end] != ' ') return;
  Figure& whole = run.figures[0];
  if (whole.decimals != 0 || whole.value >= 1000) return;
  const auto fraction = read_fraction(text, run.end + 1, decimal_mark, true);
  if (!fraction) return;
  whole.value += fraction->value;
  whole.span.end = run.end = fraction->span.end;
}

/// Literals joined by hyphens, slashes or colons: "18-45", "2023-11-17".
struct Chain {
  std::vector<Literal> pieces;
  std::string links;
};

Chain read_chain(std::string_view text, std::size_t at) {
  Chain chain{{read_literal(text, at)}, {}};
  std::size_t end = chain.pieces.back().span().end;
  while (end < text.size() && std::string_view("-/:").find(text[end]) != std::string_view::npos &&
         digit_at(text, end + 1)) {
    chain.links.push_back(text[end]);
    chain.pieces.push_back(read_literal(text, end + 1));
    end = chain.pieces.back().span().end;
  }
  return chain;
}

bool is_overlong(const Chain& chain) {
  return std::any_of(chain.pieces.begin(), chain.pieces.end(), [](const Literal& piece) {
    return std::any_of(piece.groups.begin(), piece.groups.end(),
                       [](Span group) { return group.size() > kMaxDigits; });
  });
}

bool divides_by_zero(std::string_view text, const Chain& chain) {
  return chain.links == "/" && chain.pieces[1].span().of(text) == "0";
}

bool is_date_or_time(std::string_view text, const Chain& chain) {
  if (chain.pieces.size() > 2) return true;
  return (chain.links == ":" && is_clock_time(text, chain.pieces)) ||
         (chain.links == "-" && is_year_and_month(chain.pieces));
}

}  // namespace

FigureRun read_figures(std::string_view text, std::size_t at, char decimal_mark) {
  if (!digit_at(text, at)) return read_bare_decimals(text, at);
  if (auto fraction = read_fraction(text, at, decimal_mark, false))
    return {{*fraction}, fraction->span.end};

  Chain chain = read_chain(text, at);
  if (is_overlong(chain) || divides_by_zero(text, chain))
    return {{}, chain.pieces.back().span().end, true};
  if (chain.links.empty() && read_spaced_groups(text, chain.pieces[0]))
    return read_spaced(text, chain.pieces[0], decimal_mark);
  FigureRun run{{}, chain.pieces.back().span().end};
  if (is_date_or_time(text, chain)) return run;
  for (const Literal& piece : chain.pieces) read_marked(text, piece, decimal_mark, run.figures);
  if (chain.links.empty()) add_fraction(text, decimal_mark, run);
  return run;
}

}  // namespace undersigned
