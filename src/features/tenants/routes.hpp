#pragma once

#include "http/router.hpp"
#include "tenants/tenants.hpp"

namespace tenants {

void add_routes(http::Router& router, Tenants& tenants);

}  // namespace tenants
