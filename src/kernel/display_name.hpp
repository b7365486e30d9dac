#pragma once

#include <optional>
#include <string>
#include <string_view>

// What people call a tenant, a unit or an account: 1 to 100 characters, none of < > " ` and no
// control characters.
class DisplayName {
 public:
  static constexpr std::size_t max_length = 100;

  static std::optional<DisplayName> parse(std::string_view text);
  // For the author of a text that does not parse.
  static std::string why_invalid(std::string_view text);

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};
