#include "subscriptions/store.hpp"

namespace subscriptions::store {

namespace {

constexpr sql::Text select_subscription = R"(
  SELECT id, account_id, tenant_id, zone_id, rate_plan_id, frequency, component_values, state,
    price,
         period_start, period_end, cancel_at_period_end, created_at
  FROM subscriptions WHERE id = :id
)";
constexpr sql::Text select_of_zone = R"(
  SELECT id, account_id, tenant_id, zone_id, rate_plan_id, frequency, component_values, state,
    price,
         period_start, period_end, cancel_at_period_end, created_at
  FROM subscriptions WHERE zone_id = :zone_id
)";
constexpr sql::Text select_of_account = R"(
  SELECT id, account_id, tenant_id, zone_id, rate_plan_id, frequency, component_values, state,
    price,
         period_start, period_end, cancel_at_period_end, created_at
  FROM subscriptions WHERE account_id = :account_id AND zone_id IS NULL ORDER BY id
)";
constexpr sql::Text select_all_of_account = R"(
  SELECT id, account_id, tenant_id, zone_id, rate_plan_id, frequency, component_values, state,
    price,
         period_start, period_end, cancel_at_period_end, created_at
  FROM subscriptions WHERE account_id = :account_id ORDER BY id
)";
constexpr sql::Text select_in_reach = R"(
  SELECT id, account_id, tenant_id, zone_id, rate_plan_id, frequency, component_values, state,
    price,
         period_start, period_end, cancel_at_period_end, created_at
  FROM subscriptions WHERE (account_id IN (
    SELECT account_id FROM account_access WHERE user_id = :user_id AND (read_bits & :billing_bit)
      <> 0
  ) OR account_id = :owner_account_id OR tenant_id = :owner_tenant_id)
  AND (:token_id IS NULL OR EXISTS (
    SELECT 1 FROM token_rights t JOIN accounts a ON a.id = subscriptions.account_id
    WHERE t.token_id = :token_id AND t.scope_id IN ('*', a.tenant_id, a.unit_id, a.id)
    GROUP BY t.token_id
    HAVING max(t.allowed_read & :billing_bit) > 0 AND max(t.denied_read & :billing_bit) = 0))
  ORDER BY id
)";

}  // namespace

std::optional<Subscription> find(sql::Transaction& tx, const SubscriptionId& id) {
  return tx.row<Subscription>(select_subscription, {{"id", id}});
}

std::optional<Subscription> find_of_zone(sql::Transaction& tx, const ZoneId& zone_id) {
  return tx.row<Subscription>(select_of_zone, {{"zone_id", zone_id}});
}

std::vector<Subscription> list_of_account(sql::Transaction& tx, const AccountId& account_id) {
  return tx.rows<Subscription>(select_of_account, {{"account_id", account_id}});
}

std::vector<Subscription> list_all_of_account(sql::Transaction& tx, const AccountId& account_id) {
  return tx.rows<Subscription>(select_all_of_account, {{"account_id", account_id}});
}

std::vector<Subscription> list_in_reach(sql::Transaction& tx, const accounts::Reach& reach) {
  const auto billing = static_cast<std::int64_t>(PermissionSet::bit(Area::billing));
  return tx.rows<Subscription>(
      select_in_reach, {{"user_id", reach.user_id},
                        {"owner_account_id", reach.account_id},
                        {"owner_tenant_id", reach.tenant_id},
                        {"token_id", reach.token_id},
                        {"billing_bit", billing}}
  );
}

}  // namespace subscriptions::store
