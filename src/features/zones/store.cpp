#include "zones/store.hpp"

#include <array>

#include "kernel/search_text.hpp"

namespace zones::store {

namespace {

constexpr sql::Text select_zone = R"(
  SELECT id, tenant_id, unit_id, account_id, name, name_ascii, status, type, paused,
         name_servers, vanity_name_servers, verification_key, plan, quotas, declared,
         status_since, activated_on, created_on, modified_on
  FROM zones WHERE id = :id
)";
constexpr sql::Text select_account_of = "SELECT account_id FROM zones WHERE id = :id";
// The ids are one text, cut into pieces of 32.
constexpr sql::Text select_of_ids = R"(
  WITH RECURSIVE page (place, id) AS (
    SELECT 1, substr(:ids, 1, 32)
    UNION ALL
    SELECT place + 32, substr(:ids, place + 32, 32) FROM page WHERE place + 32 < :length
  )
  SELECT z.id, z.tenant_id, z.unit_id, z.account_id, z.name, z.name_ascii, z.status, z.type,
         z.paused, z.name_servers, z.vanity_name_servers, z.verification_key, z.plan, z.quotas,
         z.declared, z.status_since, z.activated_on, z.created_on, z.modified_on
  FROM page p JOIN zones z ON z.id = p.id ORDER BY p.place
)";
constexpr sql::Text select_by_name = R"(
  SELECT id, tenant_id, unit_id, account_id, name, name_ascii, status, type, paused,
         name_servers, vanity_name_servers, verification_key, plan, quotas, declared,
         status_since, activated_on, created_on, modified_on
  FROM zones WHERE name_ascii = :name_ascii ORDER BY id
)";
constexpr sql::Text select_of_account = R"(
  SELECT id, tenant_id, unit_id, account_id, name, name_ascii, status, type, paused,
         name_servers, vanity_name_servers, verification_key, plan, quotas, declared,
         status_since, activated_on, created_on, modified_on
  FROM zones WHERE account_id = :account_id ORDER BY id
)";
constexpr sql::Text count_pending_of_account =
    "SELECT count(*) FROM zones WHERE account_id = :account_id AND status = 'pending'";
constexpr sql::Text select_declared = R"(
  SELECT id, tenant_id, unit_id, account_id, name, name_ascii, status, type, paused,
         name_servers, vanity_name_servers, verification_key, plan, quotas, declared,
         status_since, activated_on, created_on, modified_on
  FROM zones WHERE tenant_id = :tenant_id AND status IN ('pending', 'moved')
    AND declared <> '{"name_servers":[],"verification_key":""}'
  ORDER BY id LIMIT :limit
)";
constexpr sql::Text select_expired = R"(
  SELECT id, tenant_id, unit_id, account_id, name, name_ascii, status, type, paused,
         name_servers, vanity_name_servers, verification_key, plan, quotas, declared,
         status_since, activated_on, created_on, modified_on
  FROM zones WHERE tenant_id = :tenant_id AND status = :status AND status_since < :since_before
    AND plan LIKE '{"id":"0fee%'
  ORDER BY id LIMIT :limit
)";
constexpr sql::Text select_only_accounts = R"(
  SELECT id FROM accounts
  WHERE (tenant_id IN (SELECT tenant_id FROM tenant_admins WHERE user_id = :user_id AND unit_id IS
    NULL)
    OR unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR id IN (SELECT account_id FROM account_access WHERE user_id = :user_id)
    OR id = :owner_account_id OR tenant_id = :owner_tenant_id)
  AND (:token_id IS NULL OR EXISTS (
    SELECT 1 FROM token_rights t
    WHERE t.token_id = :token_id
      AND t.scope_id IN ('*', accounts.tenant_id, accounts.unit_id, accounts.id)
    GROUP BY t.token_id
    HAVING max(t.allowed_edit & :zone_bit) > 0 AND max(t.denied_edit & :zone_bit) = 0))
  ORDER BY id LIMIT 2
)";

