#include "tenants/routes.hpp"

#include "http/add_route.hpp"
#include "tenants/requests.hpp"

namespace tenants {

// clang-format off
void add_routes(http::Router& router, Tenants& tenants) {
  router.add(http::get,  "/user/tenants",                      own_reads(Area::user_details),    tenants, &Tenants::list_own);
  router.add(http::get,  "/tenants/{tenant_id}",               tenant_reads, tenants, &Tenants::show);
  router.add(http::get,  "/tenants/{tenant_id}/account_types", tenant_reads, tenants, &Tenants::account_types);
  router.add(http::get,  "/tenants/{tenant_id}/entitlements",  tenant_reads, tenants, &Tenants::entitlements);
  router.add(http::get,  "/tenants/{tenant_id}/memberships",   tenant_reads, tenants, &Tenants::memberships);
  router.add(http::post, "/users",                             edits_somewhere(Area::tenant),    tenants, &Tenants::add_service_user, {.answers_secret = true});
  router.add(http::get,  "/platform/v1/sandbox/clock",         reads_somewhere(Area::tenant),    tenants, &Tenants::clock);
  router.add(http::post, "/platform/v1/sandbox/clock",         edits_somewhere(Area::tenant),    tenants, &Tenants::advance_clock);
}
// clang-format on

}  // namespace tenants
