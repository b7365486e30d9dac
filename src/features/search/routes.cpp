#include "search/routes.hpp"

#include "http/add_route.hpp"
#include "search/requests.hpp"

namespace search {

// clang-format off
void add_routes(http::Router& router, Search& search) {
  router.add(http::get, "/platform/v1/accounts", signed_in, search, &Search::list_accounts, {.is_long_read = true});
  router.add(http::get, "/platform/v1/accounts/export", signed_in, search, &Search::export_accounts, {.is_long_read = true});
  router.add(http::get, "/platform/v1/search", signed_in, search, &Search::find, {.is_long_read = true});
}
// clang-format on

}  // namespace search
