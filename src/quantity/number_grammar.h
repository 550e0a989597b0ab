// What makes a whole number into another one: fractions, shares, ranks, signs, plural scales.

#pragma once

#include <cstddef>
#include <optional>

#include "quantity/cardinal.h"

namespace undersigned {

/// The longest number in words that begins at `at`, in every form but a rank with a prefix. With
/// `scale_may_stand`, a bare scale is a number; otherwise only one that stands for ten.
std::optional<Cardinal> read_number(const Words& words, std::size_t at, bool scale_may_stand);

/// The longest number that begins with `figure`.
Cardinal read_number(const Words& words, const Figure& figure);

}  // namespace undersigned
