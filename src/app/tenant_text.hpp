#pragma once

#include <string>

#include "tenants/requests.hpp"

namespace app {

// A tenant with its units, admins and entitlements, for the operator to read.
std::string tenant_text(const tenants::Tenant& tenant, const tenants::TenantView& view);

}  // namespace app
