#pragma once

#include "http/router.hpp"
#include "terms/terms.hpp"

namespace terms {

void add_routes(http::Router& router, Terms& terms);

}  // namespace terms
