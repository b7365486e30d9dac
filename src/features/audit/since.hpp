#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"

namespace audit {

// `2026-03-01` (its first instant, UTC) or an RFC 3339 time.
struct DayOrInstant {
  Timestamp at;

  static std::optional<DayOrInstant> parse(std::string_view text);
  std::string text() const { return at.text(); }
};

// What a table's rows are called: `zones` is a `zone`, `policies` is a `policy`.
std::string noun_of(std::string_view table_name);

}  // namespace audit
