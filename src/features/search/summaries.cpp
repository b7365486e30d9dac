#include <map>

#include "catalog/catalog.hpp"
#include "search/store.hpp"

namespace search::store {

namespace {

// The ids of a page are one text, cut into pieces of 32. Its length is told: the database would
// count its characters for each of them.
constexpr sql::Text select_summaries = R"(
  WITH RECURSIVE page (place, id) AS (
    SELECT 1, substr(:ids, 1, 32)
    UNION ALL
    SELECT place + 32, substr(:ids, place + 32, 32) FROM page WHERE place + 32 < :length
  )
  SELECT a.id, a.name, a.description, a.type, a.tenant_id, a.unit_id, u.name AS unit_name,
         a.created_at,
         (SELECT count(*) FROM members m WHERE m.account_id = a.id AND m.status = 'accepted')
           AS member_count,
         (SELECT count(*) FROM invitations i
          WHERE i.account_id = a.id AND i.status = 'pending' AND i.expires_at > :now)
           AS pending_invitation_count,
         (SELECT count(*) FROM tenant_admins t WHERE t.user_id = :user_id
          AND t.tenant_id = a.tenant_id AND (t.unit_id IS NULL OR t.unit_id = a.unit_id))
           AS administration_count,
         (SELECT count(*) FROM account_access x WHERE x.user_id = :user_id AND x.account_id = a.id)
           AS access_count,
         (SELECT x.read_bits FROM account_access x
          WHERE x.user_id = :user_id AND x.scope_id = a.id) AS read_bits,
         (SELECT count(*) FROM account_access x
          WHERE x.user_id = :user_id AND x.account_id = a.id AND x.scope_id <> a.id
            AND (x.read_bits & :zone_bit) = 0) AS denied_zone_count,
         (SELECT m.policies FROM members m WHERE m.account_id = a.id AND m.email_key = :email_key
          AND m.status = 'accepted') AS policies
  FROM page p JOIN accounts a ON a.id = p.id JOIN units u ON u.id = a.unit_id
)";
constexpr sql::Text select_zone_counts = R"(
  WITH RECURSIVE page (place, id) AS (
    SELECT 1, substr(:ids, 1, 32)
    UNION ALL
    SELECT place + 32, substr(:ids, place + 32, 32) FROM page WHERE place + 32 < :length
  )
  SELECT z.account_id, z.status, count(*) AS count
  FROM page p JOIN zones z ON z.account_id = p.id GROUP BY z.account_id, z.status
)";
constexpr sql::Text select_plans = R"(
  WITH RECURSIVE page (place, id) AS (
    SELECT 1, substr(:ids, 1, 32)
    UNION ALL
    SELECT place + 32, substr(:ids, place + 32, 32) FROM page WHERE place + 32 < :length
  )
  SELECT s.account_id, s.rate_plan_id, count(*) AS count
  FROM page p JOIN subscriptions s ON s.account_id = p.id
  GROUP BY s.account_id, s.rate_plan_id ORDER BY s.account_id, s.rate_plan_id
)";

struct SummaryRow {
  AccountId id;
  std::string name;
  std::optional<std::string> description;
  accounts::AccountType type = accounts::AccountType::standard;
  TenantId tenant_id;
  UnitId unit_id;
  std::string unit_name;
  Timestamp created_at;
  std::int64_t member_count = 0;
  std::int64_t pending_invitation_count = 0;
  std::int64_t administration_count = 0;
  std::int64_t access_count = 0;
  std::optional<std::int64_t> read_bits;
  std::int64_t denied_zone_count = 0;
  std::optional<std::vector<members::Policy>> policies;
};
BOOST_DESCRIBE_STRUCT(
    SummaryRow, (),
    (id, name, description, type, tenant_id, unit_id, unit_name, created_at, member_count,
     pending_invitation_count, administration_count, access_count, read_bits, denied_zone_count,
     policies)
)

