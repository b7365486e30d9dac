#pragma once

#include "http/router.hpp"
#include "members/members.hpp"

namespace members {

void add_routes(http::Router& router, Members& members);

}  // namespace members
