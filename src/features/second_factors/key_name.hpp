#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace second_factors {

// What a person calls a security key: 1 to 60 characters without control characters.
class KeyName {
 public:
  static constexpr std::size_t max_length = 60;

  static std::optional<KeyName> parse(std::string_view text);

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace second_factors
