#pragma once

#include "json/types.hpp"
#include "second_factors/key_name.hpp"
#include "second_factors/second_factors.hpp"
#include "webauthn/views.hpp"

namespace second_factors {

struct AppView {
  Timestamp created_at;
  std::optional<Timestamp> last_used_at;
};
BOOST_DESCRIBE_STRUCT(AppView, (), (created_at, last_used_at))

struct SecurityKeyView {
  SecurityKeyId id;
  std::string name;
  bool is_passkey = false;
  std::vector<std::string> transports;
  Timestamp created_at;
  std::optional<Timestamp> last_used_at;
};
BOOST_DESCRIBE_STRUCT(
    SecurityKeyView, (), (id, name, is_passkey, transports, created_at, last_used_at)
)

struct BackupCodesState {
  std::int64_t left = 0;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(BackupCodesState, (), (left, created_at))

struct RecoveryView {
  Timestamp ends_at;
};
BOOST_DESCRIBE_STRUCT(RecoveryView, (), (ends_at))

// `demanded_by`: accounts of which the user is a member only with a second factor.
struct FactorsView {
  bool is_enabled = false;
  std::optional<AppView> totp;
  std::vector<SecurityKeyView> security_keys;
  std::optional<BackupCodesState> backup_codes;
  std::optional<RecoveryView> recovery;
  std::vector<sessions::AccountName> demanded_by;
  bool is_webauthn_available = false;
};
BOOST_DESCRIBE_STRUCT(
    FactorsView, (),
    (is_enabled, totp, security_keys, backup_codes, recovery, demanded_by, is_webauthn_available)
)

// The manual key, and the same as a link and as a picture of it.
struct AppSetup {
  std::string secret;
  std::string otpauth_url;
  std::string qr_code_svg;
  Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(AppSetup, (), (secret, otpauth_url, qr_code_svg, expires_at))

struct AppCode {
  std::string code;
};
BOOST_DESCRIBE_STRUCT(AppCode, (), (code))

// The first factor brings backup codes, shown here and never again.
struct Added {
  FactorsView second_factors;
  std::optional<std::vector<std::string>> backup_codes;
};
BOOST_DESCRIBE_STRUCT(Added, (), (second_factors, backup_codes))

struct BackupCodesView {
  std::vector<std::string> backup_codes;
};
BOOST_DESCRIBE_STRUCT(BackupCodesView, (), (backup_codes))

struct NewSecurityKey {
  KeyName name;
  webauthn::AttestationResponse credential;
};
BOOST_DESCRIBE_STRUCT(NewSecurityKey, (), (name, credential))

struct KeyNameChange {
  KeyName name;
};
BOOST_DESCRIBE_STRUCT(KeyNameChange, (), (name))

// Exactly one of the three.
struct Presented {
  std::optional<Secret> code;
  std::optional<Secret> backup_code;
  std::optional<webauthn::AssertionResponse> credential;
};
BOOST_DESCRIBE_STRUCT(Presented, (), (code, backup_code, credential))

struct PasskeyAnswer {
  webauthn::AssertionResponse credential;
};
BOOST_DESCRIBE_STRUCT(PasskeyAnswer, (), (credential))

struct RecoveryMailed {
  Timestamp link_expires_at;
  std::int64_t waiting_hours = 0;
};
BOOST_DESCRIBE_STRUCT(RecoveryMailed, (), (link_expires_at, waiting_hours))

struct RecoveryToken {
  std::string token;
};
BOOST_DESCRIBE_STRUCT(RecoveryToken, (), (token))

struct Done {
  bool is_done = true;
};
BOOST_DESCRIBE_STRUCT(Done, (), (is_done))

struct PageFilter : http::Query {
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(PageFilter, (), (page, per_page))

struct MemberWithoutFactor {
  MemberId id;
  UserId user_id;
  std::string email;
  std::optional<std::string> first_name;
  std::optional<std::string> last_name;
};
BOOST_DESCRIBE_STRUCT(MemberWithoutFactor, (), (id, user_id, email, first_name, last_name))

}  // namespace second_factors
