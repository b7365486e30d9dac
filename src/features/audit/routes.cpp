#include "audit/routes.hpp"

#include "audit/requests.hpp"
#include "audit/resources.hpp"
#include "audit/views.hpp"
#include "http/add_route.hpp"

namespace audit {

// clang-format off
void add_routes(http::Router& router, Audit& audit) {
  router.add(http::get, "/accounts/{account_id}/audit_logs",                    reads(Area::auditlogs), audit, &Audit::list,          {.is_long_read = true});
  router.add(http::get, "/user/audit_logs",                                     own_reads(Area::user_details), audit, &Audit::list_own,      {.is_long_read = true});
  router.add(http::get, "/accounts/{account_id}/logs/audit",                    reads(Area::auditlogs), audit, &Audit::log,           {.is_long_read = true});
  router.add(http::get, "/accounts/{account_id}/logs/audit/{id}/history",       reads(Area::auditlogs), audit, &Audit::history,       {.is_long_read = true});
  router.add(http::get, "/accounts/{account_id}/logs/audit/product_categories", reads(Area::auditlogs), audit, &Audit::categories);
  router.add(http::get, "/platform/v1/tenants/{tenant_id}/audit-log",           tenant_reads, audit, &Audit::log_of_tenant, {.is_long_read = true});
}
// clang-format on

}  // namespace audit
