#pragma once

#include "sql/transaction.hpp"
#include "tenants/requests.hpp"
#include "tenants/tenants.hpp"

namespace tenants::store {

std::optional<Tenant> find(sql::Transaction&, const TenantId&);
std::vector<Tenant> list_all(sql::Transaction&);
std::int64_t count_sandboxes(sql::Transaction&);
std::optional<Unit> find_unit(sql::Transaction&, const UnitId&);
std::vector<Unit> list_units(sql::Transaction&, const TenantId&);
// The units that this user administers, alone or with the whole tenant.
std::vector<Unit> list_units_of_admin(sql::Transaction&, const UserId&);
std::optional<Admin> find_admin(sql::Transaction&, const AdminId&);
std::vector<Admin> list_admins(sql::Transaction&, const TenantId&);
// Those of one unit alone.
std::vector<Admin> list_admins_of_unit(sql::Transaction&, const Unit&);
std::vector<Admin> list_administrations(sql::Transaction&, const UserId&);
std::vector<Admin> list_administrations(sql::Transaction&, const TenantId&, const UserId&);

// A tenant with one administration of a user, or with none.
struct StandingRow {
  Status status = Status::active;
  std::int64_t clock_offset_us = 0;
  Entitlements entitlements;
  std::int64_t suspended_units = 0;  // of the tenant
  std::optional<AdminId> admin_id;
  std::optional<UnitId> unit_id;
};
BOOST_DESCRIBE_STRUCT(
    StandingRow, (), (status, clock_offset_us, entitlements, suspended_units, admin_id, unit_id)
)

std::vector<StandingRow> list_standing(sql::Transaction&, const TenantId&, const UserId&);

}  // namespace tenants::store
