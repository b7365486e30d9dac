#pragma once

#include "http/router.hpp"
#include "sso/sso.hpp"

namespace sso {

void add_routes(http::Router& router, Sso& sso);

}  // namespace sso
