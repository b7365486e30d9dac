#pragma once

#include "users/users.hpp"
#include "users/views.hpp"

namespace users {

// `GET /user`, as published: fact sheet identity 14.2.
struct UserView {
  UserId id;
  EmailAddress email;
  std::string username;
  std::optional<std::string> first_name;
  std::optional<std::string> last_name;
  std::optional<std::string> telephone;
  std::optional<std::string> country;
  std::optional<std::string> zipcode;
  bool two_factor_authentication_enabled = false;
  bool two_factor_authentication_locked = false;
  bool has_pro_zones = false;
  bool has_business_zones = false;
  bool has_enterprise_zones = false;
  bool suspended = false;
  std::vector<std::string> betas;
  std::vector<UserOrganization> organizations;
  Timestamp created_on;
  Timestamp modified_on;
};
BOOST_DESCRIBE_STRUCT(
    UserView, (),
    (id, email, username, first_name, last_name, telephone, country, zipcode,
     two_factor_authentication_enabled, two_factor_authentication_locked, has_pro_zones,
     has_business_zones, has_enterprise_zones, suspended, betas, organizations, created_on,
     modified_on)
)

struct UserChange {
  json::Patch<LimitedText<60>> first_name;
  json::Patch<LimitedText<60>> last_name;
  json::Patch<LimitedText<20>> telephone;
  json::Patch<LimitedText<30>> country;
  json::Patch<LimitedText<20>> zipcode;
};
BOOST_DESCRIBE_STRUCT(UserChange, (), (first_name, last_name, telephone, country, zipcode))

struct MailPreferencesChange {
  std::optional<bool> account_activity;
  std::optional<bool> billing;
  std::optional<bool> product_news;
};
BOOST_DESCRIBE_STRUCT(MailPreferencesChange, (), (account_activity, billing, product_news))

// What is missing stays as it is.
struct PreferencesChange {
  std::optional<Language> language;
  std::optional<Appearance> appearance;
  std::optional<LimitedText<64>> time_zone;
  std::optional<Density> density;
  std::optional<bool> has_shortcuts;
  std::optional<bool> shows_first_steps;
  std::optional<MailPreferencesChange> mail;
};
BOOST_DESCRIBE_STRUCT(
    PreferencesChange, (),
    (language, appearance, time_zone, density, has_shortcuts, shows_first_steps, mail)
)

}  // namespace users
