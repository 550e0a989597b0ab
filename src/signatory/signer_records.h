// Signers from data files: tables, lists, one file a signer.

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "signatory/signatories.h"

namespace undersigned {

/// One signer of a data file.
struct SignerRecord : Signer {
  Place place;             // of the line or the item; JSON knows no lines
  std::uint32_t form = 0;  // how the entry is written (signatory/list_remarks.h); 0: by its fields
};

struct SignerRecords {
  std::vector<SignerRecord> entries;    // duplicates included, in the order of the files
  std::vector<SignerRecord> withdrawn;  // those of which a column says so; not among `entries`
  std::vector<SignerGroup> groups;      // of a letter's list
  std::size_t unlisted = 0;             // that the list says are behind it
  std::size_t unique = 0;
  Errors unread;  // what is no entry, with its place: nothing is dropped in silence
};

inline constexpr std::size_t kMaxListSize = std::size_t{512} << 20;  // bytes of a file

/// What a column, or a key, may stand for.
std::vector<std::string> column_meanings();

/// What the head of a column, or a key, stands for: "name", "given", "family", "affiliation",
/// "title", "link", "country", "date", "withdrawn", "not" (of a cell: it denies its head), or
/// nothing. The words are those of the lexicon `signer-column`.
using ColumnMeaning = std::function<std::string_view(std::string_view head)>;

/// Adds the entries of one file, by its content and the ending of its name:
///
///   JSON            a list of names or objects, also as the longest list inside an object
///   YAML            the same; or one map, which is one signer
///   Markdown with a YAML front matter, or lines `key: value`: one signer; or a list in the front
///                   matter under a key that means "name" ("signatories")
///   CSV, TSV, or with semicolons (RFC 4180): the first row is the head if one of its cells means
///                   something; otherwise the columns are name, affiliation, title, link
///   anything else   a name a line, or name and affiliation with a comma, behind the marker of an
///                   item ("-", "2.") or not
///
/// A YAML file of one signer that is no YAML ("name: @handle") is read by its lines. An entry is
/// withdrawn where the column says anything but nothing and what means "not". Columns of a table
/// whose names mostly are organizations, and whose affiliations mostly are persons, are reported
/// among what is unread. Linear in the bytes. Does not mark doubles.
void add_signer_records(const SourceFile& file, const ColumnMeaning& meaning,
                        const SignerWords& words, SignerRecords& records);

/// Adds `more`, in which doubles are marked, behind `records`, and marks them over both.
void add_records(SignerRecords more, SignerRecords& records);

}  // namespace undersigned
