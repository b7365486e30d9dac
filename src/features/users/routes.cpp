#include "users/routes.hpp"

#include "http/add_route.hpp"
#include "users/requests.hpp"

namespace users {

// clang-format off
void add_routes(http::Router& router, Users& users) {
  router.add(http::get,   "/user",                          own_reads(Area::user_details), users, &Users::show);
  router.add(http::patch, "/user",                          own_edits(Area::user_details), users, &Users::change);
  router.add(http::get,   "/platform/v1/user/preferences",  own_reads(Area::user_details), users, &Users::show_preferences);
  router.add(http::patch, "/platform/v1/user/preferences",  own_edits(Area::user_details), users, &Users::change_preferences);
}
// clang-format on

}  // namespace users
