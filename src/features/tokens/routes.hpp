#pragma once

#include "http/router.hpp"
#include "tokens/tokens.hpp"

namespace tokens {

void add_routes(http::Router& router, Tokens& tokens);

}  // namespace tokens
