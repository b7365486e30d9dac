#include "catalog/routes.hpp"

#include "catalog/requests.hpp"
#include "http/add_route.hpp"

namespace catalog {

// clang-format off
void add_routes(http::Router& router, Catalog& catalog) {
  router.add(http::get, "/billing/rate_plans/{public_key}", anyone, catalog, &Catalog::show_public);
}
// clang-format on

}  // namespace catalog
