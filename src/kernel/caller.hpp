#pragma once

#include <boost/describe.hpp>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"

struct ErrorCode;

// How the caller proved who they are; `actor_context` of the published audit log.
enum class Credential {
  none,
  api_key,
  api_token,
  account_token,
  tenant_token,
  session,
  directory,
  system,
  operator_command
};
BOOST_DESCRIBE_ENUM(
    Credential, none, api_key, api_token, account_token, tenant_token, session, directory, system,
    operator_command
)

// Who is asking. `user_id` is empty for nobody, for tokens of accounts and tenants, for jobs and
// for the operator's commands.
struct Caller {
  Credential credential = Credential::none;
  UserId user_id{};
  std::string email{};
  TokenId token_id{};      // of a token, that of a directory too
  SessionId session_id{};  // of a session
  AccountId account_id{};  // whose token it is
  TenantId tenant_id{};    // whose token it is
  // Of a session: its second factor is still to be presented.
  bool is_pending = false;
  // Of a session: until then the password need not be asked for again.
  Timestamp sudo_until{};
  // The store should note that these credentials are in use.
  bool is_use_due = false;
  // Credentials were sent that are of no use; why, to be told where some are needed.
  const ErrorCode* unusable = nullptr;

  bool is_known() const { return credential != Credential::none; }
  bool is_token() const {
    return credential == Credential::api_token || credential == Credential::account_token ||
           credential == Credential::tenant_token;
  }
  // Whose budget of calls it is: the user's, or that of a token which is nobody's.
  std::string_view principal() const { return user_id.empty() ? token_id.text() : user_id.text(); }
};
