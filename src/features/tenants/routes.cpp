#include "tenants/routes.hpp"

#include "http/add_route.hpp"
#include "tenants/requests.hpp"
#include "tenants/views.hpp"

namespace tenants {

// Keys and tokens need no sudo; who is signed in does where somebody gains or loses the tenant.
constexpr auto by_sudo = with_sudo(tenant_admin);

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
  router.add(http::get,     "/platform/v1/tenants/{tenant_id}/units",             tenant_reads, tenants, &Tenants::list_units);
  router.add(http::post,    "/platform/v1/tenants/{tenant_id}/units",             tenant_admin, tenants, &Tenants::make_unit);
  router.add(http::patch,   "/platform/v1/tenants/{tenant_id}/units/{unit_id}",   tenant_admin, tenants, &Tenants::rename_unit);
  router.add(http::delete_, "/platform/v1/tenants/{tenant_id}/units/{unit_id}",   by_sudo,      tenants, &Tenants::remove_unit);
  router.add(http::get,     "/platform/v1/tenants/{tenant_id}/admins",            tenant_reads, tenants, &Tenants::list_admins);
  router.add(http::post,    "/platform/v1/tenants/{tenant_id}/admins",            by_sudo,      tenants, &Tenants::appoint_admin);
  router.add(http::delete_, "/platform/v1/tenants/{tenant_id}/admins/{admin_id}", by_sudo,      tenants, &Tenants::dismiss_admin);
}
// clang-format on

}  // namespace tenants
