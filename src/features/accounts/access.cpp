#include <array>
#include <string>

#include "accounts/accounts.hpp"
#include "accounts/errors.hpp"
#include "accounts/store.hpp"
#include "kernel/check.hpp"

namespace accounts {

namespace {

using http::Decision;
using http::Rule;

// All areas, also those that are no published ones.
constexpr std::uint64_t all_bits =
    all_areas | PermissionSet::bit(Area::account) | PermissionSet::bit(Area::account_creation) |
    PermissionSet::bit(Area::account_deletion) | PermissionSet::bit(Area::api_tokens) |
    PermissionSet::bit(Area::tenant);
constexpr PermissionSet everything{all_bits, all_bits};
constexpr auto tokens_bit = PermissionSet::bit(Area::api_tokens);

// What roles give without naming it, since these areas are no published ones.
void add_unpublished(Access& access) {
  if (access.permissions.has(Area::organization, Verb::read))
    access.permissions |= {PermissionSet::bit(Area::account), 0};
  if (access.is_super_administrator) access.permissions |= {tokens_bit, tokens_bit};
}

Decision allowed(Rule rule, Duration clock_offset = {}) {
  return {rule, nullptr, {}, {}, clock_offset};
}

Decision refused(Rule rule, const ErrorCode& code) { return {rule, &code, {}, {}, {}}; }

// Says which permission is missing, so that the caller can ask for it.
Decision refused_missing(Rule rule, const ErrorCode& code, const Permission& permission) {
  return {rule, &code, {}, http::Needed{permission.area, permission.verb}, {}};
}

Decision no_tokens(const Call& call) {
  auto decision = refused(Rule::no_tokens, errors::no_tokens);
  decision.message =
      call.origin.method + " method not allowed for the api_token authentication scheme";
  return decision;
}

// Nothing is possible in a suspended tenant; some do not admit Global API Keys.
std::optional<Decision> refused_by_tenant(
    const Call& call, tenants::Status status, bool allows_api_key
) {
  if (status == tenants::Status::suspended)
    return refused(Rule::suspended_tenant, tenants::suspended_code());
  if (call.caller.credential == Credential::api_key && !allows_api_key)
    return refused(Rule::no_api_keys, tenants::no_api_key_code());
  return {};
}

}  // namespace

Decision AccessControl::decide(Call& call, const Permission& permission, const http::Scope& scope) {
  using Who = Permission::Who;
  if (permission.who == Who::anyone) return allowed(Rule::public_endpoint);
  CHECK(call.caller.is_known());
  if (!scope.tenant_id.empty()) return decide_tenant(call, permission, scope.tenant_id);
  if (permission.who == Who::granted || permission.who == Who::tenant_admin)
    return decide_account(call, permission, scope);
  return call.caller.is_token() ? decide_token(call, permission) : allowed(Rule::own_user);
}

// What needs no account, zone or tenant.
Decision AccessControl::decide_token(Call& call, const Permission& permission) {
  using Who = Permission::Who;
  const auto& caller = call.caller;
  if (permission.who != Who::somewhere && caller.user_id.empty())
    return refused(Rule::no_user, errors::no_user);
  if (permission.who == Who::signed_in) return no_tokens(call);
  const auto rights = accounts_.token_rights(call, caller.token_id);
  if (permission.who == Who::somewhere) {
    if (rights.has_somewhere(permission.area, permission.verb))
      return allowed(Rule::token_policies);
    return refused_missing(Rule::missing_token_policy, errors::unauthorized, permission);
  }
  const std::array scopes{everywhere, caller.user_id.text()};
  if (rights.granted_in(scopes).has(permission.area, permission.verb))
    return allowed(Rule::token_policies);
  const bool is_denied = rights.denied_in(scopes).has(permission.area, permission.verb);
  return refused_missing(
      is_denied ? Rule::denied_by_token : Rule::missing_token_policy, errors::unauthorized,
      permission
  );
}

Decision AccessControl::decide_tenant(
    Call& call, const Permission& permission, const TenantId& tenant_id
) {
  const auto& caller = call.caller;
  const auto standing = tenants_.standing(call, tenant_id);
  if (!standing || !standing->is_admin())
    return refused(Rule::unknown_tenant, tenants::unknown_code());
  if (caller.is_token()) {
    const std::array scopes{everywhere, tenant_id.text()};
    const auto rights = accounts_.token_rights(call, caller.token_id);
    if (!rights.granted_in(scopes).has(permission.area, permission.verb))
      return refused_missing(Rule::missing_token_policy, errors::unauthorized, permission);
  }
  if (auto refusal = refused_by_tenant(call, standing->status, standing->allows_api_key))
    return std::move(*refusal);
  if (permission.verb == Verb::edit) {
    if (auto refusal = tenants_.open_terms(call, tenant_id, {})) return std::move(*refusal);
  }
  return allowed(
      caller.is_token() ? Rule::token_policies : Rule::administrator,
      Duration(standing->clock_offset_us)
  );
}

Decision AccessControl::decide_account(
    Call& call, const Permission& permission, const http::Scope& scope
) {
  const auto granted =
      scope.is_missing ? Granted{} : this->granted(call, scope.account_id, scope.zone_id);
  if (!granted.is_known) return unknown_scope(call, scope);
  auto decision = decide_known(call, permission, scope, granted);
  decision.tenant_id = granted.tenant_id;
  decision.is_administrator = granted.is_administrator;
  return decision;
}

Decision AccessControl::decide_known(
    Call& call, const Permission& permission, const http::Scope& scope, const Granted& granted
) {
  const auto& [area, verb] = std::pair(permission.area, permission.verb);
  const bool is_token = call.caller.is_token();
  if (permission.who == Permission::Who::tenant_admin && !granted.is_administrator)
    return refused(Rule::not_an_administrator, errors::unauthorized);
  const bool needs_grant = is_token || permission.who == Permission::Who::granted;
  if (needs_grant && !granted.access.permissions.has(area, verb)) {
    if (!granted.of_owner.permissions.has(area, verb))
      return refused_missing(Rule::missing_role, errors::unauthorized, permission);
    const auto& code = scope.zone_id.empty() ? errors::unauthorized : errors::token_refused;
    const bool is_denied = granted.denied.has(area, verb);
    return refused_missing(
        is_denied ? Rule::denied_by_token : Rule::missing_token_policy, code, permission
    );
  }
  if (auto refusal = refused_by_operator(call, granted)) return std::move(*refusal);
  if (verb == Verb::edit) {
    if (auto refusal = open_terms(call, granted)) return std::move(*refusal);
  }
  const auto rule = is_token                   ? Rule::token_policies
                    : granted.is_administrator ? Rule::administrator
                                               : Rule::roles;
  return allowed(rule, Duration(granted.clock_offset_us));
}

Decision AccessControl::unknown_scope(Call& call, const http::Scope& scope) {
  if (store::is_barred(call.tx, call.caller.user_id, scope.account_id))
    return refused(Rule::no_second_factor, errors::factor_demanded);
  if (!scope.zone_id.empty()) {
    auto decision = refused(Rule::unknown_zone, errors::zone_not_found);
    decision.message =
        "Could not route to " + call.origin.uri + ", perhaps your object identifier is invalid?";
    return decision;
  }
  // An account that is there and not the caller's is like one that never was.
  const bool is_there = !scope.is_missing && accounts_.find(call, scope.account_id);
  const auto tenant_id =
      is_there ? std::nullopt : store::tenant_of_deleted(call.tx, scope.account_id);
  if (tenant_id) {
    const auto standing = tenants_.standing(call, *tenant_id);
    if (standing && standing->is_admin())
      return refused(Rule::deleted_account, errors::account_not_found);
  }
  return refused(Rule::unknown_account, errors::invalid_account);
}

void AccessControl::refuse_if_barred(Call& call, const AccountId& account_id) {
  if (store::is_barred(call.tx, call.caller.user_id, account_id)) refuse(errors::factor_demanded);
}

void AccessControl::enter(Call& call, const Granted& granted, Verb verb) {
  const auto refusal = refused_by_operator(call, granted);
  if (refusal) throw Refusal({http::problem_of(*refusal)});
  if (verb == Verb::edit) {
    if (const auto open = open_terms(call, granted)) throw Refusal({http::problem_of(*open)});
  }
  call.now = call.now + Duration(granted.clock_offset_us);
}

std::optional<Decision> AccessControl::refused_by_operator(
    const Call& call, const Granted& granted
) {
  auto refusal = refused_by_tenant(call, granted.tenant_status, granted.allows_api_key);
  if (!refusal && granted.unit_status == tenants::Status::suspended)
    refusal = refused(Rule::suspended_unit, tenants::unit_suspended_code());
  return refusal;
}

// An admin of the tenant answers for the tenant, everybody else for the account.
std::optional<Decision> AccessControl::open_terms(Call& call, const Granted& granted) {
  const std::optional<AccountId> customer(granted.account_id);
  const auto& account_id = granted.is_administrator ? std::nullopt : customer;
  return tenants_.open_terms(call, granted.tenant_id, account_id);
}

void AccessControl::decided(
    const Call& call, const Permission& permission, const http::Scope& scope,
    const Decision& decision
) {
  if (decision.is_allowed() && decision.is_administrator)
    on_entered(call, scope, decision.tenant_id);
  if (!decision.is_allowed() && decision.missing && !decision.tenant_id.empty() &&
      permission.verb == Verb::edit) {
    on_refused(call, scope, decision.tenant_id, *decision.refusal);
  }
}

void AccessControl::note_entry(const Call& call, const http::Scope& scope, const Granted& granted)
    const {
  if (granted.is_administrator) on_entered(call, scope, granted.tenant_id);
}

void AccessControl::note_refusal(
    const Call& call, const http::Scope& scope, const Granted& granted, const ErrorCode& code
) const {
  on_refused(call, scope, granted.tenant_id, code);
}

AccessControl::Granted AccessControl::granted(
    Call& call, const AccountId& account_id, const ZoneId& zone_id
) {
  const auto& caller = call.caller;
  std::string key = caller.is_token() ? "token granted " : "granted ";
  key += caller.is_token() ? caller.token_id.text() : caller.user_id.text();
  key += account_id.text();
  key += zone_id.text();
  return call.tx.remembered<Granted>(key, [&] { return look_up(call, account_id, zone_id); });
}

AccessControl::Granted AccessControl::look_up(
    Call& call, const AccountId& account_id, const ZoneId& zone_id
) {
  const auto account = accounts_.find(call, account_id);
  if (!account) return {};
  const auto& caller = call.caller;
  const auto standing = tenants_.standing(call, account->tenant_id);
  CHECK(standing.has_value());
  Granted granted;
  granted.tenant_id = account->tenant_id;
  granted.account_id = account->id;
  granted.tenant_status = standing->status;
  if (standing->has_suspended_units)
    granted.unit_status = tenants_.get_unit(call, account->unit_id).status;
  granted.clock_offset_us = standing->clock_offset_us;
  granted.allows_api_key = standing->allows_api_key;
  granted.is_administrator = standing->is_admin_of(account->unit_id);
  if (granted.is_administrator || caller.account_id == account->id) {
    granted.is_known = true;
    granted.access = {everything, true};
  } else {
    add_access_of_user(call, granted, account_id, zone_id);
  }
  granted.of_owner = granted.access;
  if (!caller.is_token() || !granted.is_known) return granted;
  const std::array scopes{
      everywhere, account->tenant_id.text(), account->unit_id.text(), account_id.text(),
      zone_id.text()};
  const auto rights = accounts_.token_rights(call, caller.token_id);
  granted.denied = rights.denied_in(scopes);
  granted.access.permissions &= rights.granted_in(scopes);
  granted.access.is_super_administrator = false;
  granted.is_known = !rights.allowed_in(scopes).empty();
  return granted;
}

void AccessControl::add_access_of_user(
    Call& call, Granted& granted, const AccountId& account_id, const ZoneId& zone_id
) {
  const auto& user_id = call.caller.user_id;
  const auto of_account = store::find_access(call.tx, user_id, account_id.text());
  auto row = zone_id.empty() ? std::nullopt : store::find_access(call.tx, user_id, zone_id.text());
  // What policies say of a zone stands in its own row; elsewhere it is as the account is.
  if (!row || row->account_id != account_id) row = of_account;
  granted.is_known = row.has_value();
  if (!row) return;
  auto& access = granted.access;
  access.is_super_administrator = of_account && of_account->is_super_administrator;
  access.permissions = {
      static_cast<std::uint64_t>(row->read_bits), static_cast<std::uint64_t>(row->edit_bits)};
  add_unpublished(access);
}

}  // namespace accounts
