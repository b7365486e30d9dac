#pragma once

#include "sessions/sessions.hpp"
#include "sql/transaction.hpp"

namespace sessions::store {

std::optional<Session> find(sql::Transaction&, const SessionId&);
std::optional<Session> find_by_token(sql::Transaction&, std::string_view token_digest);
// The latest first.
std::vector<Session> list_of_user(sql::Transaction&, const UserId&);
void set_seen(sql::Transaction&, const SessionId&, Timestamp now);
// Those that ended before `now` or were last seen before `idle_since`, some at a time.
void remove_over(sql::Transaction&, Timestamp now, Timestamp idle_since);

// How often a password did not match, by whom and where.
struct FailedAttempts {
  std::string id;
  std::int64_t failures = 0;
  Timestamp last_at;
  Timestamp blocked_until;
};
BOOST_DESCRIBE_STRUCT(FailedAttempts, (), (id, failures, last_at, blocked_until))

std::optional<FailedAttempts> find_attempts(sql::Transaction&, const std::string& id);
void set_attempts(sql::Transaction&, const FailedAttempts&);
void remove_attempts(sql::Transaction&, const std::string& id);
void remove_old_attempts(sql::Transaction&, Timestamp before);

}  // namespace sessions::store
