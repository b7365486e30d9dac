#pragma once

#include "http/router.hpp"
#include "users/users.hpp"

namespace users {

void add_routes(http::Router& router, Users& users);

}  // namespace users
