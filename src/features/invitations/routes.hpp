#pragma once

#include "http/router.hpp"
#include "invitations/invitations.hpp"

namespace invitations {

void add_routes(http::Router& router, Invitations& invitations);

}  // namespace invitations
