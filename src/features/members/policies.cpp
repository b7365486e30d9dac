#include "members/policies.hpp"

#include "kernel/crypto.hpp"

namespace members {

namespace {

PermissionSet granted_by(const Policy& policy) {
  PermissionSet all;
  for (const auto& id : policy.permission_groups) {
    if (const auto* group = find_group(id)) all |= group->permissions;
  }
  return all;
}

void take_away(PermissionSet& from, const PermissionSet& denied) {
  from.read &= ~denied.read;
  from.edit &= ~denied.edit;
}

bool names_super_administrator(const Policy& policy) {
  for (const auto& id : policy.permission_groups) {
    if (id == super_administrator().group_id) return true;
  }
  return false;
}

}  // namespace

Effective effective(const std::vector<Policy>& policies) {
  Effective result;
  for (const auto& policy : policies) {
    if (policy.access != Effect::allow) continue;
    for (const auto& resource : policy.resources) {
      if (resource.zone_id) {
        result.zones[*resource.zone_id] |= granted_by(policy);
        continue;
      }
      if (!result.account) result.account.emplace();
      result.account->permissions |= granted_by(policy);
      result.account->is_super_administrator |= names_super_administrator(policy);
    }
  }
  for (const auto& policy : policies) {
    if (policy.access != Effect::deny) continue;
    for (const auto& resource : policy.resources) {
      const auto denied = granted_by(policy);
      if (!resource.zone_id && result.account) take_away(result.account->permissions, denied);
      for (auto& [zone_id, permissions] : result.zones) {
        if (!resource.zone_id || *resource.zone_id == zone_id) take_away(permissions, denied);
      }
    }
  }
  return result;
}

std::vector<const Role*> roles_of(const std::vector<Policy>& policies) {
  std::vector<const Role*> roles;
  for (const auto& policy : policies) {
    bool is_account_wide = false;
    for (const auto& resource : policy.resources) is_account_wide |= !resource.zone_id.has_value();
    if (policy.access != Effect::allow || !is_account_wide) continue;
    for (const auto& id : policy.permission_groups) {
      const auto* group = find_group(id);
      if (group != nullptr && !group->id.empty()) roles.push_back(group);
    }
  }
  return roles;
}

bool is_super_administrator(const std::vector<Policy>& policies) {
  const auto result = effective(policies);
  return result.account && result.account->is_super_administrator;
}

std::string resource_group_id(std::string_view key) {
  return crypto::digest("resource_group " + std::string(key)).substr(0, 32);
}

std::string account_key(const AccountId& id) {
  return "com.cloudflare.api.account." + std::string(id.text());
}

std::string zone_key(const ZoneId& id) {
  return "com.cloudflare.api.account.zone." + std::string(id.text());
}

}  // namespace members
