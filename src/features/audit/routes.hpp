#pragma once

#include "audit/audit.hpp"
#include "http/router.hpp"

namespace audit {

void add_routes(http::Router& router, Audit& audit);

}  // namespace audit
