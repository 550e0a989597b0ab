// Documents and packs made in a test from a few words.

#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "ingest/document.h"
#include "segment/segments.h"
#include "support/result.h"

namespace undersigned::test {

/// A plain text whose bytes are those of its file.
inline Document text_document(std::string text) {
  Document document;
  document.path = "letter.txt";
  document.encoding = "UTF-8";
  document.bytes = text.size();
  document.to_decoded.append(0, text.size(), 1, 1);
  document.to_file.append(0, text.size(), 1, 1);
  document.decoded = text;
  document.line_starts = {0};
  document.text = std::move(text);
  return document;
}

/// A pack that reads one script and has nothing but a lexicon of abbreviations (lines of it).
inline std::shared_ptr<const Pack> script_pack(const std::string& id, const std::string& script,
                                               const std::string& abbreviations = {}) {
  auto pack = std::make_shared<Pack>();
  pack->id = id;
  pack->scripts = {script};
  pack->words.ignore_case = true;
  if (!abbreviations.empty()) {
    pack->lexicons.emplace(
        "abbreviations",
        value_of(Lexicon::parse("abbreviations", "abbreviations.tsv", abbreviations, pack->words)));
  }
  return pack;
}

}  // namespace undersigned::test
