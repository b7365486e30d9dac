#include "kernel/money.hpp"

std::string Money::text() const {
  const auto size = minor < 0 ? -minor : minor;
  std::string text = (minor < 0 ? "-" : "") + std::to_string(size / 100);
  const auto cents = size % 100;
  if (cents == 0) return text;
  text += '.';
  text += static_cast<char>('0' + cents / 10);
  if (cents % 10 != 0) text += static_cast<char>('0' + cents % 10);
  return text;
}
