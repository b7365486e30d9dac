#include "overview/store.hpp"

namespace overview::store {

namespace {

constexpr sql::Text count_accounts = R"(
  SELECT count(*) FROM accounts a WHERE a.tenant_id = :tenant_id
    AND (:is_whole OR a.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id))
)";
constexpr sql::Text count_invitations = R"(
  SELECT count(*) FROM invitations i
  WHERE i.tenant_id = :tenant_id AND i.status = 'pending' AND i.expires_at > :now
    AND (:is_whole OR i.account_id IN (
      SELECT id FROM accounts
      WHERE unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)))
)";
constexpr sql::Text count_zones = R"(
  SELECT z.status, count(*) AS count FROM zones z WHERE z.tenant_id = :tenant_id
    AND (:is_whole OR z.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id))
  GROUP BY z.status
)";
constexpr sql::Text count_subscriptions = R"(
  SELECT s.rate_plan_id AS plan, count(*) AS count FROM subscriptions s
  WHERE s.tenant_id = :tenant_id
    AND (:is_whole OR s.account_id IN (
      SELECT id FROM accounts
      WHERE unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)))
  GROUP BY s.rate_plan_id ORDER BY s.rate_plan_id
)";
constexpr sql::Text select_other_account = R"(
  SELECT 1 FROM accounts
  WHERE tenant_id = :tenant_id AND (:own IS NULL OR id <> :own) LIMIT 1
)";
constexpr sql::Text select_customer = R"(
  SELECT 1 FROM accounts a JOIN members m ON m.account_id = a.id
  WHERE a.tenant_id = :tenant_id AND (:own IS NULL OR a.id <> :own) LIMIT 1
)";
constexpr sql::Text select_counts = R"(
  SELECT (SELECT count(*) FROM zones WHERE account_id = :account_id) AS zones,
    (SELECT count(*) FROM members WHERE account_id = :account_id AND status = 'accepted')
      AS members,
    (SELECT count(*) FROM invitations WHERE account_id = :account_id AND status = 'pending'
     AND expires_at > :now) AS pending_invitations,
    (SELECT count(*) FROM subscriptions WHERE account_id = :account_id) AS subscriptions,
    (SELECT count(*) FROM subscriptions WHERE account_id = :account_id AND price > 0)
      AS paid_subscriptions,
    (SELECT count(*) FROM payment_methods WHERE account_id = :account_id) AS payment_methods
)";

struct ZoneCount {
  zones::Status status = zones::Status::pending;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(ZoneCount, (), (status, count))

void add(Figures& figures, const ZoneCount& row) {
  figures.zone_count += row.count;
  auto& counts = figures.zones_by_status;
  switch (row.status) {
    case zones::Status::initializing: counts.initializing = row.count; break;
    case zones::Status::pending: counts.pending = row.count; break;
    case zones::Status::active: counts.active = row.count; break;
    case zones::Status::moved: counts.moved = row.count; break;
  }
}

}  // namespace

Figures figures(sql::Transaction& tx, const Reach& reach) {
  const std::array<sql::Parameter, 3> whose{
      sql::Parameter("tenant_id", reach.tenant_id), sql::Parameter("user_id", reach.user_id),
      sql::Parameter("is_whole", reach.is_whole)};
  const sql::Parameters parameters{std::span<const sql::Parameter>(whose)};
  Figures figures;
  figures.account_count = tx.value<std::int64_t>(count_accounts, parameters).value_or(0);
  figures.pending_invitation_count = tx.value<std::int64_t>(
                                           count_invitations, {{"tenant_id", reach.tenant_id},
                                                               {"user_id", reach.user_id},
                                                               {"is_whole", reach.is_whole},
                                                               {"now", reach.now}}
  ).value_or(0);
  tx.each<ZoneCount>(count_zones, parameters, [&](const ZoneCount& row) { add(figures, row); });
  figures.subscriptions_by_plan = tx.rows<PlanCount>(count_subscriptions, parameters);
  for (const auto& one : figures.subscriptions_by_plan) figures.subscription_count += one.count;
  return figures;
}

bool has_other_account(
    sql::Transaction& tx, const TenantId& tenant_id, const std::optional<AccountId>& own
) {
  return tx.value<std::int64_t>(
               select_other_account, {{"tenant_id", tenant_id}, {"own", own}}
  ).has_value();
}

bool has_customer(
    sql::Transaction& tx, const TenantId& tenant_id, const std::optional<AccountId>& own
) {
  return tx.value<std::int64_t>(
               select_customer, {{"tenant_id", tenant_id}, {"own", own}}
  ).has_value();
}

DeletionCounts count_of_account(sql::Transaction& tx, const AccountId& id, Timestamp now) {
  return tx.row<DeletionCounts>(
               select_counts, {{"account_id", id}, {"now", now}}
  ).value_or(DeletionCounts());
}

}  // namespace overview::store
