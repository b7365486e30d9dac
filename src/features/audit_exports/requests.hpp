#pragma once

#include <optional>

#include "audit_exports/audit_exports.hpp"
#include "http/markers.hpp"

namespace audit_exports {

// A long log comes in several files: `after` is `last` of the file before.
struct ExportFilter : http::Query {
  std::optional<std::int64_t> after;
  std::optional<std::int64_t> limit;
};
BOOST_DESCRIBE_STRUCT(ExportFilter, (), (after, limit))

}  // namespace audit_exports
