#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "json/types.hpp"
#include "kernel/caller.hpp"

namespace audit {

// A line of the change log with its call; its images apart, which are wide.
struct Line {
  std::int64_t seq = 0;
  std::int64_t call_seq = 0;
  std::string id;
  std::string table_name;
  std::string row_key;
  AccountId account_id;
  TenantId tenant_id;
  std::optional<ZoneId> zone_id;
  bool has_before = false;
  bool has_after = false;
  Timestamp at;
  Credential credential = Credential::none;
  UserId actor_id;
  std::string actor_email;
  std::optional<TokenId> token_id;
  std::string request_id;
  std::string ip;
  std::string user_agent;
  std::string method;
  std::string uri;
  std::optional<std::int64_t> status;
  std::optional<std::int64_t> error_code;
};
BOOST_DESCRIBE_STRUCT(
    Line, (),
    (seq, call_seq, id, table_name, row_key, account_id, tenant_id, zone_id, has_before, has_after,
     at, credential, actor_id, actor_email, token_id, request_id, ip, user_agent, method, uri,
     status, error_code)
)

// A row before and after, as JSON; `null` where there was none.
struct Images {
  json::Raw before;
  json::Raw after;
};

enum class ActionType { create, delete_, update, view };
BOOST_DESCRIBE_ENUM(ActionType, create, delete_, update, view)

enum class ActionResult { success, failure };
BOOST_DESCRIBE_ENUM(ActionResult, success, failure)

// As published; the last two do not occur here.
enum class ActorContext { api_key, api_token, dash, oauth, origin_ca_key };
BOOST_DESCRIBE_ENUM(ActorContext, api_key, api_token, dash, oauth, origin_ca_key)

enum class ActorType { account, cloudflare_admin, system, user };
BOOST_DESCRIBE_ENUM(ActorType, account, cloudflare_admin, system, user)

enum class ResourceScope { accounts, user, zones, memberships };
BOOST_DESCRIBE_ENUM(ResourceScope, accounts, user, zones, memberships)

// What the published filters ask of a line.
ActionType action_of(const Line& line);
ActionResult result_of(const Line& line);
std::optional<ActorContext> context_of(const Line& line);
ActorType actor_type_of(const Line& line);
// The user, or the account or tenant whose token it is.
std::string actor_id_of(const Line& line);

}  // namespace audit
