#include "sessions/store.hpp"

namespace sessions::store {

namespace {

constexpr std::int64_t removed_at_once = 1000;

constexpr sql::Text select_by_id = R"(
  SELECT id, user_id, token_digest, state, ip, user_agent, created_at, last_seen_at, expires_at,
         sudo_until
  FROM sessions WHERE id = :id
)";
constexpr sql::Text select_by_token = R"(
  SELECT id, user_id, token_digest, state, ip, user_agent, created_at, last_seen_at, expires_at,
         sudo_until
  FROM sessions WHERE token_digest = :token_digest
)";
constexpr sql::Text select_of_user = R"(
  SELECT id, user_id, token_digest, state, ip, user_agent, created_at, last_seen_at, expires_at,
         sudo_until
  FROM sessions WHERE user_id = :user_id ORDER BY id DESC
)";
constexpr sql::Text update_seen = R"(
  UPDATE sessions SET last_seen_at = :now WHERE id = :id AND last_seen_at < :now
)";
constexpr sql::Text delete_over = R"(
  DELETE FROM sessions WHERE id IN (
    SELECT id FROM sessions WHERE last_seen_at < :idle_since OR expires_at < :now LIMIT :count
  )
)";
constexpr sql::Text select_attempts =
    "SELECT id, failures, last_at, blocked_until FROM failed_attempts WHERE id = :id";
constexpr sql::Text upsert_attempts = R"(
  INSERT INTO failed_attempts (id, failures, last_at, blocked_until)
  VALUES (:id, :failures, :last_at, :blocked_until)
  ON CONFLICT (id) DO UPDATE
  SET failures = :failures, last_at = :last_at, blocked_until = :blocked_until
)";
constexpr sql::Text delete_attempts = "DELETE FROM failed_attempts WHERE id = :id";
constexpr sql::Text delete_old_attempts = R"(
  DELETE FROM failed_attempts WHERE id IN (
    SELECT id FROM failed_attempts WHERE last_at < :before LIMIT :count
  )
)";

}  // namespace

std::optional<Session> find(sql::Transaction& tx, const SessionId& id) {
  return tx.row<Session>(select_by_id, {{"id", id}});
}

std::optional<Session> find_by_token(sql::Transaction& tx, std::string_view token_digest) {
  return tx.row<Session>(select_by_token, {{"token_digest", token_digest}});
}

std::vector<Session> list_of_user(sql::Transaction& tx, const UserId& user_id) {
  return tx.rows<Session>(select_of_user, {{"user_id", user_id}});
}

void set_seen(sql::Transaction& tx, const SessionId& id, Timestamp now) {
  tx.change(update_seen, {{"id", id}, {"now", now}});
}

void remove_over(sql::Transaction& tx, Timestamp now, Timestamp idle_since) {
  tx.change(delete_over, {{"now", now}, {"idle_since", idle_since}, {"count", removed_at_once}});
}

std::optional<FailedAttempts> find_attempts(sql::Transaction& tx, const std::string& id) {
  return tx.row<FailedAttempts>(select_attempts, {{"id", id}});
}

void set_attempts(sql::Transaction& tx, const FailedAttempts& attempts) {
  tx.change(
      upsert_attempts, {{"id", attempts.id},
                        {"failures", attempts.failures},
                        {"last_at", attempts.last_at},
                        {"blocked_until", attempts.blocked_until}}
  );
}

void remove_attempts(sql::Transaction& tx, const std::string& id) {
  tx.change(delete_attempts, {{"id", id}});
}

void remove_old_attempts(sql::Transaction& tx, Timestamp before) {
  tx.change(delete_old_attempts, {{"before", before}, {"count", removed_at_once}});
}

}  // namespace sessions::store
