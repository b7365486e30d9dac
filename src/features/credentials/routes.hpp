#pragma once

#include "credentials/credentials.hpp"
#include "http/router.hpp"

namespace credentials {

void add_routes(http::Router& router, Credentials& credentials);

}  // namespace credentials
