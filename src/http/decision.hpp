#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/permission.hpp"
#include "kernel/refusal.hpp"

namespace http {

// Which rule decided about a call. The first four allow, the others refuse.
enum class Rule {
  public_endpoint,       // needs nobody
  own_user,              // users about themselves
  administrator,         // of the tenant, or of the unit of the account
  roles,                 // of a member
  token_policies,        // a token, where its policies and its owner both allow it
  no_tokens,             // the endpoint is for users alone
  no_user,               // about a user, asked by a token that is nobody's
  unknown_tenant,        // or one that the caller has nothing to do with
  unknown_account,       // likewise
  unknown_zone,          // likewise
  deleted_account,       // of the caller's own tenant
  suspended_tenant,      // nothing is possible there
  suspended_unit,        // likewise
  no_second_factor,      // the account demands one of its members
  no_api_keys,           // the tenant does not admit Global API Keys
  not_an_administrator,  // of the tenant, or of the unit of the account
  missing_role,          // no role or policy of the member grants it
  missing_token_policy,  // no policy of the token grants it
  denied_by_token,       // a policy of the token denies it
  open_terms             // terms in force are not accepted, and it would write
};
BOOST_DESCRIBE_ENUM(
    Rule, public_endpoint, own_user, administrator, roles, token_policies, no_tokens, no_user,
    unknown_tenant, unknown_account, unknown_zone, deleted_account, suspended_tenant,
    suspended_unit, no_second_factor, no_api_keys, not_an_administrator, missing_role,
    missing_token_policy, denied_by_token, open_terms
)

// What a caller needs and has not.
struct Needed {
  Area area = Area::organization;
  Verb verb = Verb::read;
};

// Whether a caller may do something, and why. The refusal is made from it.
struct Decision {
  Rule rule = Rule::public_endpoint;
  const ErrorCode* refusal = nullptr;  // null: allowed
  std::string message{};               // instead of that of the code
  std::optional<Needed> missing{};
  Duration clock_offset{};  // of the tenant spoken of
  std::string pointer{};    // of a refusal
  std::string remedy{};     // instead of that of the code
  TenantId tenant_id{};     // that of the account spoken of, where the caller may do anything there
  bool is_administrator =
      false;  // of that tenant, or of the account's unit; not the account itself

  bool is_allowed() const { return refusal == nullptr; }
};

// What the refused caller reads.
Problem problem_of(const Decision& decision);

}  // namespace http
