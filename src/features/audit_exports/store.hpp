#pragma once

#include <functional>

#include "audit_exports/log_file.hpp"
#include "sql/transaction.hpp"

namespace audit_exports::store {

// Gives `use` the lines of a log one after another, at most `max`, each with its call. True when
// there are more.
using Use = std::function<void(const sql::CallLine&, const sql::ChangeLine&)>;
bool each_line(sql::Transaction&, const Subject&, std::int64_t max, const Use& use);

}  // namespace audit_exports::store
