#pragma once

#include <string>
#include <utility>

// A secret in memory: cannot be printed, logged or written as JSON; `reveal` is the one way out.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string value) : value_(std::move(value)) {}
  ~Secret() { value_.assign(value_.size(), '\0'); }
  Secret(const Secret&) = default;
  Secret(Secret&&) = default;
  Secret& operator=(const Secret&) = default;
  Secret& operator=(Secret&&) = default;

  const std::string& reveal() const { return value_; }

 private:
  std::string value_;
};

// What is stored instead of a secret: a keyed digest, a password hash or a sealed (encrypted)
// text. Bound to columns like any text; the capture of changes leaves it out.
struct Concealed {
  std::string stored;

  bool empty() const { return stored.empty(); }
};
