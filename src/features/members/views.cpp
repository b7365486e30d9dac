#include "members/views.hpp"

#include "kernel/check.hpp"

namespace members {

namespace {

// A zone that is gone is still named.
NamedResources named(
    Call& call, const AccountId& account_id, const Resource& resource, const FindResources& find
) {
  if (resource.zone_id) {
    return {
        std::string(resource.zone_id->text()),
        zone_key(*resource.zone_id),
        false,
        {*resource.zone_id}};
  }
  const auto id =
      resource.resource_group_id ? resource.resource_group_id->text() : account_id.text();
  const auto found = find(call, account_id, id);
  CHECK(found.has_value());
  return *found;
}

}  // namespace

RoleView role_view(const Role& role) {
  return {role.id, role.name, role.description, permission_map(role.permissions)};
}

PermissionGroupView group_view(const Role& group) {
  PermissionGroupView view;
  view.id = group.group_id;
  view.name = group.name;
  view.meta.description = group.description;
  view.meta.label = group.label;
  view.meta.scopes =
      group.is_for_zones ? "com.cloudflare.api.account.zone" : "com.cloudflare.api.account";
  return view;
}

ResourceGroupView resource_view(const AccountId& account_id, const NamedResources& resources) {
  ResourceGroupView view;
  view.id = resources.id;
  view.name = resources.name;
  view.meta.editable = resources.is_editable ? "true" : "false";
  view.scope.key = account_key(account_id);
  for (const auto& zone_id : resources.zones) view.scope.objects.push_back({zone_key(zone_id)});
  if (resources.zones.empty()) view.scope.objects.push_back({"*"});
  return view;
}

std::vector<PolicyView> Members::policy_views(
    Call& call, const AccountId& account_id, const std::vector<Policy>& policies
) {
  std::vector<PolicyView> views;
  for (const auto& policy : policies) {
    PolicyView view;
    view.id = policy.id;
    view.access = policy.access;
    for (const auto& id : policy.permission_groups) {
      const auto* group = find_group(id);
      CHECK(group != nullptr);
      view.permission_groups.push_back(group_view(*group));
    }
    for (const auto& resource : policy.resources) {
      view.resource_groups.push_back(
          resource_view(account_id, named(call, account_id, resource, find_resources))
      );
    }
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace members
