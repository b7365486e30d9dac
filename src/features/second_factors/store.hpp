#pragma once

#include "second_factors/requests.hpp"
#include "sql/transaction.hpp"

namespace second_factors::store {

std::optional<App> find_app(sql::Transaction&, const UserId&, bool is_confirmed);
// What is counted with each use, beside the entities' changes.
void set_app_used(sql::Transaction&, const App&);
void remove_unconfirmed_apps(sql::Transaction&, Timestamp before);

std::vector<SecurityKey> list_keys(sql::Transaction&, const UserId&);
std::optional<SecurityKey> find_key(sql::Transaction&, const SecurityKeyId&);
std::optional<SecurityKey> find_key(sql::Transaction&, std::string_view credential_id);
void set_key_used(sql::Transaction&, const SecurityKey&);

std::vector<BackupCode> list_backup_codes(sql::Transaction&, const UserId&);
std::optional<BackupCode> find_backup_code(sql::Transaction&, std::string_view digest);

// A challenge that a key is to sign; `id` is its digest.
struct Challenge {
  std::string id;
  Ceremony ceremony = Ceremony::registration;
  std::optional<SessionId> session_id;
  Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(Challenge, (), (id, ceremony, session_id, expires_at))

std::optional<Challenge> find_challenge(sql::Transaction&, std::string_view id);
// False when somebody else was faster.
bool remove_challenge(sql::Transaction&, std::string_view id);
void remove_old_challenges(sql::Transaction&, Timestamp before);

std::optional<Recovery> find_recovery(sql::Transaction&, const RecoveryId&);
std::optional<Recovery> find_recovery(sql::Transaction&, std::string_view digest);
std::optional<Recovery> find_recovery_of(sql::Transaction&, const UserId&);
void remove_unused_recoveries(sql::Transaction&, Timestamp before);

// Accepted members, people, whose user has no second factor.
Page<MemberWithoutFactor>
list_members_without(sql::Transaction&, const AccountId&, const PageRequest&);

}  // namespace second_factors::store

template <>
struct sql::Table<second_factors::store::Challenge> {
  static constexpr std::string_view name = "webauthn_challenges";
};
