#include "users/store.hpp"

namespace users::store {

namespace {

constexpr sql::Text select_by_id = R"(
  SELECT id, email, email_key, first_name, last_name, username, telephone, country, zipcode,
         password_hash, api_key_digest, api_key_sealed, is_service_user, is_suspended,
         has_two_factor, created_at, modified_at
  FROM users WHERE id = :id
)";
constexpr sql::Text select_by_email = R"(
  SELECT id, email, email_key, first_name, last_name, username, telephone, country, zipcode,
         password_hash, api_key_digest, api_key_sealed, is_service_user, is_suspended,
         has_two_factor, created_at, modified_at
  FROM users WHERE email_key = :email_key
)";
constexpr sql::Text select_by_key = R"(
  SELECT id, email, email_key, is_suspended FROM users WHERE api_key_digest = :api_key_digest
)";

}  // namespace

std::optional<User> find(sql::Transaction& tx, const UserId& id) {
  return tx.row<User>(select_by_id, {{"id", id}});
}

std::optional<User> find_by_email(sql::Transaction& tx, std::string_view email_key) {
  return tx.row<User>(select_by_email, {{"email_key", email_key}});
}

std::optional<KeyOwner> find_by_key(sql::Transaction& tx, std::string_view api_key_digest) {
  return tx.row<KeyOwner>(select_by_key, {{"api_key_digest", api_key_digest}});
}

}  // namespace users::store
