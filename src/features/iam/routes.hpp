#pragma once

#include "http/router.hpp"
#include "iam/explanations.hpp"

namespace iam {

void add_routes(http::Router& router, Iam& iam);
void add_routes(http::Router& router, Explanations& explanations);

}  // namespace iam
