#include <algorithm>

#include "iam/errors.hpp"
#include "iam/iam.hpp"
#include "iam/requests.hpp"
#include "iam/store.hpp"
#include "kernel/ids.hpp"

namespace iam {

namespace {

members::NamedResources named(const ResourceGroup& group) {
  return {std::string(group.id.text()), group.name, true, group.zones};
}

// The zone that a filter may mean.
std::optional<ZoneId> zone_named(const ResourceGroupFilter& filter) {
  constexpr std::string_view prefix = "com.cloudflare.api.account.zone.";
  if (filter.id) return ZoneId::parse(*filter.id);
  if (!filter.name || !filter.name->starts_with(prefix)) return {};
  return ZoneId::parse(filter.name->substr(prefix.size()));
}

}  // namespace

// One page, as published. The whole account comes first. Zones are found by their id or name: to
// list them all would repeat GET /zones.
std::vector<members::ResourceGroupView> Iam::list_resource_groups(
    Call& call, const accounts::AccountPath& path, const ResourceGroupFilter& filter
) {
  const auto& account_id = path.account_id;
  std::vector<members::ResourceGroupView> found;
  const auto add = [&](const members::NamedResources& one) {
    if (filter.id && *filter.id != one.id) return;
    if (filter.name && *filter.name != one.name) return;
    found.push_back(members::resource_view(account_id, one));
  };
  add(*find_resources(call, account_id, account_id.text()));
  for (const auto& group : store::list_resource_groups(call.tx, account_id)) add(named(group));
  const auto zone_id = zone_named(filter);
  const auto zone = zone_id ? find_resources(call, account_id, zone_id->text()) : std::nullopt;
  if (zone && !zone->is_editable && zone->is_for_zones()) add(*zone);
  return found;
}

members::ResourceGroupView Iam::add_resource_group(
    Call& call, const accounts::AccountPath& path, const NewResourceGroup& wanted
) {
  if (wanted.name.empty()) refuse(errors::name_needed, "/name");
  ResourceGroup group;
  group.id = call.ids.next<ResourceGroupId>();
  group.account_id = path.account_id;
  group.tenant_id = accounts_.get(call, path.account_id).tenant_id;
  group.name = wanted.name.text();
  group.zones = members_.read_scope(call, path.account_id, wanted.scope);
  group.created_at = group.modified_at = call.now;
  call.tx.insert(group);
  return members::resource_view(group.account_id, named(group));
}

members::ResourceGroupView Iam::show_resource_group(Call& call, const ResourceGroupPath& path) {
  const auto found = find_resources(call, path.account_id, path.resource_group_id.text());
  if (!found) refuse(errors::resource_group_not_found);
  return members::resource_view(path.account_id, *found);
}

members::ResourceGroupView Iam::change_resource_group(
    Call& call, const ResourceGroupPath& path, const ResourceGroupChange& change
) {
  auto group = get_resource_group(call, path);
  if (change.name && change.name->empty()) refuse(errors::name_needed, "/name");
  if (change.name) group.name = change.name->text();
  if (change.scope) {
    auto zones = members_.read_scope(call, path.account_id, *change.scope);
    const bool is_other_kind = zones.empty() != group.zones.empty();
    if (is_other_kind && is_named(call, path.account_id, group.id)) {
      refuse(errors::keeps_its_kind, "/scope");
    }
    group.zones = std::move(zones);
  }
  group.modified_at = call.now;
  call.tx.update(group);
  if (change.scope) set_access_by(call, path.account_id, group.id);
  return members::resource_view(group.account_id, named(group));
}

Reference Iam::remove_resource_group(Call& call, const ResourceGroupPath& path) {
  const auto group = get_resource_group(call, path);
  members_.keep_a_super_administrator(call, path.account_id, [&] {
    for (auto users : store::list_user_groups(call.tx, path.account_id)) {
      if (!members::names(users.policies, group.id)) continue;
      members::take_out(users.policies, group.id);
      users.modified_at = call.now;
      call.tx.update(users);
      set_access_of(call, users);
    }
    members_.take_out_resource_group(call, path.account_id, group.id);
    call.tx.remove(group);
  });
  return {std::string(group.id.text())};
}

// One of the account's own making, the account itself, or one of its zones.
std::optional<members::NamedResources> Iam::find_resources(
    Call& call, const AccountId& account_id, std::string_view id
) {
  if (id == account_id.text()) {
    return members::NamedResources{std::string(id), members::account_key(account_id), false, {}};
  }
  const auto group_id = ResourceGroupId::parse(id);
  if (!group_id) return {};
  const auto group = store::find_resource_group(call.tx, *group_id);
  if (group && group->account_id == account_id) return named(*group);
  const zones::ZonePath zone{{}, *ZoneId::parse(id)};
  if (scope_of(call, zone).account_id != account_id) return {};
  return members::NamedResources{
      std::string(id), members::zone_key(zone.zone_id), false, {zone.zone_id}};
}

ResourceGroup Iam::get_resource_group(Call& call, const ResourceGroupPath& path) {
  auto group = store::find_resource_group(call.tx, path.resource_group_id);
  if (group && group->account_id == path.account_id) return std::move(*group);
  const auto other = find_resources(call, path.account_id, path.resource_group_id.text());
  refuse(other ? errors::predefined : errors::resource_group_not_found);
}

bool Iam::is_named(Call& call, const AccountId& account_id, const ResourceGroupId& id) {
  const auto by = [&](const auto& one) { return members::names(one.policies, id); };
  const auto members = members_.list_of_account(call, account_id);
  const auto groups = store::list_user_groups(call.tx, account_id);
  return std::any_of(members.begin(), members.end(), by) ||
         std::any_of(groups.begin(), groups.end(), by);
}

// Of those whose policies, or whose groups' policies, name the resource group.
void Iam::set_access_by(Call& call, const AccountId& account_id, const ResourceGroupId& id) {
  for (const auto& group : store::list_user_groups(call.tx, account_id)) {
    if (members::names(group.policies, id)) set_access_of(call, group);
  }
  for (const auto& member : members_.list_of_account(call, account_id)) {
    if (members::names(member.policies, id)) members_.set_access(call, member);
  }
}

}  // namespace iam
