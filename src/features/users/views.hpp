#pragma once

#include "users/users.hpp"

namespace users {

enum class Language { en, de };
BOOST_DESCRIBE_ENUM(Language, en, de)

enum class Appearance { light, dark, system };
BOOST_DESCRIBE_ENUM(Appearance, light, dark, system)

enum class Density { comfortable, compact };
BOOST_DESCRIBE_ENUM(Density, comfortable, compact)

// What mail a user wants. Mail about the security of the account is always sent.
struct MailPreferences {
  bool account_activity = true;
  bool billing = true;
  bool product_news = false;
};
BOOST_DESCRIBE_STRUCT(MailPreferences, (), (account_activity, billing, product_news))

// How the dashboard looks and behaves for a user.
struct Preferences {
  Language language = Language::en;
  Appearance appearance = Appearance::system;
  std::string time_zone = "UTC";
  Density density = Density::comfortable;
  bool has_shortcuts = true;
  bool shows_first_steps = true;  // on the overview of a tenant
  MailPreferences mail;
};
BOOST_DESCRIBE_STRUCT(
    Preferences, (),
    (language, appearance, time_zone, density, has_shortcuts, shows_first_steps, mail)
)

}  // namespace users
