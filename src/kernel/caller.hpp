#pragma once

#include <boost/describe.hpp>
#include <string>

#include "kernel/id.hpp"

// How the caller proved who they are; `actor_context` of the published audit log.
enum class Credential {
  none,
  api_key,
  api_token,
  account_token,
  session,
  system,
  operator_command
};
BOOST_DESCRIBE_ENUM(
    Credential, none, api_key, api_token, account_token, session, system, operator_command
)

// Who is asking. `user_id` is empty for nobody, for account-owned tokens, for jobs and for the
// operator's commands.
struct Caller {
  Credential credential = Credential::none;
  UserId user_id{};
  std::string email{};
  TokenId token_id{};      // of a token
  SessionId session_id{};  // of a session

  bool is_known() const { return credential != Credential::none; }
};
