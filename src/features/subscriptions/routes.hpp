#pragma once

#include "http/router.hpp"
#include "subscriptions/subscriptions.hpp"

namespace subscriptions {

void add_routes(http::Router& router, Subscriptions& subscriptions);

}  // namespace subscriptions
