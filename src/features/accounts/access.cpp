#include <string>

#include "accounts/accounts.hpp"
#include "accounts/errors.hpp"
#include "accounts/store.hpp"

namespace accounts {

namespace {

constexpr PermissionSet everything{all_areas, all_areas};

// Says which permission is missing, so that the caller can ask for it.
[[noreturn]] void refuse_missing(const Permission& permission) {
  auto made = problem(errors::unauthorized);
  made.remedy = "The permission #" + std::string(json::word(permission.area)) + ":" +
                std::string(json::word(permission.verb)) +
                " is missing: ask an administrator for a role that has it.";
  throw Refusal({std::move(made)});
}

[[noreturn]] void refuse_zone(const Call& call) {
  refuse(
      errors::zone_not_found, {},
      "Could not route to " + call.origin.uri + ", perhaps your object identifier is invalid?"
  );
}

}  // namespace

void AccessControl::authorize(Call& call, const Permission& permission, const http::Scope& scope) {
  if (permission.who == Permission::Who::anyone) return;
  CHECK(call.caller.is_known());
  if (!scope.tenant_id.empty()) return authorize_tenant(call, scope.tenant_id);
  if (permission.who == Permission::Who::signed_in) return;
  authorize_account(call, permission, scope);
}

void AccessControl::authorize_tenant(Call& call, const TenantId& tenant_id) {
  const auto standing = tenants_.standing(call, tenant_id, call.caller.user_id);
  if (!standing || !standing->is_admin()) tenants::refuse_unknown();
  if (standing->status == tenants::Status::suspended) tenants::refuse_suspended();
  tenants::refuse_api_key(call, standing->allows_api_key);
  call.now = call.now + Duration(standing->clock_offset_us);
}

void AccessControl::authorize_account(
    Call& call, const Permission& permission, const http::Scope& scope
) {
  const bool is_zone = !scope.zone_id.empty();
  const auto granted =
      scope.is_missing ? Granted{} : this->granted(call, scope.account_id, scope.zone_id);
  if (!granted.is_known) {
    if (is_zone) refuse_zone(call);
    const auto tenant_id = store::tenant_of_deleted(call.tx, scope.account_id);
    if (tenant_id) {
      const auto standing = tenants_.standing(call, *tenant_id, call.caller.user_id);
      if (standing && standing->is_admin()) refuse(errors::account_not_found);
    }
    refuse(errors::invalid_account);
  }
  if (permission.who == Permission::Who::tenant_admin) {
    const auto standing = tenants_.standing(call, granted.tenant_id, call.caller.user_id);
    if (!standing || !standing->is_admin()) refuse(errors::unauthorized);
  } else if (!granted.access.permissions.has(permission.area, permission.verb)) {
    refuse_missing(permission);
  }
  enter(call, granted);
}

void AccessControl::enter(Call& call, const Granted& granted) {
  if (granted.tenant_status == tenants::Status::suspended) tenants::refuse_suspended();
  tenants::refuse_api_key(call, granted.allows_api_key);
  call.now = call.now + Duration(granted.clock_offset_us);
}

AccessControl::Granted AccessControl::granted(
    Call& call, const AccountId& account_id, const ZoneId& zone_id
) {
  std::string key = "granted ";
  key += call.caller.user_id.text();
  key += account_id.text();
  key += zone_id.text();
  return call.tx.remembered<Granted>(key, [&] { return look_up(call, account_id, zone_id); });
}

AccessControl::Granted AccessControl::look_up(
    Call& call, const AccountId& account_id, const ZoneId& zone_id
) {
  const auto account = accounts_.find(call, account_id);
  if (!account) return {};
  const auto& user_id = call.caller.user_id;
  const auto standing = tenants_.standing(call, account->tenant_id, user_id);
  CHECK(standing.has_value());
  Granted granted{
      false,
      {},
      account->tenant_id,
      standing->status,
      standing->clock_offset_us,
      standing->allows_api_key};
  if (standing->is_admin_of(account->unit_id)) {
    granted.is_known = true;
    granted.access = {everything, true};
    return granted;
  }
  const auto of_account = store::find_access(call.tx, user_id, account_id.text());
  auto row = zone_id.empty() ? std::nullopt : store::find_access(call.tx, user_id, zone_id.text());
  // What policies say of a zone stands in its own row; elsewhere it is as the account is.
  if (!row || row->account_id != account_id) row = of_account;
  granted.is_known = row.has_value();
  if (!row) return granted;
  granted.access.is_super_administrator = of_account && of_account->is_super_administrator;
  granted.access.permissions = {
      static_cast<std::uint64_t>(row->read_bits), static_cast<std::uint64_t>(row->edit_bits)};
  return granted;
}

}  // namespace accounts
