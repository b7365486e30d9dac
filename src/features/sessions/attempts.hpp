#pragma once

#include <string>

#include "kernel/call.hpp"

// How guessing passwords is slowed down without locking anybody out: what fails is counted for the
// user from this place, and for the place. Who signs in from elsewhere, or from a browser that has
// signed in before, does not notice.
namespace sessions::attempts {

// Where somebody tries to prove to be a user.
struct Subject {
  std::string who;
  std::string place;
  // The browser has signed in as this user before.
  bool is_known_device = false;
  // Only the subject's own failures count, not those of others in its place.
  bool counts_alone = is_known_device;
};

// Refuses 61602 while the subject has to wait.
void refuse_if_blocked(Call&, const Subject&);
void count_failure(Call&, const Subject&);
// The password was right.
void forget(Call&, const Subject&);

void sweep(Call&);

}  // namespace sessions::attempts
