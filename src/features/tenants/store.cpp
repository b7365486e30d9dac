#include "tenants/store.hpp"

namespace tenants::store {

namespace {

constexpr sql::Text select_tenant = R"(
  SELECT id, name, status, programme, contact_email, website, entitlements, is_sandbox,
         clock_offset_us, own_account_id, created_at, modified_at
  FROM tenants WHERE id = :id
)";
constexpr sql::Text select_tenants = R"(
  SELECT id, name, status, programme, contact_email, website, entitlements, is_sandbox,
         clock_offset_us, own_account_id, created_at, modified_at
  FROM tenants ORDER BY id
)";
constexpr sql::Text count_of_sandboxes = "SELECT count(*) FROM tenants WHERE is_sandbox";
constexpr sql::Text select_unit =
    "SELECT id, tenant_id, name, status, created_at FROM units WHERE id = :id";
constexpr sql::Text select_units = R"(
  SELECT id, tenant_id, name, status, created_at FROM units WHERE tenant_id = :tenant_id ORDER BY id
)";
constexpr sql::Text select_units_of_admin = R"(
  SELECT DISTINCT u.id, u.tenant_id, u.name, u.status, u.created_at
  FROM tenant_admins a
  JOIN units u ON u.tenant_id = a.tenant_id AND (a.unit_id IS NULL OR a.unit_id = u.id)
  WHERE a.user_id = :user_id ORDER BY u.id
)";
constexpr sql::Text select_admins = R"(
  SELECT id, tenant_id, unit_id, user_id, created_at
  FROM tenant_admins WHERE tenant_id = :tenant_id ORDER BY id
)";
constexpr sql::Text select_admin = R"(
  SELECT id, tenant_id, unit_id, user_id, created_at FROM tenant_admins WHERE id = :id
)";
constexpr sql::Text select_admins_of_unit = R"(
  SELECT id, tenant_id, unit_id, user_id, created_at
  FROM tenant_admins WHERE tenant_id = :tenant_id AND unit_id = :unit_id ORDER BY id
)";
constexpr sql::Text select_administrations = R"(
  SELECT id, tenant_id, unit_id, user_id, created_at
  FROM tenant_admins WHERE user_id = :user_id ORDER BY id
)";
constexpr sql::Text select_administrations_of_tenant = R"(
  SELECT id, tenant_id, unit_id, user_id, created_at
  FROM tenant_admins WHERE user_id = :user_id AND tenant_id = :tenant_id ORDER BY id
)";

constexpr sql::Text select_standing = R"(
  SELECT t.status, t.clock_offset_us, t.entitlements, a.id AS admin_id, a.unit_id,
    (SELECT count(*) FROM units u WHERE u.tenant_id = t.id AND u.status = 'suspended')
      AS suspended_units
  FROM tenants t LEFT JOIN tenant_admins a ON a.tenant_id = t.id AND a.user_id = :user_id
  WHERE t.id = :tenant_id
)";

}  // namespace

std::optional<Tenant> find(sql::Transaction& tx, const TenantId& id) {
  return tx.row<Tenant>(select_tenant, {{"id", id}});
}

std::vector<Tenant> list_all(sql::Transaction& tx) { return tx.rows<Tenant>(select_tenants); }

std::int64_t count_sandboxes(sql::Transaction& tx) {
  return tx.value<std::int64_t>(count_of_sandboxes).value_or(0);
}

std::optional<Unit> find_unit(sql::Transaction& tx, const UnitId& id) {
  return tx.row<Unit>(select_unit, {{"id", id}});
}

std::vector<Unit> list_units(sql::Transaction& tx, const TenantId& tenant_id) {
  return tx.rows<Unit>(select_units, {{"tenant_id", tenant_id}});
}

std::vector<Unit> list_units_of_admin(sql::Transaction& tx, const UserId& user_id) {
  return tx.rows<Unit>(select_units_of_admin, {{"user_id", user_id}});
}

std::vector<Admin> list_admins(sql::Transaction& tx, const TenantId& tenant_id) {
  return tx.rows<Admin>(select_admins, {{"tenant_id", tenant_id}});
}

std::optional<Admin> find_admin(sql::Transaction& tx, const AdminId& id) {
  return tx.row<Admin>(select_admin, {{"id", id}});
}

std::vector<Admin> list_admins_of_unit(sql::Transaction& tx, const Unit& unit) {
  return tx.rows<Admin>(
      select_admins_of_unit, {{"tenant_id", unit.tenant_id}, {"unit_id", unit.id}}
  );
}

std::vector<Admin> list_administrations(sql::Transaction& tx, const UserId& user_id) {
  return tx.rows<Admin>(select_administrations, {{"user_id", user_id}});
}

std::vector<Admin> list_administrations(
    sql::Transaction& tx, const TenantId& tenant_id, const UserId& user_id
) {
  return tx.rows<Admin>(
      select_administrations_of_tenant, {{"tenant_id", tenant_id}, {"user_id", user_id}}
  );
}

std::vector<StandingRow> list_standing(
    sql::Transaction& tx, const TenantId& tenant_id, const UserId& user_id
) {
  return tx.rows<StandingRow>(select_standing, {{"tenant_id", tenant_id}, {"user_id", user_id}});
}

}  // namespace tenants::store
