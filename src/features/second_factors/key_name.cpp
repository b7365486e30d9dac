#include "second_factors/key_name.hpp"

#include <algorithm>

#include "kernel/limited_text.hpp"

namespace second_factors {

std::optional<KeyName> KeyName::parse(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  const auto trimmed = text.substr(first, text.find_last_not_of(' ') - first + 1);
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  if (code_points(trimmed) > max_length) return {};
  if (std::any_of(trimmed.begin(), trimmed.end(), is_control)) return {};
  KeyName name;
  name.text_ = std::string(trimmed);
  return name;
}

}  // namespace second_factors
