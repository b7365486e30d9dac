#include "users/users.hpp"

#include "kernel/check.hpp"
#include "kernel/ids.hpp"
#include "sql/transaction.hpp"
#include "users/errors.hpp"
#include "users/names.hpp"
#include "users/requests.hpp"
#include "users/store.hpp"

namespace users {

namespace {

// 160 bits as 40 hex characters: of keys clients accept 37 to 60 of A-Z a-z 0-9 - _, of tokens 40
// to 80.
constexpr std::size_t secret_bytes = 20;
constexpr std::string_view api_key_prefix = "cfk_";
constexpr std::size_t checksum_length = 8;

UserView view_of(
    const User& user, bool is_two_factor_locked, std::vector<UserOrganization> organizations
) {
  UserView view;
  view.id = user.id;
  view.email = user.email;
  view.username = user.username;
  view.first_name = user.first_name;
  view.last_name = user.last_name;
  view.telephone = user.telephone;
  view.country = user.country;
  view.zipcode = user.zipcode;
  view.two_factor_authentication_enabled = user.has_two_factor;
  view.two_factor_authentication_locked = is_two_factor_locked;
  view.suspended = user.is_suspended;
  view.organizations = std::move(organizations);
  view.created_on = user.created_at;
  view.modified_on = user.modified_at;
  return view;
}

// True when the patch says something about the member.
template <std::size_t Max>
bool apply(const json::Patch<LimitedText<Max>>& patch, std::optional<std::string>& member) {
  if (!patch.is_present) return false;
  member = patch.value ? std::optional(patch.value->text()) : std::nullopt;
  return patch.value.has_value();
}

void check_name(const std::optional<std::string>& name, const char* pointer) {
  constexpr std::size_t length_max = 60;
  if (!name) return;
  if (!is_person_name(*name) || code_points(*name) > length_max)
    refuse(errors::invalid_name, pointer);
}

Secret issued_api_key(Ids& ids) { return issued_secret(ids, api_key_prefix); }

// As clients know them: v1.0-, and two parts in hex.
Secret issued_origin_ca_key(Ids& ids) {
  return Secret("v1.0-" + ids.random_hex(12) + "-" + ids.random_hex(32));
}

}  // namespace

// Where a user keeps a key, and how one is made.
struct KeyFields {
  Concealed User::*digest;
  Concealed User::*sealed;
  std::optional<Timestamp> User::*viewed_at;
  std::optional<Timestamp> User::*changed_at;
  std::string_view seal_purpose;
  Secret (*issued)(Ids&);
};

namespace {

constexpr KeyFields api_key_fields{
    &User::api_key_digest,
    &User::api_key_sealed,
    &User::api_key_viewed_at,
    &User::api_key_changed_at,
    "api_key",
    &issued_api_key};
constexpr KeyFields origin_ca_key_fields{
    &User::origin_ca_key_digest,
    &User::origin_ca_key_sealed,
    &User::origin_ca_key_viewed_at,
    &User::origin_ca_key_changed_at,
    "origin_ca_key",
    &issued_origin_ca_key};

}  // namespace

std::string full_name(const User& user) {
  auto name = user.first_name.value_or("");
  if (user.last_name) name += (name.empty() ? "" : " ") + *user.last_name;
  return name;
}

Secret issued_secret(Ids& ids, std::string_view prefix) {
  const auto body = std::string(prefix) + ids.random_hex(secret_bytes);
  return Secret(body + crypto::digest(body).substr(0, checksum_length));
}

UserView Users::show(Call& call) {
  const auto user = get(call, call.caller.user_id);
  return view_of(user, is_two_factor_locked(call, user.id), organizations_of(call, user.id));
}

UserView Users::change(Call& call, const UserChange& change) {
  auto user = get(call, call.caller.user_id);
  bool has_value = apply(change.first_name, user.first_name);
  has_value |= apply(change.last_name, user.last_name);
  has_value |= apply(change.telephone, user.telephone);
  has_value |= apply(change.country, user.country);
  has_value |= apply(change.zipcode, user.zipcode);
  // Published: a body without any value, or with nulls alone, is refused.
  if (!has_value) refuse(errors::nothing_to_change);
  // Whoever empties a field means that there is nothing.
  for (auto* text :
       {&user.first_name, &user.last_name, &user.telephone, &user.country, &user.zipcode})
    if (*text && (*text)->empty()) text->reset();
  check_name(user.first_name, "/first_name");
  check_name(user.last_name, "/last_name");
  user.modified_at = call.now;
  call.tx.update(user);
  return view_of(user, is_two_factor_locked(call, user.id), organizations_of(call, user.id));
}

std::optional<User> Users::find(Call& call, const UserId& id) { return store::find(call.tx, id); }

std::optional<User> Users::find_by_email(Call& call, const EmailAddress& email) {
  return store::find_by_email(call.tx, email.key());
}

User Users::get(Call& call, const UserId& id) {
  auto user = store::find(call.tx, id);
  CHECK(user.has_value());
  return std::move(*user);
}

MadeUser Users::add(Call& call, const NewUser& wanted) {
  MadeUser made;
  auto& user = made.user;
  user.id = call.ids.next<UserId>();
  user.email = wanted.email;
  user.email_key = wanted.email.key();
  user.first_name = wanted.first_name;
  user.last_name = wanted.last_name;
  user.username = call.ids.random_hex(16);
  user.password_hash = {wanted.password_hash};
  made.api_key = issue_key(call, user, api_key_fields);
  user.is_service_user = wanted.is_service_user;
  user.is_email_verified = wanted.is_email_verified;
  user.created_at = call.now;
  user.modified_at = call.now;
  call.tx.insert(user);
  return made;
}

MadeUser Users::add_named(Call& call, const NewUser& wanted) {
  check_name(wanted.first_name, "/first_name");
  check_name(wanted.last_name, "/last_name");
  return add(call, wanted);
}

std::optional<Login> Users::find_login(sql::Transaction& tx, const UserId& id) const {
  return tx.remembered<std::optional<Login>>("login " + std::string(id.text()), [&] {
    return store::find_login(tx, id);
  });
}

void Users::set_password(Call& call, User& user, const std::string& hash) {
  user.password_hash = {hash};
  user.modified_at = call.now;
  call.tx.update(user);
}

void Users::set_email(Call& call, User& user, const EmailAddress& email) {
  user.email = email;
  user.email_key = email.key();
  user.is_email_verified = true;
  user.modified_at = call.now;
  call.tx.update(user);
}

void Users::set_email_verified(Call& call, User& user) {
  user.is_email_verified = true;
  call.tx.update(user);
}

void Users::set_two_factor(Call& call, User& user, bool has_two_factor) {
  user.has_two_factor = has_two_factor;
  user.modified_at = call.now;
  call.tx.update(user);
}

void Users::set_suspended(Call& call, User& user, bool is_suspended) {
  user.is_suspended = is_suspended;
  user.modified_at = call.now;
  call.tx.update(user);
}

Secret Users::view_api_key(Call& call, User& user) { return view_key(call, user, api_key_fields); }

Secret Users::change_api_key(Call& call, User& user) {
  return change_key(call, user, api_key_fields);
}

Secret Users::view_origin_ca_key(Call& call, User& user) {
  return view_key(call, user, origin_ca_key_fields);
}

Secret Users::change_origin_ca_key(Call& call, User& user) {
  return change_key(call, user, origin_ca_key_fields);
}

Secret Users::issue_key(Call& call, User& user, const KeyFields& fields) {
  auto key = fields.issued(call.ids);
  user.*fields.digest = {key_digest(key.reveal())};
  user.*fields.sealed = {key_.seal(key, fields.seal_purpose)};
  return key;
}

Secret Users::view_key(Call& call, User& user, const KeyFields& fields) {
  const auto& sealed = user.*fields.sealed;
  auto key = sealed.empty() ? std::optional(issue_key(call, user, fields))
                            : key_.open(sealed.stored, fields.seal_purpose);
  CHECK(key.has_value());
  user.*fields.viewed_at = call.now;
  call.tx.update(user);
  return std::move(*key);
}

Secret Users::change_key(Call& call, User& user, const KeyFields& fields) {
  auto key = issue_key(call, user, fields);
  user.*fields.changed_at = call.now;
  call.tx.update(user);
  return key;
}

bool Users::has_right_key(sql::Transaction& tx) const {
  const auto sealed = store::any_sealed_api_key(tx);
  return !sealed || key_.open(*sealed, api_key_fields.seal_purpose).has_value();
}

std::string Users::key_digest(std::string_view api_key) const { return key_.keyed_digest(api_key); }

}  // namespace users
