// Signers from data files: tables, lists, one file a signer.

#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/file.h"

namespace undersigned {

/// One signer of a data file.
struct SignerRecord {
  std::string name;
  std::string affiliation;  // may be empty, as title and link
  std::string title;
  std::string link;
  Place place;                              // of the line or the item; JSON knows no lines
  std::optional<std::size_t> duplicate_of;  // index of the first entry for the same signer
};

struct SignerRecords {
  std::vector<SignerRecord> entries;  // duplicates included, in the order of the files
  std::size_t unique = 0;
  Errors unread;  // what is no entry, with its place: nothing is dropped in silence
};

/// What the head of a column, or a key, stands for: "name", "given", "family", "affiliation",
/// "title", "link", or nothing. The words are those of the lexicon `signer-column`.
using ColumnMeaning = std::function<std::string_view(std::string_view head)>;

/// Adds the entries of one file, by its content and the ending of its name:
///
///   JSON            a list of names or objects, also as the longest list inside an object
///   YAML            the same; or one map, which is one signer
///   Markdown with a YAML front matter, or lines `key: value`: one signer
///   CSV, TSV, or with semicolons (RFC 4180): the first row is the head if one of its cells means
///                   something; otherwise the columns are name, affiliation, title, link
///   anything else   a name a line, or name and affiliation with a comma
///
/// Linear in the bytes. Does not mark doubles.
void add_signer_records(const SourceFile& file, const ColumnMeaning& meaning,
                        SignerRecords& records);

}  // namespace undersigned
