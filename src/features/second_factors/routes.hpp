#pragma once

#include "http/router.hpp"
#include "second_factors/second_factors.hpp"

namespace second_factors {

void add_routes(http::Router& router, SecondFactors& second_factors);

}  // namespace second_factors
