#pragma once

#include "http/router.hpp"
#include "sessions/sessions.hpp"

namespace sessions {

void add_routes(http::Router& router, Sessions& sessions);

}  // namespace sessions
