#pragma once

#include "http/router.hpp"
#include "iam/iam.hpp"

namespace iam {

void add_routes(http::Router& router, Iam& iam);

}  // namespace iam
