#include <algorithm>
#include <array>

#include "kernel/limited_text.hpp"
#include "zones/requests.hpp"

namespace zones {

std::optional<TextFilter> TextFilter::parse(std::string_view text) {
  constexpr std::array<std::string_view, 8> operations{
      "equal",
      "not_equal",
      "starts_with",
      "ends_with",
      "contains",
      "starts_with_case_sensitive",
      "ends_with_case_sensitive",
      "contains_case_sensitive"};
  if (!is_clean_utf8(text)) return {};
  TextFilter filter;
  const auto colon = text.find(':');
  const auto word = text.substr(0, colon == std::string_view::npos ? 0 : colon);
  if (std::find(operations.begin(), operations.end(), word) != operations.end()) {
    filter.operation = std::string(word);
    text.remove_prefix(colon + 1);
  }
  filter.value = std::string(text);
  return filter;
}

}  // namespace zones
