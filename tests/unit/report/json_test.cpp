#include "report/json.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "sample.h"

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(report_json)

BOOST_AUTO_TEST_CASE(writes_a_whole_letter) {
  BOOST_TEST(json_report(test::sample(test::kEnglish)) == R"({
  "schema": "undersigned.report/1",
  "tool": {
    "name": "undersigned",
    "version": ")" UNDERSIGNED_VERSION R"("
  },
  "packs": [
    {
      "id": "x",
      "version": "1",
      "sha256": "abc"
    }
  ],
  "document": {
    "path": "letter.txt",
    "sha256": "",
    "bytes": 174,
    "encoding": "UTF-8",
    "format": "text",
    "languages": [
      "x"
    ]
  },
  "letter": {
    "span": {
      "start": 0,
      "end": 157,
      "line": 1,
      "column": 1
    },
    "addressee": "the council",
    "authors": "the cooks"
  },
  "demands": [
    {
      "id": "d1",
      "span": {
        "start": 0,
        "end": 63,
        "line": 1,
        "column": 1
      },
      "text": "pay the cooks who worked through the night of the flood in full",
      "action": "pay",
      "actor": "the council",
      "strength": "demand",
      "deadline": "May",
      "quantities": [],
      "condition": "c1",
      "rule": "x.d.a"
    },
    {
      "id": "d2",
      "span": {
        "start": 64,
        "end": 82,
        "line": 2,
        "column": 1
      },
      "text": "publish the report",
      "action": "disclose",
      "actor": "the mayor",
      "strength": "",
      "quantities": [
        "q1"
      ],
      "enumerated": [
        "A"
      ],
      "rule": "x.d.b"
    }
  ],
  "commitments": [
    {
      "id": "m1",
      "span": {
        "start": 83,
        "end": 100,
        "line": 3,
        "column": 1
      },
      "text": "we will stop work",
      "modality": "will",
      "actor": "",
      "condition": "c1",
      "rule": "x.m.a"
    }
  ],
  "conditions": [
    {
      "id": "c1",
      "span": {
        "start": 0,
        "end": 100,
        "line": 1,
        "column": 1
      },
      "text": "all of it",
      "connective": "unless",
      "consequence": "m1",
      "requires": {
        "all": [
          {
            "any": [
              {
                "demand": "d1",
                "text": "pay the cooks who worked through the night of the flood in full"
              },
              {
                "text": "publish the report"
              }
            ]
          },
          {
            "not": {
              "text": "publish the report"
            }
          }
        ]
      },
      "rule": "x.c.a"
    }
  ],
  "claims": [
    {
      "id": "a1",
      "span": {
        "start": 101,
        "end": 141,
        "line": 4,
        "column": 1
      },
      "text": "The board hid the accounts from everyone",
      "type": "opinion",
      "rule": "x.a.a"
    },
    {
      "id": "a2",
      "span": {
        "start": 101,
        "end": 141,
        "line": 4,
        "column": 1
      },
      "text": "The board hid the accounts from everyone",
      "type": "allegation",
      "about": "the board",
      "rule": "x.a.b"
    }
  ],
  "quantities": [
    {
      "id": "q1",
      "span": {
        "start": 142,
        "end": 156,
        "line": 5,
        "column": 1
      },
      "text": "over 500 cooks",
      "kind": "count",
      "of": "cooks",
      "as_of": "2026-05-01",
      "lower": 500,
      "upper": null,
      "lower_open": true,
      "upper_open": false,
      "approximate": false,
      "value": 500,
      "role": "signers",
      "rule": "x.q.a"
    }
  ],
  "signatories": {
    "count": 2,
    "unique": 1,
    "entries": [
      {
        "name": "Ada\u001b[31m Example",
        "affiliation": "",
        "title": "cook",
        "span": {
          "start": 157,
          "end": 173,
          "line": 6,
          "column": 1
        }
      },
      {
        "name": "Ada\u001b[31m Example",
        "affiliation": "",
        "span": {
          "start": 157,
          "end": 173,
          "line": 6,
          "column": 1
        },
        "duplicate_of": 0
      }
    ],
    "span": {
      "start": 157,
      "end": 173,
      "line": 6,
      "column": 1
    }
  },
  "checks": [
    {
      "id": "k1",
      "rule": "signature-count",
      "verdict": "contradicted",
      "severity": "warning",
      "message": "they do not agree",
      "involves": [
        "q1"
      ]
    }
  ],
  "diagnostics": [
    {
      "severity": "note",
      "message": "something was skipped",
      "span": {
        "start": 101,
        "end": 141,
        "line": 4,
        "column": 1
      }
    }
  ],
  "coverage": {
    "sentences": 6,
    "cues_uncovered": [
      {
        "span": {
          "start": 64,
          "end": 82,
          "line": 2,
          "column": 1
        },
        "text": "publish the report"
      }
    ]
  }
}
)");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
