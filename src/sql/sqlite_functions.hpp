#pragma once

struct sqlite3;

namespace sql {

// Makes SQL functions of a SQLite connection those of PostgreSQL; a search reads a hundred thousand
// texts with them. LIKE tells upper from lower case. strpos(text, part) is 0 where the part is not
// contained; ask only whether it is more: the place is counted in bytes here, there in characters.
void register_functions(sqlite3* handle);

}  // namespace sql
