#pragma once

#include "audit_exports/audit_exports.hpp"
#include "http/router.hpp"

namespace audit_exports {

void add_routes(http::Router& router, AuditExports& exports);

}  // namespace audit_exports
