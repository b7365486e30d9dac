#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "http/markers.hpp"
#include "json/types.hpp"
#include "kernel/call.hpp"
#include "kernel/crypto.hpp"
#include "kernel/email_address.hpp"
#include "kernel/id.hpp"
#include "kernel/limited_text.hpp"
#include "kernel/secret.hpp"
#include "sql/table.hpp"

namespace users {

// A person, or a service user that a partner made for one customer.
struct User {
  UserId id;
  EmailAddress email;
  std::string email_key;  // lower case
  std::optional<std::string> first_name;
  std::optional<std::string> last_name;
  std::string username;  // 32 hex
  std::optional<std::string> telephone;
  std::optional<std::string> country;
  std::optional<std::string> zipcode;
  Concealed password_hash;
  Concealed api_key_digest;
  Concealed api_key_sealed;
  bool is_service_user = false;
  bool is_suspended = false;
  bool has_two_factor = false;
  bool is_email_verified = false;
  std::optional<Timestamp> api_key_viewed_at;
  std::optional<Timestamp> api_key_changed_at;
  Concealed origin_ca_key_digest;  // empty until the key is first looked at
  Concealed origin_ca_key_sealed;
  std::optional<Timestamp> origin_ca_key_viewed_at;
  std::optional<Timestamp> origin_ca_key_changed_at;
  Timestamp created_at;
  Timestamp modified_at;
};
BOOST_DESCRIBE_STRUCT(
    User, (),
    (id, email, email_key, first_name, last_name, username, telephone, country, zipcode,
     password_hash, api_key_digest, api_key_sealed, is_service_user, is_suspended, has_two_factor,
     is_email_verified, api_key_viewed_at, api_key_changed_at, origin_ca_key_digest,
     origin_ca_key_sealed, origin_ca_key_viewed_at, origin_ca_key_changed_at, created_at,
     modified_at)
)

// First and last name, as far as they are known.
std::string full_name(const User&);

// What it takes to make a user. The hash, where there is one, was made before the transaction.
struct NewUser {
  EmailAddress email;
  std::optional<std::string> first_name;
  std::optional<std::string> last_name;
  std::string password_hash;
  bool is_service_user = false;
  bool is_email_verified = false;
};

// What authentication needs of a user.
struct Login {
  UserId id;
  std::string email;
  std::string email_key;
  bool is_suspended = false;
};
BOOST_DESCRIBE_STRUCT(Login, (), (id, email, email_key, is_suspended))

// A user just made, with the key that is shown once.
struct MadeUser {
  User user;
  Secret api_key;
};

// One of the accounts that `GET /user` lists.
struct UserOrganization {
  AccountId id;
  std::string name;
  std::string status;
  std::vector<std::string> permissions;
  std::vector<std::string> roles;
};
BOOST_DESCRIBE_STRUCT(UserOrganization, (), (id, name, status, permissions, roles))

// A new secret as clients know them: a prefix that tells its kind, 160 random bits, and a checksum,
// so that scanners of leaked secrets can tell one from noise.
Secret issued_secret(Ids& ids, std::string_view prefix);

struct KeyFields;
struct UserView;
struct UserChange;
struct Preferences;
struct PreferencesChange;

class Users {
 public:
  // `key` digests and seals API keys.
  explicit Users(const crypto::Key& key) : key_(key) {}

  // Endpoints, in the order of routes.cpp.
  UserView show(Call&);
  UserView change(Call&, const UserChange&);
  Preferences show_preferences(Call&);
  Preferences change_preferences(Call&, const PreferencesChange&);

  // For other features.
  std::optional<User> find(Call&, const UserId&);
  std::optional<User> find_by_email(Call&, const EmailAddress&);
  User get(Call&, const UserId&);
  // Makes the user and its Global API Key. The address must be free.
  MadeUser add(Call&, const NewUser&);
  // The same for names that a person typed: refuses 1034.
  MadeUser add_named(Call&, const NewUser&);

  // Whoever a session belongs to; remembered for as long as nothing changes.
  std::optional<Login> find_login(sql::Transaction&, const UserId&) const;
  void set_password(Call&, User&, const std::string& hash);
  void set_email(Call&, User&, const EmailAddress&);
  void set_email_verified(Call&, User&);
  void set_two_factor(Call&, User&, bool has_two_factor);
  void set_suspended(Call&, User&, bool is_suspended);
  // The Global API Key as its owner may see it; the look is recorded.
  Secret view_api_key(Call&, User&);
  // A new Global API Key. The old one is of no use any more.
  Secret change_api_key(Call&, User&);
  // The same for the Origin CA Key, which is made by the first look.
  Secret view_origin_ca_key(Call&, User&);
  Secret change_origin_ca_key(Call&, User&);
  Preferences preferences_of(Call&, const UserId&);

  // True when what is sealed here was sealed with the key given.
  bool has_right_key(sql::Transaction&) const;
  // How a key is found: HMAC-SHA-256 of it.
  std::string key_digest(std::string_view api_key) const;

  // Set by the wiring: what `GET /user` says of the caller's accounts.
  std::function<std::vector<UserOrganization>(Call&, const UserId&)> organizations_of;
  // Set by the wiring: whether an account demands a second factor of this user.
  std::function<bool(Call&, const UserId&)> is_two_factor_locked = [](Call&, const UserId&) {
    return false;
  };

 private:
  Secret issue_key(Call&, User&, const KeyFields&);
  Secret view_key(Call&, User&, const KeyFields&);
  Secret change_key(Call&, User&, const KeyFields&);

  const crypto::Key& key_;
};

}  // namespace users

template <>
struct sql::Table<users::User> {
  static constexpr std::string_view name = "users";
};
