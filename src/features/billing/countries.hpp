#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace billing {

// A country or territory: its two letters in ISO 3166-1, as capitals.
class Country {
 public:
  static constexpr std::size_t max_length = 2;

  static std::optional<Country> parse(std::string_view text);

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace billing
