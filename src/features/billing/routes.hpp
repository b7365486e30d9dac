#pragma once

#include "billing/billing.hpp"
#include "billing/test_gateway.hpp"
#include "http/router.hpp"

namespace billing {

void add_routes(http::Router& router, Billing& billing);
void add_routes(http::Router& router, TestGateway& gateway);

}  // namespace billing
