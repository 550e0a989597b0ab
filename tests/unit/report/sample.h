// A small analysis made by hand: one condition, two demands, a commitment, claims, a number, a
// signer.

#pragma once

#include <string>

#include "report/report.h"
#include "support/text_document.h"

namespace undersigned::test {

/// The words of a letter in one language.
struct SampleWords {
  std::string demand;
  std::string second_demand;
  std::string consequence;
  std::string claim;
  std::string number;
  std::string signer;
};

inline const SampleWords kEnglish = {
    "pay the cooks who worked through the night of the flood in full",
    "publish the report",
    "we will stop work",
    "The board hid the accounts from everyone",
    "over 500 cooks",
    "Ada\x1B[31m Example",
};
inline const SampleWords kChinese = {
    "\u5168\u989D\u652F\u4ED8\u5728\u6D2A\u6C34\u4E4B\u591C\u5DE5\u4F5C\u7684\u6240\u6709\u53A8"
    "\u5E08\u7684\u5DE5\u8D44\u5E76\u5411\u4ED6\u4EEC\u9053\u6B49",
    "\u516C\u5F00\u62A5\u544A",
    "\u6211\u4EEC\u5C06\u505C\u6B62\u5DE5\u4F5C",
    "\u8463\u4E8B\u4F1A\u9690\u7792\u4E86\u8D26\u76EE",
    "\u8D85\u8FC7500\u540D\u53A8\u5E08",
    "\u674E\u56DB",
};

/// Each item on a line of its own, in the order of SampleWords.
inline Analysis sample(const SampleWords& words) {
  Analysis analysis;
  std::string text;
  const auto line = [&](const std::string& what) {
    const Span span{text.size(), text.size() + what.size()};
    text += what + "\n";
    return span;
  };
  Letter& letter = analysis.letter;
  const Span first = line(words.demand);
  const Span second = line(words.second_demand);
  const Span consequence = line(words.consequence);
  const Span claim = line(words.claim);
  const Span number = line(words.number);
  const Span signer = line(words.signer);
  letter.span = {0, signer.begin};
  letter.addressee = "the council";
  letter.authors = "the cooks";
  letter.demands = {
      {"d1", first, words.demand, "pay", "the council", "demand", "May", {}, {}, {}, "c1", "x.d.a"},
      {"d2",
       second,
       words.second_demand,
       "disclose",
       "the mayor",
       "",
       "",
       {},
       {"q1"},
       {"A"},
       "",
       "x.d.b"}};
  letter.commitments = {{"m1", consequence, words.consequence, "will", "", "", "c1", "x.m.a"}};
  using Op = Requirement::Op;
  const Requirement leaf{Op::leaf, first, words.demand, "d1", {}};
  const Requirement free{Op::leaf, second, words.second_demand, "", {}};
  const Requirement either{Op::any, {first.begin, second.end}, "", "", {leaf, free}};
  const Requirement negated{Op::negated, second, "", "", {free}};
  letter.conditions = {{"c1",
                        {0, consequence.end},
                        "all of it",
                        "unless",
                        words.consequence,
                        "m1",
                        {Op::all, {0, second.end}, "", "", {either, negated}},
                        "x.c.a"}};
  letter.claims = {{"a1", claim, words.claim, "opinion", "", "x.a.a"},
                   {"a2", claim, words.claim, "allegation", "the board", "x.a.b"}};
  Quantity quantity;
  quantity.id = "q1";
  quantity.span = number;
  quantity.text = words.number;
  quantity.kind = "count";
  quantity.of = "cooks";
  quantity.bounds = {Rational(500), std::nullopt, true, false};
  quantity.value = Rational(500);
  quantity.role = "signers";
  quantity.rule = "x.q.a";
  quantity.as_of = parse_date("2026-05-01");
  letter.quantities = {quantity};
  letter.signatories.unique = 1;
  Signatory signatory;
  signatory.name = words.signer;
  signatory.span = signer;
  letter.signatories.entries = {signatory, signatory};
  letter.signatories.entries[0].title = "cook";
  letter.signatories.entries[1].duplicate_of = 0;
  letter.signatories.span = signer;
  Finding finding;
  finding.id = "k1";
  finding.check = "signature-count";
  finding.verdict = Verdict::contradicted;
  finding.severity = Severity::warning;
  finding.message = "they do not agree";
  finding.involves = {"q1"};
  finding.span = number;
  analysis.findings = {finding};
  analysis.diagnostics = {{Severity::note, "something was skipped", claim}};
  analysis.coverage.sentences = 6;
  analysis.coverage.cues_uncovered = {second};
  analysis.packs = {{"x", "1", "abc"}};
  analysis.languages = {"x"};
  analysis.document = text_document(text);
  analysis.document.index_lines();
  return analysis;
}

}  // namespace undersigned::test
