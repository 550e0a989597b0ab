// Unicode helpers over UTF-8. Texts inside the program are valid UTF-8: ingest and the YAML reader
// see to that, and these functions require it unless they say otherwise.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace undersigned {

/// The offset of the first byte that is not part of a well-formed UTF-8 sequence (overlong forms,
/// surrogates and code points above U+10FFFF are ill-formed), or nothing. Accepts any bytes.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// Reads the code point that begins at `offset` and moves `offset` behind it. U+FFFD and one byte
/// for ill-formed input; `offset` must be less than the size.
char32_t next_code_point(std::string_view text, std::size_t& offset);

void append_utf8(std::string& out, char32_t code_point);

std::size_t count_code_points(std::string_view text);

/// How many words there are: an ideograph is one, and so is a run of other letters, digits and
/// apostrophes.
std::size_t word_count(std::string_view text);

bool is_letter(char32_t c);  // general category L*
bool is_digit(char32_t c);   // general category Nd
bool is_space(char32_t c);   // White_Space
bool is_han(char32_t c);     // Script=Han
bool is_word(char32_t c);    // a letter, a mark, a digit or '_'

bool is_ascii(std::string_view text);

/// ASCII letters, digits and '_', as RE2's \b sees words.
bool is_word_byte(char c);

/// Printable ASCII without the space: what web addresses are made of.
constexpr bool is_ascii_graph(char c) { return c > ' ' && c < 0x7F; }
char32_t lower_case(char32_t c);        // simple mapping
bool is_default_ignorable(char32_t c);  // zero-width space, soft hyphen, ...

/// True where a word begins or ends at `at`, an offset of a code point, as Unicode knows letters.
bool is_word_edge(std::string_view text, std::size_t at);

/// Columns that a terminal uses: 2 for wide and full-width characters, 0 for combining ones.
int display_width(std::string_view text);

/// Every `what`, which is not empty, becomes `with`, from left to right.
void replace_all(std::string& text, std::string_view what, std::string_view with);

/// Runs of white space become one space; none at either end.
std::string collapse_space(std::string_view text);

/// Lower case by Unicode's simple mapping, code point by code point (never changes their number).
std::string to_lower(std::string_view text);

/// C0, C1 and bidirectional controls as \u{1B}, everything else as it is; a newline and a tab too
/// unless `keep_newlines`. Nothing that a letter says may reach a terminal as a command. Accepts
/// any bytes (file names are such): an ill-formed one becomes \x{9B}.
std::string escape_controls(std::string_view text, bool keep_newlines = false);

/// True where a CI system that reads what a program prints would find a command within a line:
/// "##[" (GitHub's older form) and "##vso[" (Azure).
bool begins_command(std::string_view text, std::size_t at);

/// Lines of output in which no CI system finds a command: the second mark of those that
/// begins_command() knows, and the first of a "::" that a line begins with, as \u{23} and \u{3A}.
std::string escape_commands(std::string_view lines);

/// What looks like `text` to a reader, for comparison only: letters of other scripts that cannot be
/// told from each other become one (Unicode Technical Standard #39, "skeleton"). Two texts look
/// alike if their skeletons are equal. The text itself where ICU cannot say.
std::string look_of(std::string_view text);

}  // namespace undersigned
