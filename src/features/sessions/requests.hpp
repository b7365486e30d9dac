#pragma once

#include "json/types.hpp"
#include "kernel/email_address.hpp"
#include "sessions/sessions.hpp"
#include "sessions/views.hpp"

namespace sessions {

struct SignIn {
  EmailAddress email;
  Secret password;

  void prepare(Call&, const Sessions&);
  PasswordTry tried;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (email, password))

struct Sudo {
  Secret password;

  void prepare(Call&, const Sessions&);
  PasswordTry tried;
};
BOOST_DESCRIBE_STRUCT(Sudo, (), (password))

// Who is signed in. What belongs to a session is null for keys and tokens. `needs` names
// what is still to be presented: `second_factor`.
struct CurrentView {
  UserSummary user;
  std::optional<SessionId> id;
  std::optional<std::string> csrf_token;
  std::optional<Timestamp> sudo_until;
  std::vector<std::string> needs;
  std::vector<TenantName> tenants;
  std::optional<Timestamp> created_at;
  std::optional<Timestamp> expires_at;
  std::optional<Timestamp> idle_expires_at;
  bool is_email_verified = false;
  bool has_two_factor = false;
  SecondFactor second_factor;
  users::Preferences preferences;
};
BOOST_DESCRIBE_STRUCT(
    CurrentView, (),
    (user, id, csrf_token, sudo_until, needs, tenants, created_at, expires_at, idle_expires_at,
     is_email_verified, has_two_factor, second_factor, preferences)
)

struct SessionView {
  SessionId id;
  std::string device;  // `Firefox on Windows`
  std::string user_agent;
  std::string ip;
  Timestamp created_at;
  Timestamp last_seen_at;
  Timestamp expires_at;
  bool is_current = false;
};
BOOST_DESCRIBE_STRUCT(
    SessionView, (), (id, device, user_agent, ip, created_at, last_seen_at, expires_at, is_current)
)

struct Ended {
  SessionId id;
};
BOOST_DESCRIBE_STRUCT(Ended, (), (id))

struct EndedCount {
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(EndedCount, (), (count))

}  // namespace sessions
