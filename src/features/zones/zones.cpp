#include "zones/zones.hpp"

#include <algorithm>
#include <array>

#include "json/write.hpp"
#include "kernel/check.hpp"
#include "kernel/csv.hpp"
#include "kernel/ids.hpp"
#include "tenants/tenants.hpp"
#include "zones/errors.hpp"
#include "zones/name_servers.hpp"
#include "zones/requests.hpp"
#include "zones/store.hpp"

namespace zones {

namespace {

constexpr auto day = std::chrono::hours(24);
constexpr auto pending_max = 28 * day;
constexpr auto moved_max = 7 * day;
constexpr std::int64_t swept_at_once = 200;
constexpr std::int64_t exported_max = 100'000;
constexpr std::size_t rows_of_part = 500;
constexpr std::size_t vanity_min = 2;
constexpr std::size_t vanity_max = 5;

// Two decimal numbers of nine digits, as published keys have them.
std::string verification_key(Ids& ids) {
  std::string key;
  for (const auto& hex : {ids.random_hex(8), ids.random_hex(8)}) {
    if (!key.empty()) key += '-';
    const auto number = std::stoull(hex.substr(0, 12), nullptr, 16) % 900'000'000 + 100'000'000;
    key += std::to_string(number);
  }
  return key;
}

bool has_business_plan(const Zone& zone) {
  return zone.plan.legacy_id == "business" || zone.plan.legacy_id == "enterprise";
}

std::vector<std::string> sorted(std::vector<std::string> list) {
  std::sort(list.begin(), list.end());
  return list;
}

void put_headings(std::string& csv) {
  const std::array<std::string, 9> cells{"id",   "name", "account_id",   "account",   "status",
                                         "type", "plan", "name_servers", "created_on"};
  put_csv_row(csv, cells);
}

void put_row(std::string& csv, const Zone& zone, const std::string& account_name) {
  std::string name_servers;
  for (const auto& name : zone.name_servers)
    name_servers += (name_servers.empty() ? "" : " ") + name;
  const std::array<std::string, 9> cells{
      std::string(zone.id.text()),
      zone.name,
      std::string(zone.account_id.text()),
      account_name,
      std::string(json::word(zone.status)),
      std::string(json::word(zone.type)),
      zone.plan.legacy_id,
      name_servers,
      zone.created_on.text()};
  put_csv_row(csv, cells);
}

bool is_delegated(const Zone& zone, const Delegated& seen) {
  if (zone.type == Type::partial) {
    return zone.verification_key && seen.verification_key == *zone.verification_key;
  }
  return !zone.name_servers.empty() && sorted(seen.name_servers) == sorted(zone.name_servers);
}

// The names above: b.c.d and c.d for a.b.c.d.
std::vector<std::string> names_above(std::string_view name) {
  std::vector<std::string> above;
  for (auto dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.')) {
    name.remove_prefix(dot + 1);
    if (name.find('.') != std::string_view::npos) above.emplace_back(name);
  }
  return above;
}

// Clients repeat what they believe to be the case.
bool differs(const Zone& before, const Zone& after) {
  return before.type != after.type || before.paused != after.paused ||
         before.vanity_name_servers != after.vanity_name_servers;
}

[[noreturn]] void refuse_vanity() {
  auto made = problem(errors::invalid_property, "/vanity_name_servers");
  made.remedy = "Name servers of one's own need the Business plan: upgrade the zone first.";
  throw Refusal({std::move(made)});
}

int count_properties(const ZoneChange& change) {
  return int{change.type.is_present} + change.paused.is_present +
         change.vanity_name_servers.is_present + change.plan.is_present;
}

}  // namespace

http::Scope scope_of(Call& call, const ZonePath& path) {
  const auto account_id = store::find_account_of(call.tx, path.zone_id);
  return {account_id.value_or(AccountId()), {}, path.zone_id, !account_id.has_value()};
}

Zones::Zones(
    accounts::Accounts& accounts, tenants::Tenants& tenants, accounts::AccessControl& access,
    ZonesOptions options
)
    : accounts_(accounts), tenants_(tenants), access_(access), options_(std::move(options)) {}

ZoneView Zones::add(Call& call, const NewZone& wanted) {
  const auto account_id = account_of_new(call, wanted);
  const auto account = accounts_.get(call, account_id);
  const auto tenant = tenants_.get(call, account.tenant_id);
  const auto type = wanted.type.value_or(Type::full);
  check_name(call, tenant, account_id, wanted, type);
  check_pending(call, tenant, account_id);
  Zone zone;
  zone.id = call.ids.next<ZoneId>();
  zone.tenant_id = account.tenant_id;
  zone.unit_id = account.unit_id;
  zone.account_id = account_id;
  zone.name = wanted.name.text();
  zone.name_ascii = wanted.name.ascii();
  zone.type = type;
  zone.paused = wanted.paused.value_or(false);
  zone.status_since = zone.created_on = zone.modified_on = call.now;
  give_setup(call, zone);
  call.tx.insert(zone);
  return view_of(call, zone);
}

// Only here the account comes from the body, and its refusals have numbers of their own.
AccountId Zones::account_of_new(Call& call, const NewZone& wanted) {
  const auto& named = wanted.account ? wanted.account : wanted.organization;
  std::optional<AccountId> id;
  if (named && named->id) {
    id = AccountId::parse(*named->id);
  } else {
    id = store::only_account(call.tx, accounts_.reach(call, Area::zone));
  }
  if (!id) refuse(errors::invalid_account, "/account/id");
  const auto granted = access_.granted(call, *id, {});
  if (!granted.is_known) {
    access_.refuse_if_barred(call, *id);
    refuse(errors::invalid_account, "/account/id");
  }
  if (!granted.access.permissions.has(Area::zone, Verb::edit)) {
    access_.note_refusal(call, {*id, {}, {}, false}, granted, errors::may_not_create);
    refuse(errors::may_not_create);
  }
  access_.enter(call, granted, Verb::edit);
  return *id;
}

void Zones::check_name(
    Call& call, const tenants::Tenant& tenant, const AccountId& account_id, const NewZone& wanted,
    Type type
) {
  const auto& name = wanted.name;
  const auto& entitled = tenant.entitlements;
  for (const auto& text : options_.banned) {
    const auto banned = HostName::parse(text);
    if (banned && (name == *banned || name.is_below(*banned))) refuse(errors::banned, "/name");
  }
  if (name.is_public_suffix()) refuse(errors::not_registrable, "/name");
  if (!name.is_registrable() && !entitled.allow_add_subdomain)
    refuse(errors::subdomain_refused, "/name");
  if (type == Type::partial && !entitled.partial_setup_allowed && !entitled.cname_setup_allowed) {
    refuse(errors::partial_refused, "/type");
  }
  if (type == Type::secondary || type == Type::internal) refuse(errors::type_refused, "/type");
  for (const auto& zone : store::list_by_name(call.tx, name.ascii())) {
    if (zone.account_id == account_id)
      refuse(errors::already_exists, "/name", name.text() + " already exists");
  }
  if (type != Type::partial) return;
  for (const auto& above : names_above(name.ascii())) {
    for (const auto& zone : store::list_by_name(call.tx, above)) {
      const bool is_served_here = zone.account_id == account_id && zone.type != Type::partial;
      if (is_served_here) refuse(errors::subdomain_refused, "/name");
    }
  }
}

void Zones::check_pending(Call& call, const tenants::Tenant& tenant, const AccountId& account_id) {
  const auto max = tenant.entitlements.pending_zones_max;
  if (max == 0) return;
  const auto all = call.tx.count<Zone>("account_id", account_id);
  if (all < max) return;
  if (store::count_pending(call.tx, account_id) * 2 > all) refuse(errors::too_many_pending);
}

std::vector<std::string> Zones::choose_name_servers(
    Call& call, const AccountId& account_id, const HostName& name
) {
  auto names = names_above(name.ascii());
  names.push_back(name.ascii());
  std::vector<std::vector<std::string>> taken;
  for (const auto& one : names) {
    for (const auto& zone : store::list_by_name(call.tx, one)) {
      if (zone.account_id != account_id) taken.push_back(zone.name_servers);
    }
  }
  auto number = base_pair(account_id.text());
  const auto is_taken = [&](const std::vector<std::string>& pair) {
    return std::find(taken.begin(), taken.end(), pair) != taken.end();
  };
  for (std::size_t tries = 0; tries < pair_count; ++tries, ++number) {
    auto pair = pair_names(number, options_.ns_domain);
    if (!is_taken(pair)) return pair;
  }
  refuse(errors::banned, "/name");
}

// Name servers for zones that are served here; a key to verify for those that are not.
void Zones::give_setup(Call& call, Zone& zone) {
  if (zone.type == Type::partial) {
    zone.name_servers.clear();
    zone.verification_key = verification_key(call.ids);
  } else {
    zone.name_servers =
        choose_name_servers(call, zone.account_id, *HostName::parse(zone.name_ascii));
    zone.verification_key.reset();
  }
}

Page<ZoneView> Zones::list(Call& call, const ZoneFilter& filter) {
  const auto page = found(call, filter, page_request(filter.page, filter.per_page));
  Page<ZoneView> views{{}, page.request, page.total_count};
  for (const auto& zone : page.items) views.items.push_back(view_of(call, zone));
  return views;
}

http::Document Zones::export_list(Call& call, const ZoneFilter& filter) {
  const auto page = found(call, filter, {1, exported_max});
  if (page.total_count > exported_max) refuse(errors::too_many_rows);
  auto document = http::file(csv_content_type, "websites.csv");
  put_headings(document.body);
  std::vector<ZoneId> ids;
  for (const auto& zone : page.items) ids.push_back(zone.id);
  document.parts = http::parts_of(
      std::move(ids), rows_of_part,
      [this](Call& later, std::span<const ZoneId> some, std::string& csv) {
        for (const auto& zone : store::list_of_ids(later.tx, some)) {
          const auto granted = access_.granted(later, zone.account_id, zone.id);
          if (granted.access.permissions.has(Area::zone, Verb::read))
            put_row(csv, zone, accounts_.name_of(later, zone.account_id));
        }
      }
  );
  return document;
}

Page<Zone> Zones::found(Call& call, const ZoneFilter& filter, const PageRequest& page) {
  constexpr std::array<std::string_view, 5> orders{
      "name", "status", "account.id", "account.name", "plan.id"};
  if (filter.order && std::find(orders.begin(), orders.end(), *filter.order) == orders.end()) {
    refuse(errors::unknown_order, "order");
  }
  // A list of one account is a look into it.
  if (const auto& id = filter.account.id) {
    access_.note_entry(call, {*id, {}, {}, false}, access_.granted(call, *id, {}));
  }
  return store::list(call.tx, accounts_.reach(call, Area::zone), filter, page);
}

ZoneView Zones::show(Call& call, const ZonePath& path) {
  return view_of(call, get(call, path.zone_id));
}

ZoneView Zones::change(Call& call, const ZonePath& path, const ZoneChange& change) {
  auto zone = get(call, path.zone_id);
  const auto before = zone;
  if (count_properties(change) != 1) refuse(errors::invalid_property);
  if (change.plan.is_present) refuse(errors::invalid_property, "/plan");
  if (change.type.is_present) {
    if (!change.type.value) refuse(errors::invalid_property, "/type");
    set_type(call, zone, *change.type.value);
  } else if (change.paused.is_present) {
    if (!change.paused.value) refuse(errors::invalid_property, "/paused");
    zone.paused = *change.paused.value;
  } else {
    const auto wanted = change.vanity_name_servers.value.value_or(std::vector<HostName>());
    if (!wanted.empty() && !has_business_plan(zone)) refuse_vanity();
    const auto apex = *HostName::parse(zone.name_ascii);
    const auto is_outside = [&](const HostName& name) { return !name.is_below(apex); };
    const bool is_count_wrong =
        !wanted.empty() && (wanted.size() < vanity_min || wanted.size() > vanity_max);
    if (is_count_wrong || std::any_of(wanted.begin(), wanted.end(), is_outside)) {
      refuse(errors::vanity_outside, "/vanity_name_servers");
    }
    zone.vanity_name_servers.clear();
    for (const auto& name : wanted) zone.vanity_name_servers.push_back(name.ascii());
  }
  if (differs(before, zone)) {
    zone.modified_on = call.now;
    call.tx.update(zone);
  }
  return view_of(call, zone);
}

void Zones::set_type(Call& call, Zone& zone, Type type) {
  // Older clients send the type that the zone has.
  if (zone.type == type) return;
  if (type == Type::secondary || type == Type::internal) refuse(errors::type_refused, "/type");
  const auto entitled = tenants_.get(call, zone.tenant_id).entitlements;
  const bool may_be_partial =
      entitled.partial_setup_allowed || entitled.cname_setup_allowed || has_business_plan(zone);
  if (type == Type::partial && !may_be_partial) refuse(errors::partial_refused, "/type");
  zone.type = type;
  if (const auto next = next_status(zone.status, Event::type_changed)) {
    zone.status = *next;
    zone.status_since = call.now;
  }
  give_setup(call, zone);
}

ZoneReference Zones::remove(Call& call, const ZonePath& path) {
  remove_zone(call, get(call, path.zone_id));
  return {path.zone_id};
}

void Zones::remove_zone(Call& call, const Zone& zone) {
  for (const auto& hook : deleted_hooks_) hook(call, zone);
  call.tx.remove(zone);
}

ZoneReference Zones::check_activation(Call& call, const ZonePath& path) {
  auto zone = get(call, path.zone_id);
  activate_if_delegated(call, zone);
  return {path.zone_id};
}

ZoneView Zones::declare_delegation(
    Call& call, const ZonePath& path, const DeclaredDelegation& declared
) {
  auto zone = get(call, path.zone_id);
  if (!tenants_.get(call, zone.tenant_id).is_sandbox) refuse(errors::not_a_sandbox);
  zone.declared = {};
  for (const auto& name : declared.name_servers.value_or(std::vector<HostName>())) {
    zone.declared.name_servers.push_back(name.ascii());
  }
  zone.declared.verification_key = declared.verification_key.value_or("");
  call.tx.update(zone);
  activate_if_delegated(call, zone);
  return view_of(call, zone);
}

bool Zones::activate_if_delegated(Call& call, Zone& zone) {
  const auto next = next_status(zone.status, Event::delegated);
  if (!next || !is_delegated(zone, zone.declared)) return false;
  for (auto other : store::list_by_name(call.tx, zone.name_ascii)) {
    const auto moved = next_status(other.status, Event::superseded);
    if (other.id == zone.id || !moved) continue;
    other.status = *moved;
    // A name is delegated to one pair only.
    other.declared = {};
    other.status_since = other.modified_on = call.now;
    call.tx.update(other);
  }
  zone.status = *next;
  zone.status_since = zone.modified_on = call.now;
  if (!zone.activated_on) zone.activated_on = call.now;
  call.tx.update(zone);
  return true;
}

void Zones::sweep(Call& call) {
  for (const auto& tenant : tenants_.list_all(call)) {
    Call in_tenant{call.caller, call.origin, call.now + Duration(tenant.clock_offset_us),
                   call.tx,     call.ids,    call.outbox};
    for (auto zone : store::list_declared(call.tx, tenant.id, swept_at_once))
      activate_if_delegated(in_tenant, zone);
    const auto expire = [&](Status status, std::chrono::hours max) {
      const auto since_before = in_tenant.now - Duration(max);
      for (const auto& zone :
           store::list_expired(call.tx, tenant.id, status, since_before, swept_at_once)) {
        remove_zone(in_tenant, zone);
      }
    };
    expire(Status::pending, pending_max);
    expire(Status::moved, moved_max);
  }
}

std::optional<AccountId> Zones::account_of(Call& call, const ZoneId& id) {
  return store::find_account_of(call.tx, id);
}

Zone Zones::get(Call& call, const ZoneId& id) {
  auto zone = store::find(call.tx, id);
  CHECK(zone.has_value());
  return std::move(*zone);
}

void Zones::set_plan(Call& call, const ZoneId& id, const ZonePlan& plan, const ZoneQuotas& quotas) {
  auto zone = get(call, id);
  zone.plan = plan;
  zone.quotas = quotas;
  zone.modified_on = call.now;
  call.tx.update(zone);
}

void Zones::remove_all(Call& call, const AccountId& account_id) {
  for (const auto& zone : store::list_of_account(call.tx, account_id)) remove_zone(call, zone);
}

ZoneView Zones::view_of(Call& call, const Zone& zone) {
  ZoneView view;
  view.id = zone.id;
  view.name = zone.name;
  view.status = zone.status;
  view.paused = zone.paused;
  view.type = zone.type;
  if (zone.type == Type::partial) {
    view.verification_key.emplace(zone.verification_key.value_or(""));
    view.cname_suffix.emplace(options_.cname_suffix);
  }
  view.name_servers = zone.name_servers;
  view.modified_on = zone.modified_on;
  view.created_on = zone.created_on;
  view.activated_on = zone.activated_on;
  view.vanity_name_servers = zone.vanity_name_servers;
  view.meta.custom_certificate_quota = zone.quotas.custom_certificates;
  view.meta.page_rule_quota = zone.quotas.page_rules;
  const auto account_name = accounts_.name_of(call, zone.account_id);
  view.owner = {zone.account_id, "organization", account_name};
  view.account = {zone.account_id, account_name};
  view.tenant = {zone.tenant_id, tenants_.name_of(call, zone.tenant_id)};
  view.tenant_unit = {zone.unit_id};
  const auto granted = access_.granted(call, zone.account_id, zone.id);
  view.permissions = permission_words(granted.access.permissions);
  view.plan = zone.plan;
  return view;
}

}  // namespace zones
