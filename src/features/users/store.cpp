#include "users/store.hpp"

namespace users::store {

namespace {

constexpr sql::Text select_by_id = R"(
  SELECT id, email, email_key, first_name, last_name, username, telephone, country, zipcode,
         password_hash, api_key_digest, api_key_sealed, is_service_user, is_suspended,
         has_two_factor, is_email_verified, api_key_viewed_at, api_key_changed_at,
         origin_ca_key_digest, origin_ca_key_sealed, origin_ca_key_viewed_at,
         origin_ca_key_changed_at, created_at, modified_at
  FROM users WHERE id = :id
)";
constexpr sql::Text select_by_email = R"(
  SELECT id, email, email_key, first_name, last_name, username, telephone, country, zipcode,
         password_hash, api_key_digest, api_key_sealed, is_service_user, is_suspended,
         has_two_factor, is_email_verified, api_key_viewed_at, api_key_changed_at,
         origin_ca_key_digest, origin_ca_key_sealed, origin_ca_key_viewed_at,
         origin_ca_key_changed_at, created_at, modified_at
  FROM users WHERE email_key = :email_key
)";
constexpr sql::Text select_by_key = R"(
  SELECT id, email, email_key, is_suspended FROM users WHERE api_key_digest = :api_key_digest
)";
constexpr sql::Text select_by_origin_ca_key = R"(
  SELECT id, email, email_key, is_suspended FROM users WHERE origin_ca_key_digest = :digest
)";
constexpr sql::Text select_sealed = "SELECT api_key_sealed FROM users LIMIT 1";
constexpr sql::Text select_login =
    "SELECT id, email, email_key, is_suspended FROM users WHERE id = :id";
constexpr sql::Text select_preferences = R"(
  SELECT user_id, language, appearance, time_zone, density, has_shortcuts,
         shows_first_steps, mail
  FROM user_preferences WHERE user_id = :user_id
)";

}  // namespace

std::optional<User> find(sql::Transaction& tx, const UserId& id) {
  return tx.row<User>(select_by_id, {{"id", id}});
}

std::optional<User> find_by_email(sql::Transaction& tx, std::string_view email_key) {
  return tx.row<User>(select_by_email, {{"email_key", email_key}});
}

std::optional<Login> find_login(sql::Transaction& tx, const UserId& id) {
  return tx.row<Login>(select_login, {{"id", id}});
}

std::optional<Login> find_by_key(sql::Transaction& tx, std::string_view api_key_digest) {
  return tx.row<Login>(select_by_key, {{"api_key_digest", api_key_digest}});
}

std::optional<std::string> any_sealed_api_key(sql::Transaction& tx) {
  return tx.value<std::string>(select_sealed);
}

std::optional<Login> find_by_origin_ca_key(sql::Transaction& tx, std::string_view digest) {
  return tx.row<Login>(select_by_origin_ca_key, {{"digest", digest}});
}

std::optional<PreferencesRow> find_preferences(sql::Transaction& tx, const UserId& user_id) {
  return tx.row<PreferencesRow>(select_preferences, {{"user_id", user_id}});
}

}  // namespace users::store
