#include "kernel/display_name.hpp"

#include <algorithm>

#include "kernel/limited_text.hpp"

namespace {

constexpr std::string_view whitespace = " \t\r\n";

bool is_refused(char c) {
  return c == '<' || c == '>' || c == '"' || c == '`' || static_cast<unsigned char>(c) < 0x20 ||
         c == 0x7f;
}

}  // namespace

std::optional<DisplayName> DisplayName::parse(std::string_view text) {
  const auto first = text.find_first_not_of(whitespace);
  if (first == std::string_view::npos) return {};
  const auto trimmed = text.substr(first, text.find_last_not_of(whitespace) - first + 1);
  if (code_points(trimmed) > max_length) return {};
  if (std::any_of(trimmed.begin(), trimmed.end(), is_refused)) return {};
  DisplayName name;
  name.text_ = std::string(trimmed);
  return name;
}

std::string DisplayName::why_invalid(std::string_view text) {
  if (text.find_first_not_of(whitespace) == std::string_view::npos) return "must not be empty";
  if (code_points(text) > max_length) return "is too long, at most 100 characters";
  return "has an invalid character: none of < > \" ` and no control characters";
}
