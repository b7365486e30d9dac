#include "accounts/store.hpp"

#include <algorithm>

namespace accounts::store {

namespace {

constexpr sql::Text select_account = R"(
  SELECT id, tenant_id, unit_id, name, name_key, description, type, business_name, business_address,
         business_email, business_phone, external_metadata, enforce_twofactor, abuse_contact_email,
         api_access_enabled, access_approval_expiry, enterprise_zones_max, enterprise_zones_used,
         created_at
  FROM accounts WHERE id = :id
)";

// The page is found in the index alone, from a start that the ranks know; only its rows are read.
constexpr sql::Text select_of_tenant_by_id = R"(
  SELECT id, tenant_id, unit_id, name, name_key, description, type, business_name, business_address,
         business_email, business_phone, external_metadata, enforce_twofactor, abuse_contact_email,
         api_access_enabled, access_approval_expiry, enterprise_zones_max, enterprise_zones_used,
         created_at
  FROM accounts WHERE id IN (
    SELECT id FROM accounts
    WHERE tenant_id = :tenant_id AND (id, id) >= (:first_key, :first_id)
    ORDER BY id LIMIT :limit OFFSET :offset
  ) ORDER BY id
)";
constexpr sql::Text select_of_tenant_by_name = R"(
  SELECT id, tenant_id, unit_id, name, name_key, description, type, business_name, business_address,
         business_email, business_phone, external_metadata, enforce_twofactor, abuse_contact_email,
         api_access_enabled, access_approval_expiry, enterprise_zones_max, enterprise_zones_used,
         created_at
  FROM accounts WHERE id IN (
    SELECT id FROM accounts
    WHERE tenant_id = :tenant_id AND (name_key, id) >= (:first_key, :first_id)
    ORDER BY name_key, id LIMIT :limit OFFSET :offset
  ) ORDER BY name_key, id
)";
constexpr sql::Text select_of_tenant_by_type = R"(
  SELECT id, tenant_id, unit_id, name, name_key, description, type, business_name, business_address,
         business_email, business_phone, external_metadata, enforce_twofactor, abuse_contact_email,
         api_access_enabled, access_approval_expiry, enterprise_zones_max, enterprise_zones_used,
         created_at
  FROM accounts WHERE id IN (
    SELECT id FROM accounts
    WHERE tenant_id = :tenant_id AND (type, id) >= (:first_key, :first_id)
    ORDER BY type, id LIMIT :limit OFFSET :offset
  ) ORDER BY type, id
)";
constexpr sql::Text select_matching_of_tenant_asc = R"(
  SELECT id, tenant_id, unit_id, name, name_key, description, type, business_name, business_address,
         business_email, business_phone, external_metadata, enforce_twofactor, abuse_contact_email,
         api_access_enabled, access_approval_expiry, enterprise_zones_max, enterprise_zones_used,
         created_at
  FROM accounts WHERE tenant_id = :tenant_id AND name_key LIKE :contains ESCAPE '\'
  ORDER BY id ASC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_matching_of_tenant_desc = R"(
  SELECT id, tenant_id, unit_id, name, name_key, description, type, business_name, business_address,
         business_email, business_phone, external_metadata, enforce_twofactor, abuse_contact_email,
         api_access_enabled, access_approval_expiry, enterprise_zones_max, enterprise_zones_used,
         created_at
  FROM accounts WHERE tenant_id = :tenant_id AND name_key LIKE :contains ESCAPE '\'
  ORDER BY id DESC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text count_matching_of_tenant = R"(
  SELECT count(*) FROM accounts
  WHERE tenant_id = :tenant_id AND name_key LIKE :contains ESCAPE '\'
)";
constexpr sql::Text select_in_reach_asc = R"(
  SELECT id, tenant_id, unit_id, name, name_key, description, type, business_name, business_address,
         business_email, business_phone, external_metadata, enforce_twofactor, abuse_contact_email,
         api_access_enabled, access_approval_expiry, enterprise_zones_max, enterprise_zones_used,
         created_at
  FROM accounts WHERE (tenant_id IN (SELECT tenant_id FROM tenant_admins WHERE user_id = :user_id
    AND unit_id IS NULL)
    OR unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR id IN (SELECT account_id FROM account_access WHERE user_id = :user_id)
    OR id = :account_id OR tenant_id = :tenant_id)
    AND (:token_id IS NULL OR EXISTS (
      SELECT 1 FROM token_rights t
      WHERE t.token_id = :token_id
        AND t.scope_id IN ('*', accounts.tenant_id, accounts.unit_id, accounts.id)
      GROUP BY t.token_id
      HAVING max(t.allowed_read & :area_bit) > 0 AND max(t.denied_read & :area_bit) = 0))
    AND (:contains IS NULL OR name_key LIKE :contains ESCAPE '\')
  ORDER BY id ASC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_in_reach_desc = R"(
  SELECT id, tenant_id, unit_id, name, name_key, description, type, business_name, business_address,
         business_email, business_phone, external_metadata, enforce_twofactor, abuse_contact_email,
         api_access_enabled, access_approval_expiry, enterprise_zones_max, enterprise_zones_used,
         created_at
  FROM accounts WHERE (tenant_id IN (SELECT tenant_id FROM tenant_admins WHERE user_id = :user_id
    AND unit_id IS NULL)
    OR unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR id IN (SELECT account_id FROM account_access WHERE user_id = :user_id)
    OR id = :account_id OR tenant_id = :tenant_id)
    AND (:token_id IS NULL OR EXISTS (
      SELECT 1 FROM token_rights t
      WHERE t.token_id = :token_id
        AND t.scope_id IN ('*', accounts.tenant_id, accounts.unit_id, accounts.id)
      GROUP BY t.token_id
      HAVING max(t.allowed_read & :area_bit) > 0 AND max(t.denied_read & :area_bit) = 0))
    AND (:contains IS NULL OR name_key LIKE :contains ESCAPE '\')
  ORDER BY id DESC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text count_in_reach = R"(
  SELECT count(*) FROM accounts WHERE (tenant_id IN (SELECT tenant_id FROM tenant_admins WHERE
    user_id = :user_id AND unit_id IS NULL)
    OR unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR id IN (SELECT account_id FROM account_access WHERE user_id = :user_id)
    OR id = :account_id OR tenant_id = :tenant_id)
    AND (:token_id IS NULL OR EXISTS (
      SELECT 1 FROM token_rights t
      WHERE t.token_id = :token_id
        AND t.scope_id IN ('*', accounts.tenant_id, accounts.unit_id, accounts.id)
      GROUP BY t.token_id
      HAVING max(t.allowed_read & :area_bit) > 0 AND max(t.denied_read & :area_bit) = 0))
    AND (:contains IS NULL OR name_key LIKE :contains ESCAPE '\')
)";

// Of a token that has a right in certain places alone: from these places, since the owner may have
// very many accounts.
constexpr sql::Text select_of_token_asc = R"(
  SELECT id, tenant_id, unit_id, name, name_key, description, type, business_name, business_address,
         business_email, business_phone, external_metadata, enforce_twofactor, abuse_contact_email,
         api_access_enabled, access_approval_expiry, enterprise_zones_max, enterprise_zones_used,
         created_at
  FROM accounts WHERE id IN (
    SELECT t.scope_id FROM token_rights t
    WHERE t.token_id = :token_id AND (t.allowed_read & :area_bit) <> 0
    UNION SELECT a.id FROM token_rights t JOIN accounts a ON a.unit_id = t.scope_id
    WHERE t.token_id = :token_id AND (t.allowed_read & :area_bit) <> 0
    UNION SELECT a.id FROM token_rights t JOIN accounts a ON a.tenant_id = t.scope_id
    WHERE t.token_id = :token_id AND (t.allowed_read & :area_bit) <> 0)
    AND (tenant_id IN (SELECT tenant_id FROM tenant_admins WHERE user_id = :user_id
    AND unit_id IS NULL)
    OR unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR id IN (SELECT account_id FROM account_access WHERE user_id = :user_id)
    OR id = :account_id OR tenant_id = :tenant_id)
    AND NOT EXISTS (
      SELECT 1 FROM token_rights t
      WHERE t.token_id = :token_id AND (t.denied_read & :area_bit) <> 0
        AND t.scope_id IN ('*', accounts.tenant_id, accounts.unit_id, accounts.id))
    AND (:contains IS NULL OR name_key LIKE :contains ESCAPE '\')
  ORDER BY id ASC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_of_token_desc = R"(
  SELECT id, tenant_id, unit_id, name, name_key, description, type, business_name, business_address,
         business_email, business_phone, external_metadata, enforce_twofactor, abuse_contact_email,
         api_access_enabled, access_approval_expiry, enterprise_zones_max, enterprise_zones_used,
         created_at
  FROM accounts WHERE id IN (
    SELECT t.scope_id FROM token_rights t
    WHERE t.token_id = :token_id AND (t.allowed_read & :area_bit) <> 0
    UNION SELECT a.id FROM token_rights t JOIN accounts a ON a.unit_id = t.scope_id
    WHERE t.token_id = :token_id AND (t.allowed_read & :area_bit) <> 0
    UNION SELECT a.id FROM token_rights t JOIN accounts a ON a.tenant_id = t.scope_id
    WHERE t.token_id = :token_id AND (t.allowed_read & :area_bit) <> 0)
    AND (tenant_id IN (SELECT tenant_id FROM tenant_admins WHERE user_id = :user_id
    AND unit_id IS NULL)
    OR unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR id IN (SELECT account_id FROM account_access WHERE user_id = :user_id)
    OR id = :account_id OR tenant_id = :tenant_id)
    AND NOT EXISTS (
      SELECT 1 FROM token_rights t
      WHERE t.token_id = :token_id AND (t.denied_read & :area_bit) <> 0
        AND t.scope_id IN ('*', accounts.tenant_id, accounts.unit_id, accounts.id))
    AND (:contains IS NULL OR name_key LIKE :contains ESCAPE '\')
  ORDER BY id DESC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text count_of_token = R"(
  SELECT count(*) FROM accounts WHERE id IN (
    SELECT t.scope_id FROM token_rights t
    WHERE t.token_id = :token_id AND (t.allowed_read & :area_bit) <> 0
    UNION SELECT a.id FROM token_rights t JOIN accounts a ON a.unit_id = t.scope_id
    WHERE t.token_id = :token_id AND (t.allowed_read & :area_bit) <> 0
    UNION SELECT a.id FROM token_rights t JOIN accounts a ON a.tenant_id = t.scope_id
    WHERE t.token_id = :token_id AND (t.allowed_read & :area_bit) <> 0)
    AND (tenant_id IN (SELECT tenant_id FROM tenant_admins WHERE
    user_id = :user_id AND unit_id IS NULL)
    OR unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR id IN (SELECT account_id FROM account_access WHERE user_id = :user_id)
    OR id = :account_id OR tenant_id = :tenant_id)
    AND NOT EXISTS (
      SELECT 1 FROM token_rights t
      WHERE t.token_id = :token_id AND (t.denied_read & :area_bit) <> 0
        AND t.scope_id IN ('*', accounts.tenant_id, accounts.unit_id, accounts.id))
    AND (:contains IS NULL OR name_key LIKE :contains ESCAPE '\')
)";

constexpr sql::Text select_access_elsewhere = R"(
  SELECT 1 FROM account_access
  WHERE user_id = :user_id AND (tenant_id < :tenant_id OR tenant_id > :tenant_id) LIMIT 1
)";
constexpr sql::Text select_access = R"(
  SELECT user_id, scope_id, account_id, tenant_id, read_bits, edit_bits, is_super_administrator
  FROM account_access WHERE user_id = :user_id AND scope_id = :scope_id
)";
constexpr sql::Text upsert_access = R"(
  INSERT INTO account_access
    (user_id, scope_id, account_id, tenant_id, read_bits, edit_bits, is_super_administrator)
  VALUES
    (:user_id, :scope_id, :account_id, :tenant_id, :read_bits, :edit_bits, :is_super_administrator)
  ON CONFLICT (user_id, scope_id) DO UPDATE SET
    read_bits = excluded.read_bits, edit_bits = excluded.edit_bits,
    is_super_administrator = excluded.is_super_administrator
)";
constexpr sql::Text delete_one_access =
    "DELETE FROM account_access WHERE user_id = :user_id AND scope_id = :scope_id";
constexpr sql::Text delete_access_to_zones = R"(
  DELETE FROM account_access
  WHERE user_id = :user_id AND account_id = :account_id AND scope_id <> :account_id
)";
constexpr sql::Text delete_access_of_zone =
    "DELETE FROM account_access WHERE account_id = :account_id AND scope_id = :zone_id";
