#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kernel/refusal.hpp"

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

// Lower case, for look-ups without regard to case: ASCII letters only, so that both databases and
// every version of Unicode agree.
std::string search_key(std::string_view text);

// A LIKE pattern (escape character \) for "contains".
std::string contains_pattern(std::string_view text);

}  // namespace accounts
