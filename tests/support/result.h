// The value of a Result in a test that is not about its errors.

#pragma once

#include <stdexcept>
#include <utility>

#include "base/error.h"

namespace undersigned::test {

/// Ends the test case with the errors as its message where there is no value.
template <class T>
T value_of(Result<T> result) {
  if (!result) throw std::runtime_error(to_string(result.error()));
  return std::move(*result);
}

}  // namespace undersigned::test
