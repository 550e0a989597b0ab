#include "ingest/html_elements.h"

#include <algorithm>
#include <iterator>

namespace undersigned {
namespace {

struct Element {
  std::string_view name;
  ElementKind kind;
};
constexpr Element kElements[] = {
    {"address", ElementKind::container},
    {"article", ElementKind::container},
    {"aside", ElementKind::container},
    {"blockquote", ElementKind::quote},
    {"body", ElementKind::block},
    {"br", ElementKind::line_break},
    {"button", ElementKind::left_out},
    {"caption", ElementKind::container},
    {"center", ElementKind::container},
    {"datalist", ElementKind::left_out},
    {"dd", ElementKind::block},
    {"details", ElementKind::container},
    {"div", ElementKind::container},
    {"dl", ElementKind::container},
    {"dt", ElementKind::block},
    {"fieldset", ElementKind::container},
    {"figcaption", ElementKind::container},
    {"figure", ElementKind::container},
    {"footer", ElementKind::container},
    {"form", ElementKind::container},
    {"h1", ElementKind::heading},
    {"h2", ElementKind::heading},
    {"h3", ElementKind::heading},
    {"h4", ElementKind::heading},
    {"h5", ElementKind::heading},
    {"h6", ElementKind::heading},
    {"head", ElementKind::block},
    {"header", ElementKind::container},
    {"hr", ElementKind::block},
    {"html", ElementKind::block},
    {"iframe", ElementKind::raw},
    {"legend", ElementKind::container},
    {"li", ElementKind::item},
    {"main", ElementKind::container},
    {"nav", ElementKind::left_out},
    {"noscript", ElementKind::left_out},
    {"ol", ElementKind::list},
    {"p", ElementKind::block},
    {"pre", ElementKind::preformatted},
    {"script", ElementKind::raw},
    {"section", ElementKind::container},
    {"select", ElementKind::left_out},
    {"style", ElementKind::raw},
    {"summary", ElementKind::container},
    {"svg", ElementKind::left_out},
    {"table", ElementKind::table},
    {"td", ElementKind::cell},
    {"template", ElementKind::left_out},
    {"textarea", ElementKind::raw},
    {"th", ElementKind::header_cell},
    {"title", ElementKind::raw},
    {"tr", ElementKind::row},
    {"ul", ElementKind::list},
};
static_assert(std::size(kElements) == kElementCount);

}  // namespace

std::size_t find_element(std::string_view name) {
  const auto* row = std::lower_bound(
      std::begin(kElements), std::end(kElements), name,
      [](const Element& element, std::string_view wanted) { return element.name < wanted; });
  if (row == std::end(kElements) || row->name != name) return kInline;
  return static_cast<std::size_t>(row - kElements);
}

std::string_view element_name(std::size_t element) { return kElements[element].name; }

ElementKind kind_of(std::size_t element) {
  return element == kInline ? ElementKind::inline_text : kElements[element].kind;
}

}  // namespace undersigned
