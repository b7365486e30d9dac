#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "accounts/accounts.hpp"
#include "credentials/credentials.hpp"
#include "http/markers.hpp"
#include "http/response.hpp"
#include "kernel/call.hpp"
#include "kernel/crypto.hpp"
#include "kernel/page.hpp"
#include "mail/mail.hpp"
#include "second_factors/entities.hpp"
#include "sessions/sessions.hpp"
#include "users/users.hpp"
#include "webauthn/webauthn.hpp"

namespace webauthn {
struct CreationOptions;
struct RequestOptions;
struct AssertionResponse;
}  // namespace webauthn

namespace second_factors {

// The payload of the job that ends a recovery.
struct RecoveryReference {
  RecoveryId id;
};
BOOST_DESCRIBE_STRUCT(RecoveryReference, (), (id))

// What was taken from a user.
struct Removed {
  bool totp = false;
  std::int64_t security_keys = 0;
  std::int64_t backup_codes = 0;
};
BOOST_DESCRIBE_STRUCT(Removed, (), (totp, security_keys, backup_codes))

struct SecurityKeyPath : http::OwnPath {
  SecurityKeyId security_key_id;
};
BOOST_DESCRIBE_STRUCT(SecurityKeyPath, (), (security_key_id))

enum class Ceremony { registration, second_factor, passkey };
BOOST_DESCRIBE_ENUM(Ceremony, registration, second_factor, passkey)

struct FactorsView;
struct AppSetup;
struct AppCode;
struct Added;
struct NewSecurityKey;
struct KeyNameChange;
struct SecurityKeyView;
struct BackupCodesView;
struct Presented;
struct PasskeyAnswer;
struct RecoveryMailed;
struct RecoveryToken;
struct RecoveryView;
struct MemberWithoutFactor;
struct PageFilter;
struct Done;

// What a user proves with besides the password, and what an account may demand of its members.
class SecondFactors {
 public:
  struct Parts {
    users::Users& users;
    sessions::Sessions& sessions;
    credentials::Credentials& credentials;
    accounts::Accounts& accounts;
    mail::Mail& mail;
    const crypto::Key& key;
  };
  SecondFactors(const Parts& parts, webauthn::RelyingParty party)
      : parts_(parts), party_(std::move(party)) {}

  // Endpoints, in the order of routes.cpp.
  FactorsView show(Call&);
  AppSetup start_app(Call&);
  Added confirm_app(Call&, const AppCode&);
  FactorsView remove_app(Call&);
  webauthn::CreationOptions start_key(Call&);
  Added add_key(Call&, const NewSecurityKey&);
  SecurityKeyView rename_key(Call&, const SecurityKeyPath&, const KeyNameChange&);
  FactorsView remove_key(Call&, const SecurityKeyPath&);
  BackupCodesView renew_backup_codes(Call&);
  webauthn::RequestOptions start_presenting(Call&);
  http::WithCookies<sessions::SignedIn> present(Call&, const Presented&);
  sessions::SudoView enter_sudo(Call&, const Presented&);
  webauthn::RequestOptions start_passkey(Call&);
  http::WithCookies<sessions::SignedIn> sign_in_with_passkey(Call&, const PasskeyAnswer&);
  RecoveryMailed ask_for_recovery(Call&);
  RecoveryView start_recovery(Call&, const RecoveryToken&);
  Done cancel_recovery(Call&);
  Page<MemberWithoutFactor>
  list_members_without(Call&, const accounts::AccountPath&, const PageFilter&);

  // The jobs.
  void finish_recovery(Call&, const RecoveryReference&);
  void sweep(Call&);

  // For sessions, which do not know this feature.
  static std::vector<std::string> needs_of(Call&, const users::User&);
  sessions::SecondFactor second_factor_of(Call&, const users::User&);
  // What this site offers at all.
  std::vector<std::string> methods() const;
  // The operator's command: everything goes.
  Removed reset(Call&, const users::User&);

 private:
  FactorsView view_of(Call&, const users::User&);
  Secret secret_of(const App&) const;
  void add_first(Call&, users::User&, Added&);
  std::vector<std::string> make_backup_codes(Call&, const UserId&);
  std::string backup_digest(const UserId&, std::string_view code) const;
  void remove_backup_codes(Call&, const UserId&);
  // Refuses 61906 when nothing else is left and an account demands it.
  void refuse_last(Call&, const UserId&, std::size_t others);
  FactorsView after_removal(Call&, users::User&, std::size_t others);
  Removed remove_all(Call&, users::User&);

  std::string new_challenge(Call&, Ceremony);
  // Refuses 61908, 61909 and 61910. The challenge is used up.
  void take_challenge(Call&, Ceremony, std::string_view client_data, std::string_view type);
  // The key that answered rightly, counted on. Refuses 61910 and 61912.
  SecurityKey take_assertion(Call&, Ceremony, const webauthn::AssertionResponse&);
  [[noreturn]] void refuse_copy(Call&, const SecurityKey&);
  webauthn::RequestOptions request_options(Call&, Ceremony, const std::vector<SecurityKey>& keys);
  void refuse_without_webauthn() const;

  // Refuses unless exactly one is right.
  void demand(Call&, const users::User&, const Presented&);
  void demand_code(Call&, const users::User&, const std::string& code);
  void demand_backup_code(Call&, const users::User&, const std::string& code);
  void demand_credential(Call&, const users::User&, const webauthn::AssertionResponse&);
  void send_recovery_link(
      Call&, const users::User&, const std::string& token, Timestamp expires_at
  );
  void drop_recovery(Call&, const users::User&);

  Parts parts_;
  webauthn::RelyingParty party_;
};

}  // namespace second_factors
