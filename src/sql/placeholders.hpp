#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sql {

// A statement with `$1`, `$2` … and the names that stood there, in order of their numbers.
struct Numbered {
  std::string text;
  std::vector<std::string> names;
};

// Rewrites `:name` for PostgreSQL. The same name gets the same number; quoted text is left alone.
Numbered number_placeholders(std::string_view text);

}  // namespace sql
