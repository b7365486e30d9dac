#pragma once

#include "json/types.hpp"
#include "kernel/permission.hpp"
#include "tokens/texts.hpp"
#include "tokens/tokens.hpp"

namespace tokens {

struct GroupReference {
  std::string id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(GroupReference, (), (id, name))

struct PolicyView {
  PolicyId id;
  Effect effect = Effect::allow;
  Resources resources;
  std::vector<GroupReference> permission_groups;
};
BOOST_DESCRIBE_STRUCT(PolicyView, (), (id, effect, resources, permission_groups))

// What a token may add each month, and what it has added of that.
struct SpendView {
  std::int64_t amount_minor = 0;
  std::string currency;
  std::int64_t spent_minor = 0;
};
BOOST_DESCRIBE_STRUCT(SpendView, (), (amount_minor, currency, spent_minor))

// The order of members is that of published examples. What is unset is left out.
struct TokenView {
  TokenId id;
  std::string name;
  Status status = Status::active;
  json::WholeSeconds issued_on;
  json::WholeSeconds modified_on;
  json::Maybe<json::WholeSeconds> last_used_on;
  json::Maybe<json::WholeSeconds> not_before;
  json::Maybe<json::WholeSeconds> expires_on;
  std::vector<PolicyView> policies;
  json::Maybe<json::Raw> condition;
  json::Maybe<SpendView> spend_ceiling;  // of tokens of tenants
  json::Maybe<std::string> value;        // when it was just made, and never again
};
BOOST_DESCRIBE_STRUCT(
    TokenView, (),
    (id, name, status, issued_on, modified_on, last_used_on, not_before, expires_on, policies,
     condition, spend_ceiling, value)
)

enum class Direction { asc, desc };
BOOST_DESCRIBE_ENUM(Direction, asc, desc)

struct TokenFilter : http::Query {
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
  std::optional<Direction> direction;
  std::optional<bool> include_expired;
};
BOOST_DESCRIBE_STRUCT(TokenFilter, (), (page, per_page, direction, include_expired))

struct TokenReference {
  TokenId id;
};
BOOST_DESCRIBE_STRUCT(TokenReference, (), (id))

struct WantedGroup {
  std::optional<std::string> id;
};
BOOST_DESCRIBE_STRUCT(WantedGroup, (), (id))

struct WantedPolicy {
  Effect effect = Effect::allow;
  std::vector<WantedGroup> permission_groups;
  Resources resources;
};
BOOST_DESCRIBE_STRUCT(WantedPolicy, (), (effect, permission_groups, resources))

struct WantedNetworks {
  std::optional<std::vector<NetworkText>> in;
  std::optional<std::vector<NetworkText>> not_in;
};
BOOST_DESCRIBE_STRUCT(WantedNetworks, (), (in, not_in))

struct NewToken {
  TokenName name;
  std::vector<WantedPolicy> policies;
  std::optional<json::Raw> condition;  // its keys are request_ip or request.ip
  std::optional<TokenTime> not_before;
  std::optional<TokenTime> expires_on;
};
BOOST_DESCRIBE_STRUCT(NewToken, (), (name, policies, condition, not_before, expires_on))

// Everything but the status is replaced.
struct TokenChange : NewToken {
  std::optional<Status> status;
};
BOOST_DESCRIBE_STRUCT(TokenChange, (NewToken), (status))

struct NewTenantToken : NewToken {
  std::optional<SpendCeiling> spend_ceiling;
};
BOOST_DESCRIBE_STRUCT(NewTenantToken, (NewToken), (spend_ceiling))

struct TenantTokenChange : TokenChange {
  std::optional<SpendCeiling> spend_ceiling;
};
BOOST_DESCRIBE_STRUCT(TenantTokenChange, (TokenChange), (spend_ceiling))

struct VerifiedToken {
  TokenId id;
  Status status = Status::active;
  json::Maybe<json::WholeSeconds> not_before;
  json::Maybe<json::WholeSeconds> expires_on;
};
BOOST_DESCRIBE_STRUCT(VerifiedToken, (), (id, status, not_before, expires_on))

struct GroupFilter : http::Query {
  std::optional<std::string> name;
  std::optional<std::string> scope;
};
BOOST_DESCRIBE_STRUCT(GroupFilter, (), (name, scope))

struct GroupView {
  std::string id;
  std::string name;
  std::vector<std::string> scopes;
  Category category = Category::other;
};
BOOST_DESCRIBE_STRUCT(GroupView, (), (id, name, scopes, category))

}  // namespace tokens
