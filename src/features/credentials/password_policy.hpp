#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

#include "kernel/secret.hpp"

namespace credentials {

// Passwords that were stolen elsewhere, as the leading bits of their SHA-1: 8 bytes for each.
class BreachedPasswords {
 public:
  // Lines are SHA-1 digests in hex or their first 10 or more digits, perhaps followed by a colon
  // and a count; or, when the first line is none, passwords as they are.
  static BreachedPasswords read(std::istream& lines);

  bool contains(const std::string& password) const;

 private:
  std::vector<std::uint64_t> digests_;
  std::size_t digits_ = 16;
};

// What a password has to be. For people: long, and not known to thieves.
class PasswordPolicy {
 public:
  static constexpr std::size_t length_min_default = 12;
  static constexpr std::size_t length_max = 128;

  PasswordPolicy() = default;
  PasswordPolicy(std::size_t length_min, BreachedPasswords breached)
      : length_min_(length_min), breached_(std::move(breached)) {}

  // Refuses 61701, 61702 or 61703.
  void check(const Secret& password, const char* pointer) const;

  std::size_t length_min() const { return length_min_; }

 private:
  std::size_t length_min_ = length_min_default;
  BreachedPasswords breached_;
};

}  // namespace credentials
