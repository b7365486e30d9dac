#pragma once

#include "sessions/sessions.hpp"
#include "users/views.hpp"

namespace sessions {

struct UserSummary {
  UserId id;
  std::string email;
  std::optional<std::string> first_name;
  std::optional<std::string> last_name;
};
BOOST_DESCRIBE_STRUCT(UserSummary, (), (id, email, first_name, last_name))

// The answer to a sign-in. `needs` names what is still to be presented: `second_factor`.
struct SignedIn {
  UserSummary user;
  std::string csrf_token;
  std::vector<std::string> needs;
  Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(SignedIn, (), (user, csrf_token, needs, expires_at))

struct SudoView {
  Timestamp sudo_until;
};
BOOST_DESCRIBE_STRUCT(SudoView, (), (sudo_until))

}  // namespace sessions
