#pragma once

#include "catalog/catalog.hpp"
#include "http/router.hpp"

namespace catalog {

void add_routes(http::Router& router, Catalog& catalog);

}  // namespace catalog
