#pragma once

#include "http/router.hpp"
#include "overview/overview.hpp"

namespace overview {

void add_routes(http::Router& router, Overviews& overviews);

}  // namespace overview
