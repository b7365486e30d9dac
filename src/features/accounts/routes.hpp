#pragma once

#include "accounts/accounts.hpp"
#include "http/router.hpp"

namespace accounts {

void add_routes(http::Router& router, Accounts& accounts);

}  // namespace accounts
