#pragma once

#include "sql/transaction.hpp"
#include "tenants/requests.hpp"
#include "tenants/tenants.hpp"

namespace tenants::store {

std::optional<Tenant> find(sql::Transaction&, const TenantId&);
std::vector<Tenant> list_all(sql::Transaction&);
std::optional<Unit> find_unit(sql::Transaction&, const UnitId&);
std::vector<Unit> list_units(sql::Transaction&, const TenantId&);
std::vector<Admin> list_admins(sql::Transaction&, const TenantId&);
std::vector<Admin> list_administrations(sql::Transaction&, const UserId&);
std::vector<Admin> list_administrations(sql::Transaction&, const TenantId&, const UserId&);

}  // namespace tenants::store
