#include "overview/routes.hpp"

#include "http/add_route.hpp"
#include "overview/requests.hpp"

namespace overview {

// clang-format off
void add_routes(http::Router& router, Overviews& overviews) {
  router.add(http::get, "/platform/v1/tenants/{tenant_id}/overview",   tenant_reads, overviews, &Overviews::show, {.is_long_read = true});
  router.add(http::get, "/platform/v1/accounts/{account_id}/deletion", by_tenant_admin(Area::organization, Verb::read), overviews, &Overviews::preview_deletion);
}
// clang-format on

}  // namespace overview
