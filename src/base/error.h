// What the tool itself can fail at: unreadable input, a bad rule, a bad command line. What is wrong
// with a *letter* is a Finding (base/finding.h), never an Error.

#pragma once

#include <boost/system/result.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace undersigned {

/// A place in a file of the user's. Lines and columns count from 1, columns in code points; 0 means
/// that the error concerns the whole file (line) or the whole line (column).
struct Place {
  std::string file;
  int line = 0;
  int column = 0;

  friend bool operator==(const Place&, const Place&) = default;
};

/// A place, a phrase, the offending text and what to do about it.
struct Error {
  Place place;
  std::string message;  // lower case, no full stop: "unknown key 'patern'"
  std::string excerpt;  // the line of the file, without its line end; may be empty
  int width = 1;        // how many code points of `excerpt` the caret line underlines
  std::string hint;     // what to do, or empty: "did you mean 'pattern'?"
};

/// Never empty where it is returned. Ordered by place as far as the producer can tell.
using Errors = std::vector<Error>;

template <class T>
using Result = boost::system::result<T, Errors>;

/// An error without a position in a file; `file` may be empty (a bad option, say).
Errors error_in(std::string file, std::string message, std::string hint = {});

/// `file:line:column: error: message` (or another `kind`), then the excerpt, a caret line and
/// `hint: ...`, each line ended by a newline. Control characters of the excerpt and of the file
/// name are shown escaped, and an excerpt of more than 160 columns is cut around the caret.
std::string to_string(const Error& error, std::string_view kind = "error");

/// All of them, one after the other.
std::string to_string(const Errors& errors);

/// The nearest of `candidates` by Damerau-Levenshtein distance when it is at most 2 and less than
/// half the length of `word`; otherwise empty. The first of equals wins.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace undersigned
