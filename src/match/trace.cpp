#include "match/trace.h"

namespace undersigned {

const char* to_string(Step step) {
  switch (step) {
    case Step::prefilter:
      return "prefilter";
    case Step::where:
      return "where";
    case Step::all:
      return "all";
    case Step::pattern:
      return "pattern";
    case Step::unless:
      return "unless";
    case Step::near:
      return "near";
    case Step::split:
      return "split";
    case Step::overlap:
      return "overlap";
    case Step::emitted:
      break;
  }
  return "emitted";
}

}  // namespace undersigned
