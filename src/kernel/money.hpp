#pragma once

#include <compare>
#include <cstdint>
#include <string>

// An amount in minor units (cents) of one currency; never a binary float.
struct Money {
  std::int64_t minor = 0;

  auto operator<=>(const Money&) const = default;

  // Major units with as many decimals as needed: 25, 0.5, 12.05. What `price` is on the wire.
  std::string text() const;
};

inline Money operator+(Money a, Money b) { return {a.minor + b.minor}; }
inline Money operator-(Money a, Money b) { return {a.minor - b.minor}; }
inline Money operator*(Money amount, std::int64_t times) { return {amount.minor * times}; }