constexpr sql::Text select_super_administrator = R"(
  SELECT 1 FROM account_access
  WHERE account_id = :account_id AND scope_id = :account_id AND is_super_administrator LIMIT 1
)";
constexpr sql::Text delete_access_of_account =
    "DELETE FROM account_access WHERE account_id = :account_id";
constexpr sql::Text select_tenant_of_deleted = R"(
  SELECT tenant_id FROM changes
  WHERE account_id = :account_id AND table_name = 'accounts' ORDER BY seq DESC LIMIT 1
)";

constexpr sql::Text select_token_rights = R"(
  SELECT token_id, scope_id, allowed_read, allowed_edit, denied_read, denied_edit
  FROM token_rights WHERE token_id = :token_id ORDER BY scope_id
)";
constexpr sql::Text delete_token_rights_in_scope =
    "DELETE FROM token_rights WHERE scope_id = :scope_id";
constexpr sql::Text delete_token_rights = "DELETE FROM token_rights WHERE token_id = :token_id";

// A right of a token, as stored.
struct TokenRightRow {
  TokenId token_id;
  std::string scope_id;
  std::int64_t allowed_read = 0;
  std::int64_t allowed_edit = 0;
  std::int64_t denied_read = 0;
  std::int64_t denied_edit = 0;
};
BOOST_DESCRIBE_STRUCT(
    TokenRightRow, (), (token_id, scope_id, allowed_read, allowed_edit, denied_read, denied_edit)
)

}  // namespace

}  // namespace accounts::store

