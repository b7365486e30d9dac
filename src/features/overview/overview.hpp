#pragma once

#include "accounts/accounts.hpp"
#include "billing/billing.hpp"
#include "tenants/tenants.hpp"
#include "tokens/tokens.hpp"
#include "users/users.hpp"

namespace overview {

struct Overview;
struct DeletionPreview;

class Overviews {
 public:
  Overviews(
      users::Users& users, tenants::Tenants& tenants, accounts::Accounts& accounts,
      billing::Billing& billing, tokens::Tokens& tokens
  )
      : users_(users), tenants_(tenants), accounts_(accounts), billing_(billing), tokens_(tokens) {}

  // Endpoints, in the order of routes.cpp.
  Overview show(Call&, const tenants::TenantPath&);
  DeletionPreview preview_deletion(Call&, const accounts::AccountPath&);

 private:
  users::Users& users_;
  tenants::Tenants& tenants_;
  accounts::Accounts& accounts_;
  billing::Billing& billing_;
  tokens::Tokens& tokens_;
};

}  // namespace overview
