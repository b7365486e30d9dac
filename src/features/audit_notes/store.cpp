#include "audit_notes/store.hpp"

namespace audit_notes::store {

namespace {

constexpr std::int64_t forgotten_at_once = 1000;

constexpr sql::Text upsert_note = R"(
  INSERT INTO audit_notes (id, noted_at) VALUES (:id, :now)
  ON CONFLICT (id) DO UPDATE SET noted_at = :now WHERE audit_notes.noted_at <= :since
)";
constexpr sql::Text delete_notes = R"(
  DELETE FROM audit_notes WHERE id IN (
    SELECT id FROM audit_notes WHERE noted_at < :before LIMIT :count
  )
)";

}  // namespace

bool note(sql::Transaction& tx, const std::string& id, Timestamp now, Timestamp since) {
  return tx.change(upsert_note, {{"id", id}, {"now", now}, {"since", since}}) > 0;
}

void forget(sql::Transaction& tx, Timestamp before) {
  tx.change(delete_notes, {{"before", before}, {"count", forgotten_at_once}});
}

}  // namespace audit_notes::store
