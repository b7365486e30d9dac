#include "http/idempotency.hpp"

#include "http/errors.hpp"
#include "kernel/ids.hpp"
#include "sql/transaction.hpp"

namespace http {

namespace {

struct StoredAnswer {
  std::int64_t seq = 0;
  std::string key_digest;
  std::string request_digest;
  std::int64_t status = 0;
  std::string body;
  bool is_sealed = false;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(
    StoredAnswer, (), (seq, key_digest, request_digest, status, body, is_sealed, created_at)
)

}  // namespace

}  // namespace http

template <>
struct sql::Table<http::StoredAnswer> {
  static constexpr std::string_view name = "stored_answers";
};

namespace http {

namespace {

constexpr std::string_view seal_purpose = "stored_answer";
constexpr std::int64_t kept_us = std::int64_t{7} * 86'400 * 1'000'000;

constexpr sql::Text select_answer = R"(
  SELECT seq, key_digest, request_digest, status, body, is_sealed, created_at
  FROM stored_answers WHERE key_digest = :key_digest
)";
constexpr sql::Text delete_old = R"(
  DELETE FROM stored_answers WHERE seq IN (
    SELECT seq FROM stored_answers WHERE seq < :before ORDER BY seq LIMIT :count
  )
)";

bool is_key(std::string_view key) {
  for (const char c : key) {
    if (c < '!' || c > '~') return false;
  }
  return !key.empty() && key.size() <= 255;
}

// 128 bits are enough to find a key, and keep the index narrow. A token may less than its user, so
// it gets the answers to its own calls alone.
std::string key_digest(const Call& call, std::string_view key) {
  std::string text(call.caller.user_id.text());
  text += call.caller.token_id.text();
  text += ' ';
  text += key;
  return crypto::digest(text).substr(0, 32);
}

std::string request_digest(const Request& request) {
  std::string text(request.method_name);
  text += ' ';
  text += request.path;
  text += '?';
  text += request.query;
  text += '\n';
  text += request.body;
  return crypto::digest(text);
}

}  // namespace

bool Idempotency::replay(Call& call, const Request& request, Response& response) const {
  const auto key = request.header("Idempotency-Key");
  if (key.data() == nullptr) return false;
  if (!is_key(key)) refuse(errors::key_malformed, "Idempotency-Key");
  const auto found =
      call.tx.row<StoredAnswer>(select_answer, {{"key_digest", key_digest(call, key)}});
  if (!found) return false;
  if (found->request_digest != request_digest(request)) {
    refuse(errors::key_reused, "Idempotency-Key");
  }
  response.status = static_cast<int>(found->status);
  response.header("Idempotent-Replayed", "true");
  if (!found->is_sealed) {
    response.body = found->body;
    return true;
  }
  const auto opened = key_.open(found->body, seal_purpose);
  CHECK(opened.has_value());
  response.body = opened->reveal();
  return true;
}

void Idempotency::remember(
    Call& call, const Request& request, const Response& response, bool is_secret
) const {
  const auto key = request.header("Idempotency-Key");
  if (key.data() == nullptr) return;
  StoredAnswer answer;
  answer.key_digest = key_digest(call, key);
  answer.status = response.status;
  answer.is_sealed = is_secret;
  answer.body = is_secret ? key_.seal(Secret(response.body), seal_purpose) : response.body;
  answer.seq = call.ids.next_sequence();
  answer.request_digest = request_digest(request);
  answer.created_at = call.now;
  call.tx.put(answer);
}

std::int64_t Idempotency::forget_old(sql::Transaction& tx, Timestamp now, std::int64_t count) {
  // Sequences begin with microseconds (Ids::next_sequence).
  return tx.change(delete_old, {{"before", (now.us - kept_us) * 1024}, {"count", count}});
}

}  // namespace http
