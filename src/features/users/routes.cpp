#include "users/routes.hpp"

#include "http/add_route.hpp"
#include "users/requests.hpp"

namespace users {

// clang-format off
void add_routes(http::Router& router, Users& users) {
  router.add(http::get,   "/user",                          signed_in, users, &Users::show);
  router.add(http::patch, "/user",                          signed_in, users, &Users::change);
  router.add(http::get,   "/platform/v1/user/preferences",  signed_in, users, &Users::show_preferences);
  router.add(http::patch, "/platform/v1/user/preferences",  signed_in, users, &Users::change_preferences);
}
// clang-format on

}  // namespace users
