#include "audit/since.hpp"

namespace audit {

std::optional<DayOrInstant> DayOrInstant::parse(std::string_view text) {
  constexpr std::size_t day_length = 10;
  const auto whole =
      text.size() == day_length ? std::string(text) + "T00:00:00Z" : std::string(text);
  const auto at = Timestamp::parse(whole);
  if (!at) return {};
  return DayOrInstant{*at};
}

std::string noun_of(std::string_view table_name) {
  if (table_name.ends_with("ies")) {
    return std::string(table_name.substr(0, table_name.size() - 3)) + "y";
  }
  if (table_name.ends_with('s')) table_name.remove_suffix(1);
  return std::string(table_name);
}

}  // namespace audit
