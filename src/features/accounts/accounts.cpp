#include "accounts/accounts.hpp"

#include <array>

#include "accounts/errors.hpp"
#include "accounts/requests.hpp"
#include "accounts/store.hpp"
#include "kernel/check.hpp"
#include "kernel/ids.hpp"
#include "kernel/search_text.hpp"

namespace accounts {

namespace {

std::optional<std::string> text_of(const BusinessField& field) {
  if (!field || field->empty()) return {};
  return field->text();
}

template <class View>
View settings_of(const Account& account) {
  View view;
  view.enforce_twofactor = account.enforce_twofactor;
  view.api_access_enabled = account.api_access_enabled;
  view.access_approval_expiry = account.access_approval_expiry;
  if (account.abuse_contact_email) view.abuse_contact_email.emplace(*account.abuse_contact_email);
  return view;
}

void check_business_fields(const tenants::Entitlements& entitlements, const NewAccount& wanted) {
  if (!entitlements.require_business_fields) return;
  std::vector<Problem> problems;
  const auto check = [&](const BusinessField& field, const char* pointer) {
    if (!text_of(field)) problems.push_back(problem(errors::business_field, pointer));
  };
  check(wanted.business_name, "/business_name");
  check(wanted.business_address, "/business_address");
  check(wanted.business_email, "/business_email");
  check(wanted.business_phone, "/business_phone");
  check(wanted.external_metadata, "/external_metadata");
  if (!problems.empty()) throw Refusal(std::move(problems));
}

std::optional<std::string> pattern_of(const std::optional<std::string>& name) {
  if (!name) return {};
  return contains_pattern(*name);
}

template <class View, class Make>
Page<View> views_of(const Page<Account>& page, Make make) {
  Page<View> views{{}, page.request, page.total_count};
  views.items.reserve(page.items.size());
  for (const auto& account : page.items) views.items.push_back(make(account));
  return views;
}

}  // namespace

AccountView Accounts::add(Call& call, const NewAccount& wanted) {
  const auto unit = tenants_.unit_for_new_account(
      call, wanted.unit ? wanted.unit->id : std::nullopt,
      [&](const tenants::Unit& candidate) { return may_create_in(call, candidate); }
  );
  const auto entitlements = tenants_.get(call, unit.tenant_id).entitlements;
  const auto type = wanted.type.value_or(AccountType::standard);
  if (type == AccountType::enterprise && !entitlements.allow_enterprise_accounts) {
    refuse(errors::enterprise_refused, "/type");
  }
  check_business_fields(entitlements, wanted);
  Account account;
  account.id = call.ids.next<AccountId>();
  account.tenant_id = unit.tenant_id;
  account.unit_id = unit.id;
  account.name = wanted.name.text();
  account.name_key = search_key(account.name);
  account.description = text_of(wanted.description);
  account.type = type;
  account.business_name = text_of(wanted.business_name);
  account.business_address = text_of(wanted.business_address);
  account.business_email = text_of(wanted.business_email);
  account.business_phone = text_of(wanted.business_phone);
  account.external_metadata = text_of(wanted.external_metadata);
  account.enterprise_zones_max = entitlements.enterprise_zones_max;
  account.created_at = call.now;
  call.tx.insert(account);
  on_saved(call, account, nullptr);
  return view_in(unit, account);
}

bool Accounts::may_create_in(Call& call, const tenants::Unit& unit) {
  if (!call.caller.is_token()) return true;
  const std::array scopes{everywhere, unit.tenant_id.text(), unit.id.text()};
  const auto rights = token_rights(call, call.caller.token_id);
  return rights.granted_in(scopes).has(Area::account_creation, Verb::edit);
}

bool Accounts::token_grants(Call& call, const AccountId& id, Area area, Verb verb) {
  if (!call.caller.is_token()) return true;
  const auto account = get(call, id);
  const std::array scopes{
      everywhere, account.tenant_id.text(), account.unit_id.text(), account.id.text()};
  return token_rights(call, call.caller.token_id).granted_in(scopes).has(area, verb);
}

Account Accounts::add_to_unit(Call& call, const tenants::Unit& unit, const std::string& name) {
  Account account;
  account.id = call.ids.next<AccountId>();
  account.tenant_id = unit.tenant_id;
  account.unit_id = unit.id;
  account.name = name;
  account.name_key = search_key(name);
  account.enterprise_zones_max =
      tenants_.get(call, unit.tenant_id).entitlements.enterprise_zones_max;
  account.created_at = call.now;
  call.tx.insert(account);
  on_saved(call, account, nullptr);
  return account;
}

Page<AccountView> Accounts::list(Call& call, const AccountFilter& filter) {
  const auto direction = filter.direction.value_or(Direction::asc);
  const auto page = page_request(filter.page, filter.per_page);
  const auto view = [&](const Account& account) { return view_of(call, account); };
  const auto reach = this->reach(call, Area::account);
  if (const auto tenant_id = whole_tenant(call, reach)) {
    const store::TenantList wanted{
        *tenant_id, TenantAccountOrder::id, direction, pattern_of(filter.name), page};
    return views_of<AccountView>(store::list(call.tx, wanted), view);
  }
  const bool has_places = reach.token_id && !token_rights(call, *reach.token_id)
                                                 .allowed_in(std::array{everywhere})
                                                 .has(Area::account, Verb::read);
  const store::ReachList wanted{reach, has_places, direction, pattern_of(filter.name), page};
  return views_of<AccountView>(store::list(call.tx, wanted), view);
}

// The tenant whose accounts are all that there is to list, and of which none is left out.
std::optional<TenantId> Accounts::whole_tenant(Call& call, const Reach& reach) {
  if (reach.token_id) return {};
  if (!reach.tenant_id.empty()) return reach.tenant_id;
  const auto administered = tenants_.administrations(call, reach.user_id);
  if (administered.size() != 1 || administered.front().unit_id) return {};
  const auto& tenant_id = administered.front().tenant_id;
  if (store::has_access_elsewhere(call.tx, reach.user_id, tenant_id)) return {};
  return tenant_id;
}

AccountView Accounts::show(Call& call, const AccountPath& path) {
  return view_of(call, get(call, path.account_id));
}

AccountView Accounts::change(Call& call, const AccountPath& path, const AccountChange& change) {
  const auto before = get(call, path.account_id);
  auto account = before;
  if (change.type && *change.type != json::word(account.type)) {
    refuse(errors::type_not_supported, "/type");
  }
  account.name = change.name.text();
  account.name_key = search_key(account.name);
  if (change.settings) {
    const auto& settings = *change.settings;
    if (settings.enforce_twofactor) account.enforce_twofactor = *settings.enforce_twofactor;
    if (settings.abuse_contact_email.is_present) {
      const auto& address = settings.abuse_contact_email.value;
      account.abuse_contact_email = address ? std::optional(address->text()) : std::nullopt;
    }
  }
  call.tx.update(account);
  if (account.enforce_twofactor != before.enforce_twofactor) enforcement_changed(call, account);
  on_saved(call, account, &before);
  return view_of(call, account);
}

DeletedAccount Accounts::remove(Call& call, const AccountPath& path) {
  const auto account = get(call, path.account_id);
  if (tenants_.get(call, account.tenant_id).own_account_id == account.id)
    refuse(errors::own_account);
  for (const auto& hook : deleted_hooks_) hook(call, account);
  store::delete_all_access(call.tx, account.id);
  store::delete_token_rights_in(call.tx, account.id.text());
  call.tx.remove(account);
  return {account.id};
}

Page<TenantAccountView> Accounts::list_of_tenant(
    Call& call, const tenants::TenantPath& path, const TenantAccountFilter& filter
) {
  const auto view = [](const Account& account) {
    return TenantAccountView{
        account.id, account.created_at, account.name, account.type,
        settings_of<TenantSettingsView>(account)};
  };
  const auto direction = filter.direction.value_or(0) == 1 ? Direction::desc : Direction::asc;
  const auto order = filter.order.value_or(TenantAccountOrder::id);
  const auto page = page_request(filter.page, filter.per_page);
  const auto standing = tenants_.standing(call, path.tenant_id);
  if (standing && !standing->is_admin_of_all) {
    // Admins of units see the accounts of these units.
    const store::ReachList wanted{
        reach(call, Area::account), false, direction, pattern_of(filter.name), page};
    return views_of<TenantAccountView>(store::list(call.tx, wanted), view);
  }
  const store::TenantList wanted{path.tenant_id, order, direction, pattern_of(filter.name), page};
  return views_of<TenantAccountView>(store::list(call.tx, wanted), view);
}

// Authorization and the endpoint ask for the same account.
std::optional<Account> Accounts::find(Call& call, const AccountId& id) {
  return call.tx.remembered<std::optional<Account>>("account " + std::string(id.text()), [&] {
    return store::find(call.tx, id);
  });
}

Account Accounts::get(Call& call, const AccountId& id) {
  auto account = find(call, id);
  CHECK(account.has_value());
  return std::move(*account);
}

std::string Accounts::name_of(Call& call, const AccountId& id) { return get(call, id).name; }

AccountView Accounts::view_of(Call& call, const Account& account) {
  return view_in(tenants_.get_unit(call, account.unit_id), account);
}

AccountView Accounts::view_in(const tenants::Unit& unit, const Account& account) {
  AccountView view;
  view.id = account.id;
  view.name = account.name;
  view.type = account.type;
  view.settings = settings_of<SettingsView>(account);
  view.legacy_flags.enterprise_zone_quota = {
      account.enterprise_zones_max, account.enterprise_zones_used,
      account.enterprise_zones_max - account.enterprise_zones_used};
  view.created_on = account.created_at;
  view.managed_by = {unit.id, unit.name};
  return view;
}

bool Accounts::use_enterprise_zones(Call& call, const AccountId& id, std::int64_t by) {
  auto account = get(call, id);
  if (account.enterprise_zones_used + by > account.enterprise_zones_max) return false;
  account.enterprise_zones_used += by;
  call.tx.update(account);
  return true;
}

std::optional<Access> Accounts::access_of(
    Call& call, const AccountId& account_id, const UserId& user_id
) {
  const auto row = store::find_access(call.tx, user_id, account_id.text());
  if (!row) return {};
  const PermissionSet permissions{
      static_cast<std::uint64_t>(row->read_bits), static_cast<std::uint64_t>(row->edit_bits)};
  return Access{permissions, row->is_super_administrator};
}

void Accounts::set_access(
    Call& call, const AccountId& id, const UserId& user_id, const std::optional<Access>& access
) {
  store::delete_barred(call.tx, user_id, id.text());
  if (!access) return store::delete_access(call.tx, user_id, id.text());
  store::put_access(
      call.tx, {user_id, std::string(id.text()), id, get(call, id).tenant_id,
                static_cast<std::int64_t>(access->permissions.read),
                static_cast<std::int64_t>(access->permissions.edit), access->is_super_administrator}
  );
  if (is_barred(call, get(call, id), user_id)) store::bar(call.tx, id, user_id);
}

void Accounts::add_zone_access(Call& call, const ZoneAccess& access) {
  const auto& permissions = access.permissions;
  store::delete_barred(call.tx, access.user_id, access.zone_id.text());
  store::put_access(
      call.tx, {access.user_id, std::string(access.zone_id.text()), access.account_id,
                get(call, access.account_id).tenant_id, static_cast<std::int64_t>(permissions.read),
                static_cast<std::int64_t>(permissions.edit), false}
  );
  const auto account = get(call, access.account_id);
  if (is_barred(call, account, access.user_id)) store::bar(call.tx, account.id, access.user_id);
}

void Accounts::clear_zone_access(Call& call, const AccountId& id, const UserId& user_id) {
  store::delete_zone_access(call.tx, user_id, id);
}

void Accounts::forget_zone(Call& call, const AccountId& id, const ZoneId& zone_id) {
  store::delete_access_to_zone(call.tx, id, zone_id);
  store::delete_token_rights_in(call.tx, zone_id.text());
}

std::int64_t Accounts::count_in_unit(Call& call, const UnitId& unit_id) {
  return call.tx.count<Account>("unit_id", unit_id);
}

void Accounts::forget_unit(Call& call, const UnitId& unit_id) {
  store::delete_token_rights_in(call.tx, unit_id.text());
}

bool Accounts::has_super_administrator(Call& call, const AccountId& id) {
  return store::has_super_administrator(call.tx, id);
}

void Accounts::set_token_rights(Call& call, const TokenId& id, const TokenRights& rights) {
  store::set_token_rights(call.tx, id, rights);
}

TokenRights Accounts::token_rights(Call& call, const TokenId& id) {
  return call.tx.remembered<TokenRights>("rights " + std::string(id.text()), [&] {
    return store::token_rights(call.tx, id);
  });
}

Reach Accounts::reach(Call& call, Area area) {
  const auto& caller = call.caller;
  Reach reach{caller.user_id, caller.account_id, caller.tenant_id, {}};
  if (!caller.is_token()) return reach;
  const auto rights = token_rights(call, caller.token_id);
  const std::array own{caller.account_id.text(), caller.tenant_id.text()};
  const bool has_own = rights.allowed_in(own).without(rights.all_denied()).has(area, Verb::read);
  if (!has_own && !rights.has_everywhere(area, Verb::read)) reach.token_id = caller.token_id;
  return reach;
}

}  // namespace accounts
