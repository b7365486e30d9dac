#include "members/policies.hpp"

#include <algorithm>

namespace members {

namespace {

void take_away(PermissionSet& from, const PermissionSet& denied) {
  from.read &= ~denied.read;
  from.edit &= ~denied.edit;
}

bool names_super_administrator(const Policy& policy) {
  const auto& ids = policy.permission_groups;
  return std::find(ids.begin(), ids.end(), super_administrator().group_id) != ids.end();
}

bool holds_in_account(const Policy& policy) {
  const auto& all = policy.resources;
  return std::any_of(all.begin(), all.end(), [](const Resource& one) { return !one.zone_id; });
}

bool holds_in_zone(const Policy& policy, const ZoneId& zone_id) {
  const auto& all = policy.resources;
  return std::any_of(all.begin(), all.end(), [&](const Resource& one) {
    return !one.zone_id || *one.zone_id == zone_id;
  });
}

// Of the policies that hold there.
template <class Holds>
PermissionSet allowed_by(const std::vector<Policy>& policies, Holds holds) {
  PermissionSet allowed;
  PermissionSet denied;
  for (const auto& policy : policies) {
    if (holds(policy))
      (policy.access == Effect::allow ? allowed : denied) |= permissions_of(policy);
  }
  take_away(allowed, denied);
  return allowed;
}

}  // namespace

PermissionSet permissions_of(const Policy& policy) {
  PermissionSet all;
  for (const auto& id : policy.permission_groups) {
    if (const auto* group = find_group(id)) all |= group->permissions;
  }
  return all;
}

Effective effective(const std::vector<Policy>& policies) {
  Effective result;
  result.account.permissions = allowed_by(policies, holds_in_account);
  for (const auto& policy : policies) {
    const bool is_super = policy.access == Effect::allow && holds_in_account(policy) &&
                          names_super_administrator(policy);
    result.account.is_super_administrator |= is_super;
    for (const auto& resource : policy.resources) {
      if (resource.zone_id) result.zones.try_emplace(*resource.zone_id);
    }
  }
  // One to whom anything is denied cannot stand in for a Super Administrator.
  result.account.is_super_administrator &=
      result.account.permissions == super_administrator().permissions;
  for (auto& [zone_id, permissions] : result.zones) {
    const auto holds = [&id = zone_id](const Policy& policy) { return holds_in_zone(policy, id); };
    permissions = allowed_by(policies, holds);
  }
  return result;
}

// Roles are for accounts, and groups for accounts are on the whole account.
std::vector<const Role*> roles_of(const std::vector<Policy>& policies) {
  std::vector<const Role*> roles;
  for (const auto& policy : policies) {
    if (policy.access != Effect::allow) continue;
    for (const auto& id : policy.permission_groups) {
      const auto* group = find_group(id);
      if (group != nullptr && !group->is_for_zones) roles.push_back(group);
    }
  }
  return roles;
}

bool names(const std::vector<Policy>& policies, const ResourceGroupId& id) {
  return std::any_of(policies.begin(), policies.end(), [&](const Policy& policy) {
    return std::any_of(
        policy.resources.begin(), policy.resources.end(),
        [&](const Resource& resource) { return resource.resource_group_id == id; }
    );
  });
}

void take_out(std::vector<Policy>& policies, const ResourceGroupId& id) {
  for (auto& policy : policies) {
    std::erase_if(policy.resources, [&](const Resource& resource) {
      return resource.resource_group_id == id;
    });
  }
  std::erase_if(policies, [](const Policy& policy) { return policy.resources.empty(); });
}

std::string account_key(const AccountId& id) {
  return "com.cloudflare.api.account." + std::string(id.text());
}

std::string zone_key(const ZoneId& id) {
  return "com.cloudflare.api.account.zone." + std::string(id.text());
}

}  // namespace members
