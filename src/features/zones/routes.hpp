#pragma once

#include "http/router.hpp"
#include "zones/zones.hpp"

namespace zones {

void add_routes(http::Router& router, Zones& zones);

}  // namespace zones
