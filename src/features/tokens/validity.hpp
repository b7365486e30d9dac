#pragma once

#include <boost/describe.hpp>
#include <optional>

#include "kernel/clock.hpp"

namespace tokens {

// `expired` is never stored: it follows from the clock.
enum class Status { active, disabled, expired };
BOOST_DESCRIBE_ENUM(Status, active, disabled, expired)

// When a token is of use.
struct Validity {
  Status status = Status::active;
  std::optional<Timestamp> not_before;
  std::optional<Timestamp> expires_on;
};

// What answers say: a token that was disabled stays so when it expires.
inline Status status_at(const Validity& validity, Timestamp now) {
  const bool is_expired = validity.expires_on && now >= *validity.expires_on;
  return validity.status == Status::active && is_expired ? Status::expired : validity.status;
}

inline bool is_usable_at(const Validity& validity, Timestamp now) {
  const bool is_early = validity.not_before && now < *validity.not_before;
  return status_at(validity, now) == Status::active && !is_early;
}

}  // namespace tokens
