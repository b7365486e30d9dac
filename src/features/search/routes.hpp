#pragma once

#include "http/router.hpp"
#include "search/search.hpp"

namespace search {

void add_routes(http::Router& router, Search& search);

}  // namespace search
