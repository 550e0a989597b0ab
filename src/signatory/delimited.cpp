#include "signatory/delimited.h"

#include <algorithm>
#include <utility>

namespace undersigned {
namespace {

char delimiter_of(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char c : {'\t', ',', ';'}) {
    const auto count = std::count(line.begin(), line.end(), c);
    if (count > most) {
      most = count;
      best = c;
    }
  }
  return best;
}

class DelimitedReader {
 public:
  explicit DelimitedReader(std::string_view text) : text_(text), delimiter_(delimiter_of(text)) {}

  DelimitedText read() {
    while (at_ < text_.size()) read_row();
    return std::move(out_);
  }

 private:
  void read_row() {
    DelimitedRow row{line_, {}};
    for (bool more = true; more;) {
      row.cells.push_back(read_cell());
      more = at_ < text_.size() && text_[at_] == delimiter_;
      if (more) ++at_;
    }
    if (at_ < text_.size()) ++at_;  // the line's end
    ++line_;
    const bool empty = std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) {
      return cell.find_first_not_of(" \r") == std::string::npos;
    });
    if (!empty) out_.rows.push_back(std::move(row));
  }

  std::string read_cell() {
    std::string cell;
    if (at_ < text_.size() && text_[at_] == '"') read_quoted(cell);
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n') ++at_;
    cell += text_.substr(begin, at_ - begin);
    return cell;
  }

  void read_quoted(std::string& cell) {
    const int begin = line_;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') ++line_;
      if (text_[at_] != '"') {
        cell += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        cell += text_[at_++];
      } else {
        ++at_;
        return;
      }
    }
    out_.unclosed = begin;
  }

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
  int line_ = 1;
  DelimitedText out_;
};

}  // namespace

DelimitedText read_delimited(std::string_view text) { return DelimitedReader(text).read(); }

}  // namespace undersigned
