#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace undersigned {
namespace {

constexpr std::size_t kDefaultWidth = 80;
constexpr std::size_t kLeastWidth = 40;
constexpr std::size_t kGreatestWidth = 400;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::size_t asked_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const std::string_view columns = environment("COLUMNS");
  std::size_t width = 0;
  const auto [end, code] = std::from_chars(columns.data(), columns.data() + columns.size(), width);
  return code == std::errc() && end == columns.data() + columns.size() ? width : kDefaultWidth;
}

}  // namespace

bool use_color(ColorChoice choice) {
  if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
  return environment("NO_COLOR").empty() && environment("TERM") != "dumb" && output_is_terminal();
}

bool output_is_terminal() { return isatty(STDOUT_FILENO) == 1; }

void show_progress(const std::string& of, const char* what, std::size_t done, std::size_t all) {
  if (isatty(STDERR_FILENO) != 1) return;
  std::fputs("\033[K", stderr);
  if (done < all)
    std::fprintf(stderr, "%s%zu of %zu %s\r", of.empty() ? "" : (of + ": ").c_str(), done, all,
                 what);
  std::fflush(stderr);
}

std::size_t output_width() { return std::clamp(asked_width(), kLeastWidth, kGreatestWidth); }

}  // namespace undersigned
