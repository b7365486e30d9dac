#pragma once

struct sqlite3;

namespace sql {

// LIKE for a SQLite connection, case-sensitive as on PostgreSQL: what it has of its own compares
// character by character, and a search reads a hundred thousand texts.
void register_like(sqlite3* handle);

}  // namespace sql
