#include "audit_exports/routes.hpp"

#include "audit_exports/requests.hpp"
#include "http/add_route.hpp"

namespace audit_exports {

// clang-format off
void add_routes(http::Router& router, AuditExports& exports) {
  router.add(http::get, "/platform/v1/accounts/{account_id}/audit-log/export", reads(Area::auditlogs), exports, &AuditExports::download, {.is_long_read = true});
}
// clang-format on

}  // namespace audit_exports
