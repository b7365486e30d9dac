#pragma once

#include "sql/transaction.hpp"
#include "users/users.hpp"
#include "users/views.hpp"

namespace users::store {

std::optional<User> find(sql::Transaction&, const UserId&);
std::optional<User> find_by_email(sql::Transaction&, std::string_view email_key);

// A user's preferences, as stored.
struct PreferencesRow {
  UserId user_id;
  Language language = Language::en;
  Appearance appearance = Appearance::system;
  std::string time_zone;
  Density density = Density::comfortable;
  bool has_shortcuts = true;
  bool shows_first_steps = true;
  MailPreferences mail;
};
BOOST_DESCRIBE_STRUCT(
    PreferencesRow, (),
    (user_id, language, appearance, time_zone, density, has_shortcuts, shows_first_steps, mail)
)

std::optional<Login> find_login(sql::Transaction&, const UserId&);
std::optional<Login> find_by_key(sql::Transaction&, std::string_view api_key_digest);
std::optional<std::string> any_sealed_api_key(sql::Transaction&);
std::optional<Login> find_by_origin_ca_key(sql::Transaction&, std::string_view digest);
std::optional<PreferencesRow> find_preferences(sql::Transaction&, const UserId&);

}  // namespace users::store

template <>
struct sql::Table<users::store::PreferencesRow> {
  static constexpr std::string_view name = "user_preferences";
  static constexpr std::string_view key = "user_id";
};
