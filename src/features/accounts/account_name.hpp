#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "json/read.hpp"

namespace accounts {

// The name of an account: 1 to 100 characters, none of < > " ` and no control characters.
class AccountName {
 public:
  static constexpr std::size_t max_length = 100;

  static std::optional<AccountName> parse(std::string_view text);

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace accounts

template <>
std::string json::why_invalid<accounts::AccountName>(std::string_view text);
