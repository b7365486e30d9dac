#include "members/views.hpp"

#include "kernel/check.hpp"

namespace members {

namespace {

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

ResourceGroupView resource_view(const Member& member, const Resource& resource) {
  const auto account = account_key(member.account_id);
  ResourceGroupView view;
  const auto key = resource.zone_id ? zone_key(*resource.zone_id) : account;
  view.id = resource_group_id(key);
  view.name = key;
  view.scope = {account, {{resource.zone_id ? key : "*"}}};
  return view;
}

}  // namespace

RoleView role_view(const Role& role) {
  return {role.id, role.name, role.description, permission_map(role.permissions)};
}

std::vector<PolicyView> policy_views(const Member& member) {
  std::vector<PolicyView> views;
  for (const auto& policy : member.policies) {
    PolicyView view;
    view.id = policy.id;
    view.access = policy.access;
    for (const auto& id : policy.permission_groups) {
      const auto* group = find_group(id);
      CHECK(group != nullptr);
      view.permission_groups.push_back(group_view(*group));
    }
    for (const auto& resource : policy.resources)
      view.resource_groups.push_back(resource_view(member, resource));
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace members
