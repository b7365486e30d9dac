#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "accounts/accounts.hpp"
#include "http/markers.hpp"
#include "http/response.hpp"
#include "http/scope.hpp"
#include "json/types.hpp"
#include "kernel/call.hpp"
#include "kernel/crypto.hpp"
#include "kernel/id.hpp"
#include "kernel/page.hpp"
#include "sql/table.hpp"
#include "tokens/policies.hpp"
#include "tokens/validity.hpp"
#include "users/users.hpp"

namespace tokens {

// From where a token may be used: addresses and networks, as they were given.
struct Condition {
  std::vector<std::string> in;
  std::vector<std::string> not_in;

  bool empty() const { return in.empty() && not_in.empty(); }
};
BOOST_DESCRIBE_STRUCT(Condition, (), (in, not_in))

// A token, as stored. Of user_id, account_id (with the tenant of it) and tenant_id one says whose
// it is.
struct Token {
  TokenId id;
  std::optional<UserId> user_id;
  std::optional<AccountId> account_id;
  std::optional<TenantId> tenant_id;
  std::string name;
  Concealed secret_digest;
  std::vector<Policy> policies;
  Condition condition;
  Status status = Status::active;
  std::optional<Timestamp> not_before;
  std::optional<Timestamp> expires_on;
  std::optional<std::int64_t> spend_ceiling_minor;
  std::optional<std::string> spend_ceiling_currency;
  Timestamp issued_on;
  Timestamp modified_on;

  Owner owner() const;
  Validity validity() const { return {status, not_before, expires_on}; }
};
BOOST_DESCRIBE_STRUCT(
    Token, (),
    (id, user_id, account_id, tenant_id, name, secret_digest, policies, condition, status,
     not_before, expires_on, spend_ceiling_minor, spend_ceiling_currency, issued_on, modified_on)
)

struct TokenPath : http::OwnPath {
  TokenId token_id;
};
BOOST_DESCRIBE_STRUCT(TokenPath, (), (token_id))

struct AccountTokenPath : http::Path {
  AccountId account_id;
  TokenId token_id;
};
BOOST_DESCRIBE_STRUCT(AccountTokenPath, (), (account_id, token_id))

struct TenantTokenPath : http::Path {
  TenantId tenant_id;
  TokenId token_id;
};
BOOST_DESCRIBE_STRUCT(TenantTokenPath, (), (tenant_id, token_id))

// What the change of a subscription does to what is paid for it each month, from list prices.
struct Spending {
  SubscriptionId subscription_id;
  Money before;
  std::optional<Money> after;  // nothing: the subscription is gone
};

// The most that a token may add to what is paid each month.
struct SpendCeiling {
  std::int64_t amount_minor = 0;
  std::string currency;
};
BOOST_DESCRIBE_STRUCT(SpendCeiling, (), (amount_minor, currency))

struct TokenView;
struct TokenFilter;
struct TokenReference;
struct NewToken;
struct TokenChange;
struct NewTenantToken;
struct TenantTokenChange;
struct VerifiedToken;
struct GroupFilter;
struct GroupView;

class Tokens {
 public:
  // `key` digests the secrets of tokens.
  Tokens(accounts::Accounts& accounts, tenants::Tenants& tenants, const crypto::Key& key)
      : accounts_(accounts), tenants_(tenants), key_(key) {}

  // Endpoints, in the order of routes.cpp.
  Page<TokenView> list_own(Call&, const TokenFilter&);
  TokenView add_own(Call&, const NewToken&);
  http::WithMessages<VerifiedToken> verify_own(Call&);
  std::vector<GroupView> list_own_groups(Call&, const GroupFilter&);
  TokenView show_own(Call&, const TokenPath&);
  TokenView change_own(Call&, const TokenPath&, const TokenChange&);
  TokenReference remove_own(Call&, const TokenPath&);
  std::string roll_own(Call&, const TokenPath&);
  Page<TokenView> list(Call&, const accounts::AccountPath&, const TokenFilter&);
  TokenView add(Call&, const accounts::AccountPath&, const NewToken&);
  http::WithMessages<VerifiedToken> verify(Call&, const accounts::AccountPath&);
  std::vector<GroupView> list_groups(Call&, const accounts::AccountPath&, const GroupFilter&);
  TokenView show(Call&, const AccountTokenPath&);
  TokenView change(Call&, const AccountTokenPath&, const TokenChange&);
  TokenReference remove(Call&, const AccountTokenPath&);
  std::string roll(Call&, const AccountTokenPath&);
  Page<TokenView> list_of_tenant(Call&, const tenants::TenantPath&, const TokenFilter&);
  TokenView add_to_tenant(Call&, const tenants::TenantPath&, const NewTenantToken&);
  http::WithMessages<VerifiedToken> verify_of_tenant(Call&, const tenants::TenantPath&);
  std::vector<GroupView>
  list_groups_of_tenant(Call&, const tenants::TenantPath&, const GroupFilter&);
  TokenView show_of_tenant(Call&, const TenantTokenPath&);
  TokenView change_of_tenant(Call&, const TenantTokenPath&, const TenantTokenChange&);
  TokenReference remove_of_tenant(Call&, const TenantTokenPath&);
  std::string roll_of_tenant(Call&, const TenantTokenPath&);

  // For other features.
  void remove_all(Call&, const AccountId&);
  std::vector<TokenId> remove_all_of_user(Call&, const UserId&);
  bool has_any(Call&, const UserId&);
  // Refuses 61205 when the caller is a token that would go beyond its ceiling.
  void spend(Call&, const Spending&);
  // The policies of the calling token that allow it in the scope, or deny it; where a token needs
  // it somewhere alone, those of all places.
  std::vector<Policy> deciding(Call&, const Permission&, const http::Scope&);
  bool is_denied_anywhere(Call&, Area, Verb);
  // How a token is found: HMAC-SHA-256 of it.
  std::string secret_digest(std::string_view secret) const { return key_.keyed_digest(secret); }

  // Connected by the wiring: whose the zone is, for tokens that make tokens.
  std::function<std::optional<AccountId>(Call&, const ZoneId&)> account_of_zone;

 private:
  static Owner own(const Call&);
  Owner of_account(Call&, const AccountId&);
  Owner of_tenant(Call&, const TenantId&);
  Page<TokenView> list_of(Call&, const Owner&, const TokenFilter&);
  TokenView add_to(
      Call&, const Owner&, const NewToken&, const std::optional<SpendCeiling>& ceiling = {}
  );
  Token get(Call&, const Owner&, const TokenId&);
  TokenView show_one(Call&, const Token&);
  TokenView change_one(
      Call&, Token, const TokenChange&, const std::optional<SpendCeiling>& ceiling = {}
  );
  TokenReference remove_one(Call&, const Token&);
  std::string roll_one(Call&, Token);
  http::WithMessages<VerifiedToken> verify_of(Call&, const Owner&);
  void demand_within_caller(Call&, const Token&, const accounts::TokenRights&);
  std::vector<std::string> scopes_around(Call&, const std::string& scope_id);

  accounts::Accounts& accounts_;
  tenants::Tenants& tenants_;
  const crypto::Key& key_;
};

}  // namespace tokens

template <>
struct sql::Table<tokens::Token> {
  static constexpr std::string_view name = "api_tokens";
};
