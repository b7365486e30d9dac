#pragma once

#include "http/router.hpp"
#include "scim/scim.hpp"

namespace scim {

void add_routes(http::Router& router, Scim& scim);

}  // namespace scim
