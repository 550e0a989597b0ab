// A piece of a pattern that has been read: its text for RE2 together with what is known of the
// strings that it matches.

#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pack/lexicon.h"
#include "pack/pattern.h"

namespace undersigned {

/// A set of literals with a rough guess of how often a text holds one of them.
struct RatedSet {
  LiteralSet literals;
  double rate = 0;
};

struct Piece {
  std::string regex;
  std::optional<std::string> exact;  // the one string that it matches, as texts are searched for it
  std::vector<RatedSet> required;
  std::set<MentionReference> mentions;  // as they are written
  std::vector<std::string> captures;
  std::set<std::string> fragments;
  std::set<std::string> lexicons;
};

/// What `from` refers to becomes what `into` refers to.
void merge_names(Piece& into, const Piece& from);

/// Adds the set, unless it would let nearly every sentence pass.
void add_required(std::vector<RatedSet>& sets, std::vector<std::string> literals);

/// Leaves a few: those that the fewest texts pass, the best first.
void keep_best(std::vector<RatedSet>& sets);

/// The best sets of a piece, its exact string as one of them.
std::vector<RatedSet> sets_of(const Piece& piece);

/// Any entry of the lexicon.
Piece lexicon_piece(const Lexicon& lexicon);

}  // namespace undersigned
