#include "credentials/store.hpp"

namespace credentials::store {

namespace {

constexpr std::int64_t removed_at_once = 1000;

constexpr sql::Text select_by_digest = R"(
  SELECT id, user_id, purpose, email, digest, sent_at, expires_at, confirmed_at
  FROM mailed_links WHERE digest = :digest
)";
constexpr sql::Text select_of_user = R"(
  SELECT id, user_id, purpose, email, digest, sent_at, expires_at, confirmed_at
  FROM mailed_links WHERE user_id = :user_id AND purpose = :purpose
)";
constexpr sql::Text delete_old = R"(
  DELETE FROM mailed_links WHERE id IN (
    SELECT id FROM mailed_links WHERE expires_at < :before LIMIT :count
  )
)";

}  // namespace

std::optional<MailedLink> find(sql::Transaction& tx, std::string_view digest) {
  return tx.row<MailedLink>(select_by_digest, {{"digest", digest}});
}

std::optional<MailedLink> find_of_user(sql::Transaction& tx, const UserId& id, Purpose purpose) {
  return tx.row<MailedLink>(select_of_user, {{"user_id", id}, {"purpose", purpose}});
}

void remove_old(sql::Transaction& tx, Timestamp before) {
  tx.change(delete_old, {{"before", before}, {"count", removed_at_once}});
}

}  // namespace credentials::store
