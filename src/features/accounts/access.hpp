#pragma once

#include "accounts/accounts.hpp"
#include "http/scope.hpp"

namespace accounts {

// Decides whether a caller may, from the same transaction. Denied unless granted: a tenant's admin
// may everything in the accounts of that tenant (of their units), a member what their roles say.
class AccessControl final : public http::Authorizer {
 public:
  AccessControl(tenants::Tenants& tenants, Accounts& accounts)
      : tenants_(tenants), accounts_(accounts) {}

  // Refuses 9109 (unknown or foreign account or tenant; not granted), 1003 (deleted by the own
  // tenant), 7003 (unknown or foreign zone), 60103 (tenant suspended).
  void authorize(Call& call, const Permission& permission, const http::Scope& scope) override;

  // What the caller may do there, for `permissions` in answers; empty for strangers.
  struct Granted {
    bool is_known = false;  // the account exists and the caller has some access to it
    Access access;
    TenantId tenant_id;
    tenants::Status tenant_status = tenants::Status::active;
    std::int64_t clock_offset_us = 0;
  };
  Granted granted(Call& call, const AccountId& account_id, const ZoneId& zone_id);

  // For endpoints that find their account in the body: refuses 60103 (tenant suspended) and sets the
  // call's time to the tenant's clock.
  static void enter(Call& call, const Granted& granted);

 private:
  Granted look_up(Call& call, const AccountId& account_id, const ZoneId& zone_id);
  void authorize_account(Call& call, const Permission& permission, const http::Scope& scope);
  void authorize_tenant(Call& call, const TenantId& tenant_id);

  tenants::Tenants& tenants_;
  Accounts& accounts_;
};

}  // namespace accounts
