#include "second_factors/store.hpp"

namespace second_factors::store {

namespace {

constexpr std::int64_t removed_at_once = 1000;

constexpr sql::Text select_app = R"(
  SELECT id, user_id, secret, is_confirmed, last_step, created_at, last_used_at
  FROM authenticator_apps WHERE user_id = :user_id AND is_confirmed = :is_confirmed
)";
constexpr sql::Text update_app_used = R"(
  UPDATE authenticator_apps SET last_step = :last_step, last_used_at = :last_used_at
  WHERE id = :id
)";
constexpr sql::Text delete_unconfirmed_apps = R"(
  DELETE FROM authenticator_apps WHERE id IN (
    SELECT id FROM authenticator_apps
    WHERE is_confirmed = FALSE AND created_at < :before LIMIT :count
  )
)";
constexpr sql::Text select_keys = R"(
  SELECT id, user_id, name, credential_id, algorithm, public_key, sign_count, is_passkey,
         transports, created_at, last_used_at
  FROM security_keys WHERE user_id = :user_id ORDER BY id
)";
constexpr sql::Text select_key_by_id = R"(
  SELECT id, user_id, name, credential_id, algorithm, public_key, sign_count, is_passkey,
         transports, created_at, last_used_at
  FROM security_keys WHERE id = :id
)";
constexpr sql::Text select_key_by_credential = R"(
  SELECT id, user_id, name, credential_id, algorithm, public_key, sign_count, is_passkey,
         transports, created_at, last_used_at
  FROM security_keys WHERE credential_id = :credential_id
)";
constexpr sql::Text update_key_used = R"(
  UPDATE security_keys SET sign_count = :sign_count, last_used_at = :last_used_at WHERE id = :id
)";
constexpr sql::Text select_backup_codes = R"(
  SELECT id, user_id, digest, created_at, used_at
  FROM backup_codes WHERE user_id = :user_id ORDER BY id
)";
constexpr sql::Text select_backup_code = R"(
  SELECT id, user_id, digest, created_at, used_at FROM backup_codes WHERE digest = :digest
)";
constexpr sql::Text select_challenge =
    "SELECT id, ceremony, session_id, expires_at FROM webauthn_challenges WHERE id = :id";
constexpr sql::Text delete_challenge = "DELETE FROM webauthn_challenges WHERE id = :id";
constexpr sql::Text delete_old_challenges = R"(
  DELETE FROM webauthn_challenges WHERE id IN (
    SELECT id FROM webauthn_challenges WHERE expires_at < :before LIMIT :count
  )
)";
constexpr sql::Text select_recovery_by_id = R"(
  SELECT id, user_id, state, digest, sent_at, ends_at
  FROM second_factor_recoveries WHERE id = :id
)";
constexpr sql::Text select_recovery_by_digest = R"(
  SELECT id, user_id, state, digest, sent_at, ends_at
  FROM second_factor_recoveries WHERE digest = :digest
)";
constexpr sql::Text select_recovery_of_user = R"(
  SELECT id, user_id, state, digest, sent_at, ends_at
  FROM second_factor_recoveries WHERE user_id = :user_id
)";
constexpr sql::Text delete_unused_recoveries = R"(
  DELETE FROM second_factor_recoveries WHERE id IN (
    SELECT id FROM second_factor_recoveries
    WHERE state = 'mailed' AND ends_at < :before LIMIT :count
  )
)";
constexpr sql::Text select_members = R"(
  SELECT m.id, u.id AS user_id, m.email, u.first_name, u.last_name
  FROM members m JOIN users u ON u.id = m.user_id
  WHERE m.account_id = :account_id AND m.status = 'accepted'
    AND u.has_two_factor = FALSE AND u.is_service_user = FALSE
  ORDER BY m.email_key LIMIT :limit OFFSET :offset
)";
constexpr sql::Text count_members = R"(
  SELECT count(*) FROM members m JOIN users u ON u.id = m.user_id
  WHERE m.account_id = :account_id AND m.status = 'accepted'
    AND u.has_two_factor = FALSE AND u.is_service_user = FALSE
)";

}  // namespace

std::optional<App> find_app(sql::Transaction& tx, const UserId& user_id, bool is_confirmed) {
  return tx.row<App>(select_app, {{"user_id", user_id}, {"is_confirmed", is_confirmed}});
}

void set_app_used(sql::Transaction& tx, const App& app) {
  tx.change(
      update_app_used,
      {{"id", app.id}, {"last_step", app.last_step}, {"last_used_at", app.last_used_at}}
  );
}

void remove_unconfirmed_apps(sql::Transaction& tx, Timestamp before) {
  tx.change(delete_unconfirmed_apps, {{"before", before}, {"count", removed_at_once}});
}

std::vector<SecurityKey> list_keys(sql::Transaction& tx, const UserId& user_id) {
  return tx.rows<SecurityKey>(select_keys, {{"user_id", user_id}});
}

std::optional<SecurityKey> find_key(sql::Transaction& tx, const SecurityKeyId& id) {
  return tx.row<SecurityKey>(select_key_by_id, {{"id", id}});
}

std::optional<SecurityKey> find_key(sql::Transaction& tx, std::string_view credential_id) {
  return tx.row<SecurityKey>(select_key_by_credential, {{"credential_id", credential_id}});
}

void set_key_used(sql::Transaction& tx, const SecurityKey& key) {
  tx.change(
      update_key_used,
      {{"id", key.id}, {"sign_count", key.sign_count}, {"last_used_at", key.last_used_at}}
  );
}

std::vector<BackupCode> list_backup_codes(sql::Transaction& tx, const UserId& user_id) {
  return tx.rows<BackupCode>(select_backup_codes, {{"user_id", user_id}});
}

std::optional<BackupCode> find_backup_code(sql::Transaction& tx, std::string_view digest) {
  return tx.row<BackupCode>(select_backup_code, {{"digest", digest}});
}

std::optional<Challenge> find_challenge(sql::Transaction& tx, std::string_view id) {
  return tx.row<Challenge>(select_challenge, {{"id", id}});
}

bool remove_challenge(sql::Transaction& tx, std::string_view id) {
  return tx.change(delete_challenge, {{"id", id}}) == 1;
}

void remove_old_challenges(sql::Transaction& tx, Timestamp before) {
  tx.change(delete_old_challenges, {{"before", before}, {"count", removed_at_once}});
}

std::optional<Recovery> find_recovery(sql::Transaction& tx, const RecoveryId& id) {
  return tx.row<Recovery>(select_recovery_by_id, {{"id", id}});
}

std::optional<Recovery> find_recovery(sql::Transaction& tx, std::string_view digest) {
  return tx.row<Recovery>(select_recovery_by_digest, {{"digest", digest}});
}

std::optional<Recovery> find_recovery_of(sql::Transaction& tx, const UserId& user_id) {
  return tx.row<Recovery>(select_recovery_of_user, {{"user_id", user_id}});
}

void remove_unused_recoveries(sql::Transaction& tx, Timestamp before) {
  tx.change(delete_unused_recoveries, {{"before", before}, {"count", removed_at_once}});
}

Page<MemberWithoutFactor> list_members_without(
    sql::Transaction& tx, const AccountId& account_id, const PageRequest& page
) {
  Page<MemberWithoutFactor> found{{}, page, 0};
  found.items = tx.rows<MemberWithoutFactor>(
      select_members,
      {{"account_id", account_id}, {"limit", page.per_page}, {"offset", page.offset()}}
  );
  found.total_count =
      tx.value<std::int64_t>(count_members, {{"account_id", account_id}}).value_or(0);
  return found;
}

}  // namespace second_factors::store
