#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"
#include "tokens/errors.hpp"

namespace tokens {

// 1 to 120 characters, none of them a control character.
class TokenName {
 public:
  static constexpr std::size_t max_length = 120;
  static constexpr const ErrorCode& invalid = errors::name_length;

  static std::optional<TokenName> parse(std::string_view text);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// An instant in whole seconds: fractions are refused, as recorded of the published service.
class TokenTime {
 public:
  static constexpr const ErrorCode& invalid = errors::invalid_time;

  static std::optional<TokenTime> parse(std::string_view text);
  std::string text() const { return at_.text_in_seconds(); }
  Timestamp at() const { return at_; }

 private:
  Timestamp at_;
};

// A network or an address, in its own words.
class NetworkText {
 public:
  static constexpr std::size_t max_length = 43;
  static constexpr const ErrorCode& invalid = errors::invalid_network;

  static std::optional<NetworkText> parse(std::string_view text);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace tokens
