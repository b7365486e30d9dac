#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/secret.hpp"
#include "sql/table.hpp"

// What is stored of second factors.
namespace second_factors {

using AppId = Id<struct AppKind>;
using SecurityKeyId = Id<struct SecurityKeyKind>;
using BackupCodeId = Id<struct BackupCodeKind>;
using RecoveryId = Id<struct RecoveryKind>;

enum class Method { totp, webauthn, backup_code };
BOOST_DESCRIBE_ENUM(Method, totp, webauthn, backup_code)

// An authenticator app. A user has one, and perhaps another that is being set up.
struct App {
  AppId id;
  UserId user_id;
  Concealed secret;
  bool is_confirmed = false;
  std::int64_t last_step = 0;  // of the code that was taken last
  Timestamp created_at;
  std::optional<Timestamp> last_used_at;
};
BOOST_DESCRIBE_STRUCT(
    App, (), (id, user_id, secret, is_confirmed, last_step, created_at, last_used_at)
)

// A security key or a passkey: what WebAuthn calls a credential.
struct SecurityKey {
  SecurityKeyId id;
  UserId user_id;
  std::string name;
  std::string credential_id;  // base64url
  std::int64_t algorithm = 0;
  std::string public_key;  // base64url
  std::int64_t sign_count = 0;
  // The browser says that it finds the key without being told of whom.
  bool is_passkey = false;
  std::vector<std::string> transports;
  Timestamp created_at;
  std::optional<Timestamp> last_used_at;
};
BOOST_DESCRIBE_STRUCT(
    SecurityKey, (),
    (id, user_id, name, credential_id, algorithm, public_key, sign_count, is_passkey, transports,
     created_at, last_used_at)
)

struct BackupCode {
  BackupCodeId id;
  UserId user_id;
  Concealed digest;
  Timestamp created_at;
  std::optional<Timestamp> used_at;
};
BOOST_DESCRIBE_STRUCT(BackupCode, (), (id, user_id, digest, created_at, used_at))

enum class RecoveryState { mailed, waiting };
BOOST_DESCRIBE_ENUM(RecoveryState, mailed, waiting)

// Who has lost all second factors gets rid of them by a mail and by waiting.
struct Recovery {
  RecoveryId id;
  UserId user_id;
  RecoveryState state = RecoveryState::mailed;
  Concealed digest;
  Timestamp sent_at;
  Timestamp ends_at;  // of the link, then of the waiting
};
BOOST_DESCRIBE_STRUCT(Recovery, (), (id, user_id, state, digest, sent_at, ends_at))

}  // namespace second_factors

template <>
struct sql::Table<second_factors::App> {
  static constexpr std::string_view name = "authenticator_apps";
};
template <>
struct sql::Table<second_factors::SecurityKey> {
  static constexpr std::string_view name = "security_keys";
};
template <>
struct sql::Table<second_factors::BackupCode> {
  static constexpr std::string_view name = "backup_codes";
};
template <>
struct sql::Table<second_factors::Recovery> {
  static constexpr std::string_view name = "second_factor_recoveries";
};
