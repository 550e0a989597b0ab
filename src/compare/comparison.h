// Two letters by meaning: what one asks, announces, demands as a condition or counts, and whether
// the other does, in whatever words and language. Items are paired by their fields; what is said of
// a pair is said of fields too.

#pragma once

#include <string>
#include <vector>

#include "compare/aliases.h"
#include "model/letter.h"

namespace undersigned {

/// Which of two letters.
struct Side {
  std::string id;    // of the item, "d2"; empty where there is none
  std::string text;  // its words
  Span span;         // bytes of that letter's Document::text
};

enum class ItemKind { demand, condition, commitment, quantity, claim };

/// "demand", ...
const char* to_string(ItemKind kind);

struct Pairing {
  ItemKind kind = ItemKind::demand;
  Side a;
  Side b;
  double confidence = 0;         // from 0 to 1
  std::vector<std::string> why;  // the fields that agree: "action appoint", "number 2"
};

enum class Change { dropped, added, strengthened, weakened, changed };

/// "dropped", ...
const char* to_string(Change change);

struct Difference {
  std::string id;  // "x1", ...
  Change change = Change::changed;
  ItemKind kind = ItemKind::demand;
  std::string what;  // the field: "number", "actor", "modality", "office", ...; of an item that is
                     // dropped or added empty
  Side a;
  Side b;
  std::string from;  // its value in a and in b; empty where there is none
  std::string to;
};

struct Comparison {
  std::vector<Pairing> pairs;  // demands, conditions, commitments, quantities, claims
  std::vector<Difference> differences;
};

/// A letter, and the language that most of it is in.
struct ComparedLetter {
  const Letter& letter;
  std::string language;
};

/// Pairs the items of two letters and says how they differ.
///
/// - Demands: by action, numbers, who is to act, who and which offices are named, and whether it is
///   part of a condition. Commitments: by modality, numbers, names, condition. Conditions: by their
///   demands, connective and consequence. Quantities outside of these: by bounds, role and kind.
///   What stands around a letter, in a newspaper's words, counts where both letters have such a
///   frame. All by where they stand, and, within one language, by their words.
/// - A commitment that may be is weaker than one that will be. Where all of several was required
///   and now any of them is, the requirement is weaker; the other way round it is stronger.
/// - Parties and offices are compared by `aliases` across languages; within one language also by
///   their words. What neither knows is not compared.
/// - Claims are paired within one language only, and of them only a change of office is reported.
/// The comparison of a letter with itself has no differences. Deterministic.
Comparison compare(const ComparedLetter& a, const ComparedLetter& b, const Aliases& aliases);

}  // namespace undersigned
