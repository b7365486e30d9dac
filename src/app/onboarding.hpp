#pragma once

#include <optional>
#include <string>

#include "app/service.hpp"

namespace app {

// A new tenant with one unit, its own account and its first admin.
struct NewTenant {
  std::string name;
  EmailAddress admin_email;
  std::string password_hash;  // used when the user is new
  std::string programme = "default";
  bool is_sandbox = false;
};

struct Onboarded {
  TenantId tenant_id;
  UnitId unit_id;
  AccountId account_id;
  UserId user_id;
  std::string email;
  json::Maybe<std::string> password;  // only when it was generated
  json::Maybe<std::string> api_key;   // only when the user is new
};
BOOST_DESCRIBE_STRUCT(
    Onboarded, (), (tenant_id, unit_id, account_id, user_id, email, password, api_key)
)

// An existing user becomes the admin and keeps password and key.
Onboarded onboard(Service& service, Call& call, const NewTenant& wanted);

}  // namespace app
