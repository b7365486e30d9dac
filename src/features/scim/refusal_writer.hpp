#pragma once

#include "http/request.hpp"
#include "http/response.hpp"
#include "kernel/refusal.hpp"

namespace scim {

// A refusal as RFC 7644 3.12 has it: status, scimType, detail; and our number.
void write_refusal(http::Response& response, const http::Request&, const Refusal& refusal);

}  // namespace scim