template <>
struct sql::Table<accounts::store::TokenRightRow> {
  static constexpr std::string_view name = "token_rights";
};

namespace accounts::store {

namespace {

PermissionSet set_of(std::int64_t read, std::int64_t edit) {
  return {static_cast<std::uint64_t>(read), static_cast<std::uint64_t>(edit)};
}

struct Order {
  sql::Ranking ranking;
  const sql::Text& select;
};

Order order_of(TenantAccountOrder order) {
  switch (order) {
    case TenantAccountOrder::name: return {{"tenant_id", "name_key"}, select_of_tenant_by_name};
    case TenantAccountOrder::type: return {{"tenant_id", "type"}, select_of_tenant_by_type};
    // Ids are in the order of creation.
    case TenantAccountOrder::created_on:
    case TenantAccountOrder::settings:
    case TenantAccountOrder::id: break;
  }
  return {{"tenant_id", "id"}, select_of_tenant_by_id};
}

// Without a search: the count is known and any page is found at once. Descending pages are
// ascending ones from the other end.
Page<Account> list_all(sql::Transaction& tx, const TenantList& wanted) {
  Page<Account> page{{}, wanted.page, tx.count<Account>("tenant_id", wanted.tenant_id)};
  const bool is_down = wanted.direction == Direction::desc;
  const auto left = page.total_count - wanted.page.offset();
  const auto limit = std::min(wanted.page.per_page, left);
  if (limit <= 0) return page;
  const auto order = order_of(wanted.order);
  const auto position = is_down ? left - limit : wanted.page.offset();
  const auto start = tx.start_at<Account>(order.ranking, wanted.tenant_id, position);
  page.items = tx.rows<Account>(
      order.select, {{"tenant_id", wanted.tenant_id},
                     {"first_key", start.first_key},
                     {"first_id", start.first_id},
                     {"limit", limit},
                     {"offset", start.offset}}
  );
  if (is_down) std::reverse(page.items.begin(), page.items.end());
  return page;
}

}  // namespace

std::optional<Account> find(sql::Transaction& tx, const AccountId& id) {
  return tx.row<Account>(select_account, {{"id", id}});
}

Page<Account> list(sql::Transaction& tx, const TenantList& wanted) {
  if (!wanted.contains) return list_all(tx, wanted);
  Page<Account> page{{}, wanted.page, 0};
  const auto limit = wanted.page.per_page;
  const auto offset = wanted.page.offset();
  const auto& select = wanted.direction == Direction::asc ? select_matching_of_tenant_asc
                                                          : select_matching_of_tenant_desc;
  page.items = tx.rows<Account>(
      select, {{"tenant_id", wanted.tenant_id},
               {"contains", *wanted.contains},
               {"limit", limit},
               {"offset", offset}}
  );
  page.total_count = tx.value<std::int64_t>(
                           count_matching_of_tenant,
                           {{"tenant_id", wanted.tenant_id}, {"contains", *wanted.contains}}
  ).value_or(0);
  return page;
}

Page<Account> list(sql::Transaction& tx, const ReachList& wanted) {
  Page<Account> page{{}, wanted.page, 0};
  const bool is_up = wanted.direction == Direction::asc;
  const auto& in_reach = is_up ? select_in_reach_asc : select_in_reach_desc;
  const auto& of_token = is_up ? select_of_token_asc : select_of_token_desc;
  const auto& select = wanted.has_places ? of_token : in_reach;
  const auto area_bit = static_cast<std::int64_t>(PermissionSet::bit(Area::account));
  page.items = tx.rows<Account>(
      select, {{"user_id", wanted.reach.user_id},
               {"account_id", wanted.reach.account_id},
               {"tenant_id", wanted.reach.tenant_id},
               {"token_id", wanted.reach.token_id},
               {"area_bit", area_bit},
               {"contains", wanted.contains},
               {"limit", wanted.page.per_page},
               {"offset", wanted.page.offset()}}
  );
  page.total_count = tx.value<std::int64_t>(
                           wanted.has_places ? count_of_token : count_in_reach,
                           {{"user_id", wanted.reach.user_id},
                            {"account_id", wanted.reach.account_id},
                            {"tenant_id", wanted.reach.tenant_id},
                            {"token_id", wanted.reach.token_id},
                            {"area_bit", area_bit},
                            {"contains", wanted.contains}}
  ).value_or(0);
  return page;
}

bool has_access_elsewhere(sql::Transaction& tx, const UserId& user_id, const TenantId& tenant_id) {
  const auto found = tx.value<std::int64_t>(
      select_access_elsewhere, {{"user_id", user_id}, {"tenant_id", tenant_id}}
  );
  return found.has_value();
}

std::optional<AccessRow> find_access(
    sql::Transaction& tx, const UserId& user_id, std::string_view scope_id
) {
  return tx.row<AccessRow>(select_access, {{"user_id", user_id}, {"scope_id", scope_id}});
}

void put_access(sql::Transaction& tx, const AccessRow& row) {
  tx.change(
      upsert_access, {{"user_id", row.user_id},
                      {"scope_id", row.scope_id},
                      {"account_id", row.account_id},
                      {"tenant_id", row.tenant_id},
                      {"read_bits", row.read_bits},
                      {"edit_bits", row.edit_bits},
                      {"is_super_administrator", row.is_super_administrator}}
  );
}

void delete_access(sql::Transaction& tx, const UserId& user_id, std::string_view scope_id) {
  tx.change(delete_one_access, {{"user_id", user_id}, {"scope_id", scope_id}});
}

void delete_zone_access(sql::Transaction& tx, const UserId& user_id, const AccountId& account_id) {
  tx.change(delete_access_to_zones, {{"user_id", user_id}, {"account_id", account_id}});
}

void delete_access_to_zone(
    sql::Transaction& tx, const AccountId& account_id, const ZoneId& zone_id
) {
  tx.change(delete_access_of_zone, {{"account_id", account_id}, {"zone_id", zone_id}});
}

bool has_super_administrator(sql::Transaction& tx, const AccountId& account_id) {
  return tx.value<std::int64_t>(
               select_super_administrator, {{"account_id", account_id}}
  ).has_value();
}

void delete_all_access(sql::Transaction& tx, const AccountId& account_id) {
  tx.change(delete_access_of_account, {{"account_id", account_id}});
}

TokenRights token_rights(sql::Transaction& tx, const TokenId& token_id) {
  std::vector<TokenRight> rights;
  tx.each<TokenRightRow>(
      select_token_rights, {{"token_id", token_id}},
      [&](const TokenRightRow& row) {
        rights.push_back(
            {row.scope_id, set_of(row.allowed_read, row.allowed_edit),
             set_of(row.denied_read, row.denied_edit)}
        );
      }
  );
  return TokenRights(std::move(rights));
}

void delete_token_rights_in(sql::Transaction& tx, std::string_view scope_id) {
  tx.change(delete_token_rights_in_scope, {{"scope_id", scope_id}});
}

void set_token_rights(sql::Transaction& tx, const TokenId& token_id, const TokenRights& rights) {
  tx.change(delete_token_rights, {{"token_id", token_id}});
  const auto bits = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
  for (const auto& right : rights.list()) {
    tx.put(TokenRightRow{
        token_id, right.scope_id, bits(right.allowed.read), bits(right.allowed.edit),
        bits(right.denied.read), bits(right.denied.edit)});
  }
}

std::optional<TenantId> tenant_of_deleted(sql::Transaction& tx, const AccountId& account_id) {
  return tx.value<TenantId>(select_tenant_of_deleted, {{"account_id", account_id}});
}

}  // namespace accounts::store
