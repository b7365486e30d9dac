#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "json/read.hpp"

namespace json {

// The value of a text from outside; nothing where it is no JSON, or not of this shape.
template <class T>
std::optional<T> parsed(std::string_view text) {
  std::vector<Problem> problems;
  T value{};
  try {
    Document(text).read(value, problems);
  } catch (const Refusal&) {
    return {};
  }
  if (!problems.empty()) return {};
  return value;
}

}  // namespace json
