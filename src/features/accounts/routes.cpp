#include "accounts/routes.hpp"

#include "accounts/requests.hpp"
#include "http/add_route.hpp"

namespace accounts {

namespace {

constexpr auto deletes = by_tenant_admin(Area::account_deletion, Verb::edit);

}  // namespace

// clang-format off
void add_routes(http::Router& router, Accounts& accounts) {
  router.add(http::post,    "/accounts",                     edits_somewhere(Area::account_creation), accounts, &Accounts::add);
  router.add(http::get,     "/accounts",                     reads_somewhere(Area::account), accounts, &Accounts::list, {.long_read_with = "name"});
  router.add(http::get,     "/accounts/{account_id}",        reads(Area::account), accounts, &Accounts::show);
  router.add(http::put,     "/accounts/{account_id}",        edits(Area::organization), accounts, &Accounts::change);
  router.add(http::delete_, "/accounts/{account_id}",        with_sudo(deletes),   accounts, &Accounts::remove);
  router.add(http::get,     "/tenants/{tenant_id}/accounts", tenant_reads,              accounts, &Accounts::list_of_tenant, {.long_read_with = "name"});
}
// clang-format on

}  // namespace accounts
