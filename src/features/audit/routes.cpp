#include "audit/routes.hpp"

#include "audit/requests.hpp"
#include "http/add_route.hpp"

namespace audit {

// clang-format off
void add_routes(http::Router& router, Audit& audit) {
  router.add(http::get, "/accounts/{account_id}/audit_logs", reads(Area::auditlogs), audit, &Audit::list,     {.is_long_read = true});
  router.add(http::get, "/user/audit_logs",                  own_reads(Area::user_details),              audit, &Audit::list_own, {.is_long_read = true});
}
// clang-format on

}  // namespace audit