struct ZoneCount {
  AccountId account_id;
  zones::Status status = zones::Status::pending;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(ZoneCount, (), (account_id, status, count))

struct PlanRow {
  AccountId account_id;
  std::string rate_plan_id;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(PlanRow, (), (account_id, rate_plan_id, count))

// A zone that went back to the free plan still has a subscription.
bool is_bought(const PlanRow& row) {
  const auto* plan = catalog::find_plan(row.rate_plan_id);
  return plan == nullptr || plan->tier != catalog::Tier::free;
}

std::string role_of(const SummaryRow& row) {
  if (row.administration_count > 0) return "Tenant Administrator";
  std::string names;
  if (!row.policies) return names;
  for (const auto* role : members::roles_of(*row.policies)) {
    if (!names.empty()) names += ", ";
    names += role->name;
  }
  return names;
}

bool may_read(const SummaryRow& row, Area area) {
  return row.administration_count > 0 || (row.read_bits.value_or(0) & bit_of(area)) != 0;
}

AccountSummary summary_of(const SummaryRow& row) {
  AccountSummary summary;
  summary.id = row.id;
  summary.name = row.name;
  summary.description = row.description;
  summary.type = row.type;
  summary.tenant_id = row.tenant_id;
  summary.unit = {row.unit_id, row.unit_name};
  summary.created_on = row.created_at;
  summary.role = role_of(row);
  if (may_read(row, Area::zone) && row.denied_zone_count == 0) {
    summary.zone_count = 0;
    summary.zones_by_status.emplace();
  }
  if (may_read(row, Area::subscription)) {
    summary.plans.emplace();
    summary.subscription_count = 0;
  }
  if (may_read(row, Area::organization)) {
    if (row.pending_invitation_count > 0) summary.status = AccountStatus::pending;
    summary.member_count = row.member_count;
    summary.pending_invitation_count = row.pending_invitation_count;
  }
  return summary;
}

void add_zones(AccountSummary& summary, const ZoneCount& row) {
  if (!summary.zone_count) return;
  *summary.zone_count += row.count;
  auto& counts = *summary.zones_by_status;
  switch (row.status) {
    case zones::Status::initializing: counts.initializing = row.count; break;
    case zones::Status::pending: counts.pending = row.count; break;
    case zones::Status::active: counts.active = row.count; break;
    case zones::Status::moved: counts.moved = row.count; break;
  }
}

}  // namespace

std::vector<AccountSummary> summaries(
    sql::Transaction& tx, const std::vector<AccountId>& wanted, const Viewer& viewer
) {
  std::vector<AccountSummary> all;
  if (wanted.empty()) return all;
  std::string ids;
  for (const auto& id : wanted) ids += id.text();
  const auto length = static_cast<std::int64_t>(ids.size());
  std::map<AccountId, AccountSummary> found;
  tx.each<SummaryRow>(
      select_summaries,
      {{"ids", ids},
       {"length", length},
       {"now", viewer.now},
       {"user_id", viewer.user_id},
       {"zone_bit", bit_of(Area::zone)},
       {"email_key", viewer.email_key}},
      [&](const SummaryRow& row) {
        if (row.administration_count + row.access_count > 0) found[row.id] = summary_of(row);
      }
  );
  tx.each<ZoneCount>(
      select_zone_counts, {{"ids", ids}, {"length", length}},
      [&](const ZoneCount& row) { add_zones(found[row.account_id], row); }
  );
  tx.each<PlanRow>(select_plans, {{"ids", ids}, {"length", length}}, [&](const PlanRow& row) {
    if (!is_bought(row)) return;
    auto& summary = found[row.account_id];
    if (!summary.plans) return;
    summary.plans->push_back(row.rate_plan_id);
    *summary.subscription_count += row.count;
  });
  for (const auto& id : wanted) {
    const auto at = found.find(id);
    if (at != found.end() && !at->second.id.empty()) all.push_back(std::move(at->second));
  }
  return all;
}

}  // namespace search::store
