#pragma once

#include "sql/transaction.hpp"
#include "tokens/tokens.hpp"

namespace tokens::store {

std::optional<Token> find(sql::Transaction&, const TokenId&);

// What authentication needs of a token.
struct Known {
  TokenId id;
  std::optional<UserId> user_id;
  std::optional<AccountId> account_id;
  std::optional<TenantId> tenant_id;
  Condition condition;
  Status status = Status::active;
  std::optional<Timestamp> not_before;
  std::optional<Timestamp> expires_on;
  std::optional<Timestamp> last_used_on;
  std::optional<std::int64_t> clock_offset_us;  // of the tenant
};
BOOST_DESCRIBE_STRUCT(
    Known, (),
    (id, user_id, account_id, tenant_id, condition, status, not_before, expires_on, last_used_on,
     clock_offset_us)
)
std::optional<Known> find_known(sql::Transaction&, std::string_view secret_digest);

// Those of one owner.
struct List {
  Owner owner;
  bool is_descending = false;
  PageRequest page;
};
Page<Token> list(sql::Transaction&, const List&);
std::int64_t count(sql::Transaction&, const Owner&);
std::vector<Token> list_all(sql::Transaction&, const Owner&);

std::optional<Timestamp> last_used_on(sql::Transaction&, const TokenId&);
// In the clock that the token follows.
void set_used(sql::Transaction&, const TokenId&, Timestamp now);
// Of a token that goes: its last use, and what it has spent.
void forget_use(sql::Transaction&, const TokenId&);

struct SpendingRow {
  TokenId token_id;
  SubscriptionId subscription_id;
  std::int64_t monthly_minor = 0;
};
BOOST_DESCRIBE_STRUCT(SpendingRow, (), (token_id, subscription_id, monthly_minor))
std::int64_t spent(sql::Transaction&, const TokenId&);
// Never below zero for a subscription.
void add_spending(sql::Transaction&, const SpendingRow&);
// The subscription costs no more than this now.
void limit_spending(sql::Transaction&, const SubscriptionId&, std::int64_t monthly_minor);
void forget_spending(sql::Transaction&, const SubscriptionId&);

}  // namespace tokens::store