// Each filter that is given counts one when it holds; `needed` is how many must: all, or one.
constexpr sql::Text select_visible_asc = R"(
  SELECT z.id, z.tenant_id, z.unit_id, z.account_id, z.name, z.name_ascii, z.status, z.type,
         z.paused, z.name_servers, z.vanity_name_servers, z.verification_key, z.plan, z.quotas,
         z.declared, z.status_since, z.activated_on, z.created_on, z.modified_on
  FROM zones z JOIN accounts a ON a.id = z.account_id
  WHERE (z.tenant_id IN (SELECT tenant_id FROM tenant_admins WHERE user_id = :user_id AND unit_id
    IS NULL)
    OR z.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR (z.account_id IN (SELECT scope_id FROM account_access
                         WHERE user_id = :user_id AND (read_bits & :zone_bit) <> 0)
      AND z.id NOT IN (SELECT scope_id FROM account_access
                       WHERE user_id = :user_id AND (read_bits & :zone_bit) = 0))
    OR z.id IN (SELECT scope_id FROM account_access
                WHERE user_id = :user_id AND (read_bits & :zone_bit) <> 0)
    OR z.account_id = :owner_account_id OR z.tenant_id = :owner_tenant_id)
  AND (:token_id IS NULL OR EXISTS (
    SELECT 1 FROM token_rights t
    WHERE t.token_id = :token_id
      AND t.scope_id IN ('*', z.tenant_id, z.unit_id, z.account_id, z.id)
    GROUP BY t.token_id
    HAVING max(t.allowed_read & :zone_bit) > 0 AND max(t.denied_read & :zone_bit) = 0))
  AND (:types IS NOT NULL OR z.type <> 'internal')
  AND (
    CASE WHEN (:name IS NOT NULL AND (z.name = :name OR z.name_ascii = :name_ascii)) THEN 1 ELSE 0
      END +
    CASE WHEN (:name_not IS NOT NULL AND z.name <> :name_not AND z.name_ascii <> :name_not) THEN 1
      ELSE 0 END +
    CASE WHEN (:name_like IS NOT NULL AND (z.name LIKE :name_like ESCAPE '\' OR z.name_ascii LIKE
      :name_like ESCAPE '\')) THEN 1 ELSE 0 END +
    CASE WHEN (:account_id IS NOT NULL AND z.account_id = :account_id) THEN 1 ELSE 0 END +
    CASE WHEN (:account_name IS NOT NULL AND a.name_key = :account_name) THEN 1 ELSE 0 END +
    CASE WHEN (:account_not IS NOT NULL AND a.name_key <> :account_not) THEN 1 ELSE 0 END +
    CASE WHEN (:account_like IS NOT NULL AND a.name_key LIKE :account_like ESCAPE '\') THEN 1 ELSE
      0 END +
    CASE WHEN (:status IS NOT NULL AND z.status = :status) THEN 1 ELSE 0 END +
    CASE WHEN (:types IS NOT NULL AND z.type IN (:type_1, :type_2, :type_3, :type_4)) THEN 1 ELSE 0
      END
  ) >= :needed
  ORDER BY CASE :order WHEN 'name' THEN z.name WHEN 'status' THEN z.status WHEN 'account.id' THEN
    z.account_id
    WHEN 'account.name' THEN a.name_key WHEN 'plan.id' THEN z.plan ELSE z.id END ASC, z.id ASC
  LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_visible_desc = R"(
  SELECT z.id, z.tenant_id, z.unit_id, z.account_id, z.name, z.name_ascii, z.status, z.type,
         z.paused, z.name_servers, z.vanity_name_servers, z.verification_key, z.plan, z.quotas,
         z.declared, z.status_since, z.activated_on, z.created_on, z.modified_on
  FROM zones z JOIN accounts a ON a.id = z.account_id
  WHERE (z.tenant_id IN (SELECT tenant_id FROM tenant_admins WHERE user_id = :user_id AND unit_id
    IS NULL)
    OR z.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR (z.account_id IN (SELECT scope_id FROM account_access
                         WHERE user_id = :user_id AND (read_bits & :zone_bit) <> 0)
      AND z.id NOT IN (SELECT scope_id FROM account_access
                       WHERE user_id = :user_id AND (read_bits & :zone_bit) = 0))
    OR z.id IN (SELECT scope_id FROM account_access
                WHERE user_id = :user_id AND (read_bits & :zone_bit) <> 0)
    OR z.account_id = :owner_account_id OR z.tenant_id = :owner_tenant_id)
  AND (:token_id IS NULL OR EXISTS (
    SELECT 1 FROM token_rights t
    WHERE t.token_id = :token_id
      AND t.scope_id IN ('*', z.tenant_id, z.unit_id, z.account_id, z.id)
    GROUP BY t.token_id
    HAVING max(t.allowed_read & :zone_bit) > 0 AND max(t.denied_read & :zone_bit) = 0))
  AND (:types IS NOT NULL OR z.type <> 'internal')
  AND (
    CASE WHEN (:name IS NOT NULL AND (z.name = :name OR z.name_ascii = :name_ascii)) THEN 1 ELSE 0
      END +
    CASE WHEN (:name_not IS NOT NULL AND z.name <> :name_not AND z.name_ascii <> :name_not) THEN 1
      ELSE 0 END +
    CASE WHEN (:name_like IS NOT NULL AND (z.name LIKE :name_like ESCAPE '\' OR z.name_ascii LIKE
      :name_like ESCAPE '\')) THEN 1 ELSE 0 END +
    CASE WHEN (:account_id IS NOT NULL AND z.account_id = :account_id) THEN 1 ELSE 0 END +
    CASE WHEN (:account_name IS NOT NULL AND a.name_key = :account_name) THEN 1 ELSE 0 END +
    CASE WHEN (:account_not IS NOT NULL AND a.name_key <> :account_not) THEN 1 ELSE 0 END +
    CASE WHEN (:account_like IS NOT NULL AND a.name_key LIKE :account_like ESCAPE '\') THEN 1 ELSE
      0 END +
    CASE WHEN (:status IS NOT NULL AND z.status = :status) THEN 1 ELSE 0 END +
    CASE WHEN (:types IS NOT NULL AND z.type IN (:type_1, :type_2, :type_3, :type_4)) THEN 1 ELSE 0
      END
  ) >= :needed
  ORDER BY CASE :order WHEN 'name' THEN z.name WHEN 'status' THEN z.status WHEN 'account.id' THEN
    z.account_id
    WHEN 'account.name' THEN a.name_key WHEN 'plan.id' THEN z.plan ELSE z.id END DESC, z.id DESC
  LIMIT :limit OFFSET :offset
)";
constexpr sql::Text count_visible = R"(
  SELECT count(*) FROM zones z JOIN accounts a ON a.id = z.account_id
  WHERE (z.tenant_id IN (SELECT tenant_id FROM tenant_admins WHERE user_id = :user_id AND unit_id
    IS NULL)
    OR z.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR (z.account_id IN (SELECT scope_id FROM account_access
                         WHERE user_id = :user_id AND (read_bits & :zone_bit) <> 0)
      AND z.id NOT IN (SELECT scope_id FROM account_access
                       WHERE user_id = :user_id AND (read_bits & :zone_bit) = 0))
    OR z.id IN (SELECT scope_id FROM account_access
                WHERE user_id = :user_id AND (read_bits & :zone_bit) <> 0)
    OR z.account_id = :owner_account_id OR z.tenant_id = :owner_tenant_id)
  AND (:token_id IS NULL OR EXISTS (
    SELECT 1 FROM token_rights t
    WHERE t.token_id = :token_id
      AND t.scope_id IN ('*', z.tenant_id, z.unit_id, z.account_id, z.id)
    GROUP BY t.token_id
    HAVING max(t.allowed_read & :zone_bit) > 0 AND max(t.denied_read & :zone_bit) = 0))
  AND (:types IS NOT NULL OR z.type <> 'internal')
  AND (
    CASE WHEN (:name IS NOT NULL AND (z.name = :name OR z.name_ascii = :name_ascii)) THEN 1 ELSE 0
      END +
    CASE WHEN (:name_not IS NOT NULL AND z.name <> :name_not AND z.name_ascii <> :name_not) THEN 1
      ELSE 0 END +
    CASE WHEN (:name_like IS NOT NULL AND (z.name LIKE :name_like ESCAPE '\' OR z.name_ascii LIKE
      :name_like ESCAPE '\')) THEN 1 ELSE 0 END +
    CASE WHEN (:account_id IS NOT NULL AND z.account_id = :account_id) THEN 1 ELSE 0 END +
    CASE WHEN (:account_name IS NOT NULL AND a.name_key = :account_name) THEN 1 ELSE 0 END +
    CASE WHEN (:account_not IS NOT NULL AND a.name_key <> :account_not) THEN 1 ELSE 0 END +
    CASE WHEN (:account_like IS NOT NULL AND a.name_key LIKE :account_like ESCAPE '\') THEN 1 ELSE
      0 END +
    CASE WHEN (:status IS NOT NULL AND z.status = :status) THEN 1 ELSE 0 END +
    CASE WHEN (:types IS NOT NULL AND z.type IN (:type_1, :type_2, :type_3, :type_4)) THEN 1 ELSE 0
      END
  ) >= :needed
)";

constexpr auto zone_bit = static_cast<std::int64_t>(PermissionSet::bit(Area::zone));

struct IdRow {
  AccountId id;
};
BOOST_DESCRIBE_STRUCT(IdRow, (), (id))

// What a text filter asks for: one of the three is set.
struct TextTest {
  std::optional<std::string> equal;
  std::optional<std::string> not_equal;
  std::optional<std::string> like;
};

TextTest test_of(const std::optional<TextFilter>& filter) {
  if (!filter) return {};
  const auto value = search_key(filter->value);
  if (filter->operation == "equal") return {value, {}, {}};
  if (filter->operation == "not_equal") return {{}, value, {}};
  auto pattern = contains_pattern(filter->value);
  if (filter->operation.starts_with("starts_with")) pattern.erase(0, 1);
  if (filter->operation.starts_with("ends_with")) pattern.pop_back();
  return {{}, {}, pattern};
}

// The same name in Punycode, where it is one.
std::optional<std::string> ascii_of(const std::optional<std::string>& name) {
  if (!name) return {};
  const auto parsed = HostName::parse(*name);
  return parsed ? parsed->ascii() : *name;
}

std::int64_t count_given(const ZoneFilter& filter) {
  return std::int64_t{filter.name.has_value()} + filter.account.id.has_value() +
         filter.account.name.has_value() + filter.status.has_value() + !filter.type.empty();
}

}  // namespace

std::optional<Zone> find(sql::Transaction& tx, const ZoneId& id) {
  return tx.row<Zone>(select_zone, {{"id", id}});
}

std::optional<AccountId> find_account_of(sql::Transaction& tx, const ZoneId& id) {
  return tx.value<AccountId>(select_account_of, {{"id", id}});
}

std::vector<Zone> list_of_ids(sql::Transaction& tx, std::span<const ZoneId> wanted) {
  std::string ids;
  for (const auto& id : wanted) ids += id.text();
  const auto length = static_cast<std::int64_t>(ids.size());
  return tx.rows<Zone>(select_of_ids, {{"ids", ids}, {"length", length}});
}

std::vector<Zone> list_by_name(sql::Transaction& tx, std::string_view name_ascii) {
  return tx.rows<Zone>(select_by_name, {{"name_ascii", name_ascii}});
}

std::vector<Zone> list_of_account(sql::Transaction& tx, const AccountId& account_id) {
  return tx.rows<Zone>(select_of_account, {{"account_id", account_id}});
}

std::int64_t count_pending(sql::Transaction& tx, const AccountId& account_id) {
  return tx.value<std::int64_t>(count_pending_of_account, {{"account_id", account_id}}).value_or(0);
}

Page<Zone> list(
    sql::Transaction& tx, const accounts::Reach& reach, const ZoneFilter& filter,
    const PageRequest& request
) {
  const auto name = test_of(filter.name);
  const auto account = test_of(filter.account.name);
  const auto given = count_given(filter);
  const bool needs_all = filter.match.value_or(MatchMode::all) == MatchMode::all;
  const std::optional<std::int64_t> types =
      filter.type.empty() ? std::nullopt : std::optional<std::int64_t>(1);
  std::array<std::optional<Type>, 4> type;
  for (std::size_t i = 0; i < filter.type.size() && i < type.size(); ++i) type[i] = filter.type[i];
  const std::vector<sql::Parameter> parameters{
      {"user_id", reach.user_id},
      {"owner_account_id", reach.account_id},
      {"owner_tenant_id", reach.tenant_id},
      {"token_id", reach.token_id},
      {"zone_bit", zone_bit},
      {"name", name.equal},
      {"name_ascii", ascii_of(name.equal)},
      {"name_not", name.not_equal},
      {"name_like", name.like},
      {"account_id", filter.account.id},
      {"account_name", account.equal},
      {"account_not", account.not_equal},
      {"account_like", account.like},
      {"status", filter.status},
      {"types", types},
      {"type_1", type[0]},
      {"type_2", type[1]},
      {"type_3", type[2]},
      {"type_4", type[3]},
      {"needed", needs_all ? given : std::min<std::int64_t>(given, 1)},
      {"order", filter.order.value_or("id")},
      {"limit", request.per_page},
      {"offset", request.offset()}};
  const sql::Parameters bound{std::span<const sql::Parameter>(parameters)};
  const bool is_up = filter.direction.value_or(Direction::asc) == Direction::asc;
  Page<Zone> page{{}, request, 0};
  page.items = tx.rows<Zone>(is_up ? select_visible_asc : select_visible_desc, bound);
  page.total_count = tx.value<std::int64_t>(count_visible, bound).value_or(0);
  return page;
}

std::vector<Zone> list_declared(
    sql::Transaction& tx, const TenantId& tenant_id, std::int64_t limit
) {
  return tx.rows<Zone>(select_declared, {{"tenant_id", tenant_id}, {"limit", limit}});
}

std::vector<Zone> list_expired(
    sql::Transaction& tx, const TenantId& tenant_id, Status status, Timestamp since_before,
    std::int64_t limit
) {
  return tx.rows<Zone>(
      select_expired, {{"tenant_id", tenant_id},
                       {"status", status},
                       {"since_before", since_before},
                       {"limit", limit}}
  );
}

std::optional<AccountId> only_account(sql::Transaction& tx, const accounts::Reach& reach) {
  const auto found = tx.rows<IdRow>(
      select_only_accounts, {{"user_id", reach.user_id},
                             {"owner_account_id", reach.account_id},
                             {"owner_tenant_id", reach.tenant_id},
                             {"token_id", reach.token_id},
                             {"zone_bit", zone_bit}}
  );
  if (found.size() != 1) return {};
  return found.front().id;
}

}  // namespace zones::store
