#pragma once

#include <string>

#include "sql/transaction.hpp"

namespace audit_notes::store {

// True when nothing was noted under this id since `since`: it is now.
bool note(sql::Transaction&, const std::string& id, Timestamp now, Timestamp since);

void forget(sql::Transaction&, Timestamp before);

}  // namespace audit_notes::store
