#include "tenants/tenants.hpp"

#include <algorithm>
#include <charconv>

#include "kernel/check.hpp"
#include "kernel/ids.hpp"
#include "tenants/errors.hpp"
#include "tenants/requests.hpp"
#include "tenants/store.hpp"

namespace tenants {

namespace {

constexpr std::int64_t second_us = 1'000'000;
constexpr std::int64_t advance_seconds_max = 315'360'000;

template <class Allocation, class Value>
CustomEntitlement custom(std::string key, Value value) {
  Allocation allocation;
  allocation.value = value;
  return {{std::move(key)}, {json::to_text(allocation)}};
}

EntitlementsView view_of(const Entitlements& from) {
  EntitlementsView view;
  view.allow_add_subdomain.value = from.allow_add_subdomain;
  view.allow_auto_accept_invites.value = from.allow_auto_accept_invites;
  view.cname_setup_allowed.value = from.cname_setup_allowed;
  view.partial_setup_allowed.value = from.partial_setup_allowed;
  view.mhs_certificate_count.value = from.mhs_certificate_count;
  view.custom_entitlements = {
      custom<BoolAllocation>("allow_enterprise_accounts", from.allow_enterprise_accounts),
      custom<BoolAllocation>("allow_service_users", from.allow_service_users),
      custom<BoolAllocation>("require_business_fields", from.require_business_fields),
      custom<CountAllocation>("enterprise_zones_max", from.enterprise_zones_max),
      custom<CountAllocation>("pending_zones_max", from.pending_zones_max),
      custom<CountAllocation>("invitation_hours", from.invitation_hours),
      custom<BoolAllocation>("allow_global_api_key", from.allow_global_api_key),
      custom<CountAllocation>("calls_per_window", from.calls_per_window)};
  return view;
}

std::string yes_or_no(bool value) { return value ? "1" : "0"; }

}  // namespace

bool Standing::is_admin_of(const UnitId& unit) const {
  return is_admin_of_all || std::find(units.begin(), units.end(), unit) != units.end();
}

std::vector<TenantView> Tenants::list_own(Call& call) {
  std::vector<TenantView> views;
  for (const auto& id : tenants_of_caller(call)) views.push_back(show(call, {{}, id}));
  return views;
}

TenantView Tenants::show(Call& call, const TenantPath& path) {
  const auto tenant = get(call, path.tenant_id);
  TenantView view;
  view.id = view.tenant_tag = tenant.id;
  view.name = view.tenant_name = tenant.name;
  view.create_time = view.cdate = tenant.created_at;
  view.edate = tenant.modified_at;
  view.meta.tenant_flags = {
      {"account_creation", "1"},
      {"account_deletion", "1"},
      {"account_migration", "0"},
      {"account_mobility", "0"},
      {"enterprise_capability", yes_or_no(tenant.entitlements.allow_enterprise_accounts)},
      {"member_management", "1"},
      {"sub_org_creation", "0"}};
  view.tenant_status = tenant.status;
  view.tenant_type = tenant.programme;
  if (tenant.contact_email) view.tenant_contacts.email.emplace(*tenant.contact_email);
  if (tenant.website) view.tenant_contacts.website.emplace(*tenant.website);
  const auto admins = store::list_admins(call.tx, tenant.id);
  for (const auto& unit : store::list_units(call.tx, tenant.id)) {
    auto& unit_view = view.tenant_units.emplace_back();
    unit_view.unit_tag = unit.id;
    unit_view.unit_name = unit.name;
    unit_view.unit_status = unit.status;
    for (const auto& admin : admins) {
      if (admin.unit_id.value_or(unit.id) != unit.id) continue;
      unit_view.unit_memberships.push_back(
          {admin.user_id, users_.get(call, admin.user_id).email.text()}
      );
    }
  }
  return view;
}

std::vector<std::string> Tenants::account_types(Call& call, const TenantPath& path) {
  std::vector<std::string> types{"standard"};
  if (get(call, path.tenant_id).entitlements.allow_enterprise_accounts)
    types.emplace_back("enterprise");
  return types;
}

EntitlementsView Tenants::entitlements(Call& call, const TenantPath& path) {
  return view_of(get(call, path.tenant_id).entitlements);
}

std::vector<MembershipView> Tenants::memberships(Call& call, const TenantPath& path) {
  std::vector<MembershipView> views;
  for (const auto& admin : store::list_admins(call.tx, path.tenant_id)) {
    const auto is_same = [&](const MembershipView& view) { return view.user_tag == admin.user_id; };
    if (std::any_of(views.begin(), views.end(), is_same)) continue;
    const auto user = users_.get(call, admin.user_id);
    views.push_back({user.id, users::full_name(user), user.email.text()});
  }
  return views;
}

ServiceUserView Tenants::add_service_user(Call& call, const NewServiceUser& wanted) {
  const auto administered = tenants_of_caller(call);
  const auto is_entitled = [&](const TenantId& id) {
    const auto tenant = get(call, id);
    return tenant.status == Status::active && tenant.entitlements.allow_service_users;
  };
  const auto entitled = std::find_if(administered.begin(), administered.end(), is_entitled);
  if (entitled == administered.end()) refuse(errors::users_not_entitled);
  demand_terms(call, *entitled);
  if (users_.find_by_email(call, wanted.email)) refuse(errors::email_taken, "/email");
  users::NewUser user;
  user.email = wanted.email;
  user.is_service_user = true;
  const auto made = users_.add(call, user);
  ServiceUserView view;
  view.id = made.user.id;
  view.email = made.user.email.text();
  view.username = made.user.username;
  view.created_on = made.user.created_at;
  view.modified_on = made.user.modified_at;
  view.api_key = made.api_key.reveal();
  return view;
}

ClockView Tenants::clock(Call& call) { return advance_clock_of_caller(call, 0); }

ClockView Tenants::advance_clock(Call& call, const ClockAdvance& advance) {
  if (advance.advance_seconds < 1 || advance.advance_seconds > advance_seconds_max) {
    refuse(errors::clock_only_forward, "/advance_seconds");
  }
  return advance_clock_of_caller(call, advance.advance_seconds);
}

ClockView Tenants::advance_clock_of_caller(Call& call, std::int64_t seconds) {
  for (const auto& id : tenants_of_caller(call)) {
    auto tenant = get(call, id);
    if (!tenant.is_sandbox) continue;
    tenant.clock_offset_us += seconds * second_us;
    if (seconds != 0) {
      call.tx.update(tenant);
      on_clock_advanced(call, tenant.id, std::chrono::seconds(seconds));
    }
    return {call.now + Duration(tenant.clock_offset_us), tenant.clock_offset_us / second_us};
  }
  refuse(errors::not_a_sandbox);
}

Tenant Tenants::add(
    Call& call, const std::string& name, const std::string& programme, bool is_sandbox
) {
  Tenant tenant;
  tenant.id = call.ids.next<TenantId>();
  tenant.name = name;
  tenant.programme = programme;
  tenant.is_sandbox = is_sandbox;
  tenant.created_at = tenant.modified_at = call.now;
  call.tx.insert(tenant);
  return tenant;
}

Unit Tenants::add_unit(Call& call, const TenantId& tenant_id, const std::string& name) {
  const Unit unit{call.ids.next<UnitId>(), tenant_id, name, Status::active, call.now};
  demand_free_name(call, unit);
  call.tx.insert(unit);
  return unit;
}

Admin Tenants::add_admin(
    Call& call, const TenantId& tenant_id, std::optional<UnitId> unit_id, const UserId& user_id
) {
  for (const auto& admin : store::list_administrations(call.tx, tenant_id, user_id)) {
    if (admin.unit_id == unit_id) return admin;
  }
  const Admin admin{call.ids.next<AdminId>(), tenant_id, unit_id, user_id, call.now};
  call.tx.insert(admin);
  return admin;
}

void Tenants::remove_admin(Call& call, const TenantId& tenant_id, const UserId& user_id) {
  for (const auto& admin : store::list_administrations(call.tx, tenant_id, user_id)) {
    call.tx.remove(admin);
  }
}

void Tenants::set_administration(
    Call& call, const TenantId& tenant_id, const UserId& user_id, const Administration& wanted
) {
  const auto& [is_whole, units] = wanted;
  for (const auto& admin : store::list_administrations(call.tx, tenant_id, user_id)) {
    const bool is_kept = admin.unit_id
                             ? std::find(units.begin(), units.end(), *admin.unit_id) != units.end()
                             : is_whole;
    if (!is_kept) call.tx.remove(admin);
  }
  if (is_whole) add_admin(call, tenant_id, {}, user_id);
  for (const auto& unit : units) add_admin(call, tenant_id, unit, user_id);
}

void Tenants::set_own_account(Call& call, const TenantId& tenant_id, const AccountId& account_id) {
  auto tenant = get(call, tenant_id);
  tenant.own_account_id = account_id;
  call.tx.update(tenant);
}

void Tenants::set_status(Call& call, const TenantId& tenant_id, Status status) {
  auto tenant = get(call, tenant_id);
  tenant.status = status;
  tenant.modified_at = call.now;
  call.tx.update(tenant);
}

void Tenants::set_unit_status(Call& call, const UnitId& unit_id, Status status) {
  auto unit = get_unit(call, unit_id);
  unit.status = status;
  call.tx.update(unit);
}

bool Tenants::set_entitlement(
    Call& call, const TenantId& tenant_id, std::string_view name, std::string_view value
) {
  auto tenant = get(call, tenant_id);
  bool is_set = false;
  boost::mp11::mp_for_each<json::Members<Entitlements>>([&](auto member) {
    if (name != member.name) return;
    auto& field = tenant.entitlements.*member.pointer;
    if constexpr (std::is_same_v<std::remove_reference_t<decltype(field)>, bool>) {
      field = value == "true";
      is_set = value == "true" || value == "false";
    } else {
      const auto* const end = value.data() + value.size();
      is_set = std::from_chars(value.data(), end, field).ptr == end && field >= 0;
    }
  });
  if (!is_set) return false;
  tenant.modified_at = call.now;
  call.tx.update(tenant);
  return true;
}

std::vector<Tenant> Tenants::list_all(Call& call) { return store::list_all(call.tx); }

std::optional<Tenant> Tenants::find(Call& call, const TenantId& id) {
  return store::find(call.tx, id);
}

Tenant Tenants::get(Call& call, const TenantId& id) {
  return call.tx.remembered<Tenant>("tenant " + std::string(id.text()), [&] {
    auto tenant = store::find(call.tx, id);
    CHECK(tenant.has_value());
    return std::move(*tenant);
  });
}

Timestamp Tenants::now(Call& call, const TenantId& id) {
  return call.started_at + Duration(get(call, id).clock_offset_us);
}

std::string Tenants::name_of(Call& call, const TenantId& id) { return get(call, id).name; }

bool Tenants::has_sandbox(Call& call) {
  return call.tx.remembered<bool>("sandbox", [&] { return store::count_sandboxes(call.tx) > 0; });
}

Unit Tenants::get_unit(Call& call, const UnitId& id) {
  return call.tx.remembered<Unit>("unit " + std::string(id.text()), [&] {
    auto unit = store::find_unit(call.tx, id);
    CHECK(unit.has_value());
    return *unit;
  });
}

bool Tenants::is_unit_of(Call& call, const TenantId& tenant_id, const UnitId& id) {
  const auto unit = store::find_unit(call.tx, id);
  return unit && unit->tenant_id == tenant_id;
}

std::optional<Standing> Tenants::standing(
    Call& call, const TenantId& tenant_id, const UserId& user_id
) {
  std::string key = "standing ";
  key += tenant_id.text();
  key += user_id.text();
  return call.tx.remembered<std::optional<Standing>>(key, [&]() -> std::optional<Standing> {
    const auto rows = store::list_standing(call.tx, tenant_id, user_id);
    if (rows.empty()) return {};
    Standing standing{
        tenant_id,
        rows.front().status,
        rows.front().clock_offset_us,
        rows.front().entitlements.allow_global_api_key,
        rows.front().suspended_units > 0,
        false,
        {}};
    for (const auto& row : rows) {
      if (row.unit_id) {
        standing.units.push_back(*row.unit_id);
      } else if (row.admin_id) {
        standing.is_admin_of_all = true;
      }
    }
    return standing;
  });
}

std::optional<Standing> Tenants::standing(Call& call, const TenantId& tenant_id) {
  auto found = standing(call, tenant_id, call.caller.user_id);
  if (found && call.caller.tenant_id == tenant_id) found->is_admin_of_all = true;
  return found;
}

std::vector<TenantId> Tenants::tenants_of_caller(Call& call) {
  if (!call.caller.tenant_id.empty()) return {call.caller.tenant_id};
  std::vector<TenantId> ids;
  for (const auto& admin : administrations(call, call.caller.user_id)) {
    if (std::find(ids.begin(), ids.end(), admin.tenant_id) == ids.end())
      ids.push_back(admin.tenant_id);
  }
  return ids;
}

std::vector<Admin> Tenants::administrations(Call& call, const UserId& user_id) {
  return call.tx.remembered<std::vector<Admin>>("admin " + std::string(user_id.text()), [&] {
    return store::list_administrations(call.tx, user_id);
  });
}

Unit Tenants::unit_for_new_account(
    Call& call, const std::optional<UnitId>& wanted, const std::function<bool(const Unit&)>& may
) {
  auto units = call.caller.tenant_id.empty()
                   ? store::list_units_of_admin(call.tx, call.caller.user_id)
                   : store::list_units(call.tx, call.caller.tenant_id);
  std::erase_if(units, [&](const Unit& unit) { return !may(unit); });
  if (units.empty()) refuse(errors::creation_not_allowed);
  if (!wanted && units.size() > 1) refuse(errors::unit_needed, "/unit/id");
  const auto is_wanted = [&](const Unit& unit) {
    // Clients also send the tenant's id where it has one unit.
    return !wanted || unit.id == *wanted || unit.tenant_id.text() == wanted->text();
  };
  const auto found = std::find_if(units.begin(), units.end(), is_wanted);
  if (found == units.end()) refuse(errors::unit_unknown, "/unit/id");
  const auto tenant = get(call, found->tenant_id);
  if (tenant.status != Status::active) refuse(errors::tenant_suspended);
  if (found->status != Status::active) refuse(errors::unit_suspended);
  const bool is_key = call.caller.credential == Credential::api_key;
  if (is_key && !tenant.entitlements.allow_global_api_key) refuse(errors::api_key_not_allowed);
  call.now = call.now + Duration(tenant.clock_offset_us);
  demand_terms(call, tenant.id);
  return *found;
}

// For what a tenant's people do that is not decided by a path.
void Tenants::demand_terms(Call& call, const TenantId& tenant_id) {
  if (const auto open = open_terms(call, tenant_id, {})) throw Refusal({http::problem_of(*open)});
}

const ErrorCode& unknown_code() { return errors::unknown_tenant; }
const ErrorCode& suspended_code() { return errors::tenant_suspended; }
const ErrorCode& unit_suspended_code() { return errors::unit_suspended; }
const ErrorCode& no_api_key_code() { return errors::api_key_not_allowed; }

}  // namespace tenants
