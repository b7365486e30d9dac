#include "accounts/routes.hpp"

#include "accounts/requests.hpp"
#include "http/add_route.hpp"

namespace accounts {

// clang-format off
void add_routes(http::Router& router, Accounts& accounts) {
  router.add(http::post,    "/accounts",                     signed_in,                 accounts, &Accounts::add);
  router.add(http::get,     "/accounts",                     signed_in,                 accounts, &Accounts::list, {.long_read_with = "name"});
  router.add(http::get,     "/accounts/{account_id}",        reads(Area::organization), accounts, &Accounts::show);
  router.add(http::put,     "/accounts/{account_id}",        edits(Area::organization), accounts, &Accounts::change);
  router.add(http::delete_, "/accounts/{account_id}",        with_sudo(tenant_admin),   accounts, &Accounts::remove);
  router.add(http::get,     "/tenants/{tenant_id}/accounts", tenant_admin,              accounts, &Accounts::list_of_tenant, {.long_read_with = "name"});
}
// clang-format on

}  // namespace accounts
