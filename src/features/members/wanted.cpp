#include "members/wanted.hpp"

#include "json/read.hpp"
#include "kernel/ids.hpp"
#include "members/errors.hpp"

namespace members {

namespace {

struct RoleObject {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(RoleObject, (), (id))

// A role is sent as its id when a member is added and as an object when one is changed.
const Role& role_of(const json::Raw& raw, const std::string& pointer) {
  std::vector<Problem> problems;
  std::string id;
  const json::Document document(raw.text);
  if (raw.text.starts_with('"')) {
    document.read(id, problems);
  } else {
    RoleObject object;
    document.read(object, problems);
    id = object.id;
  }
  const auto* role = problems.empty() ? find_role(id) : nullptr;
  if (role == nullptr) refuse(errors::invalid_roles, pointer);
  return *role;
}

std::vector<Resource> zones_of(
    const ResourceScope& scope, const AccountId& account_id, const std::string& pointer
) {
  constexpr std::string_view zone_prefix = "com.cloudflare.api.account.zone.";
  const auto zone_in = [&](std::string_view key) {
    const auto id =
        key.starts_with(zone_prefix) ? ZoneId::parse(key.substr(zone_prefix.size())) : std::nullopt;
    if (!id) refuse(errors::invalid_policies, pointer);
    return Resource{*id};
  };
  if (scope.key.starts_with(zone_prefix)) return {zone_in(scope.key)};
  if (scope.key != account_key(account_id)) refuse(errors::invalid_policies, pointer);
  std::vector<Resource> resources;
  for (const auto& object : scope.objects) {
    resources.push_back(object.key == "*" ? Resource{} : zone_in(object.key));
  }
  return resources;
}

Policy policy_of(
    Call& call, const AccountId& account_id, const NewPolicy& wanted, const std::string& pointer
) {
  Policy policy;
  policy.id = call.ids.next<PolicyId>();
  policy.access = wanted.access.value_or(Effect::allow);
  if (wanted.permission_groups.empty() || wanted.resource_groups.empty()) {
    refuse(errors::invalid_policies, pointer);
  }
  bool is_for_zones = false;
  for (const auto& reference : wanted.permission_groups) {
    const auto* group = find_group(reference.id);
    if (group == nullptr) refuse(errors::invalid_policies, pointer + "/permission_groups");
    if (!policy.permission_groups.empty() && group->is_for_zones != is_for_zones)
      refuse(errors::scope_mismatch, pointer);
    is_for_zones = group->is_for_zones;
    policy.permission_groups.push_back(group->group_id);
  }
  for (const auto& reference : wanted.resource_groups) {
    if (reference.scope) {
      const auto found = zones_of(*reference.scope, account_id, pointer + "/resource_groups");
      policy.resources.insert(policy.resources.end(), found.begin(), found.end());
    } else if (reference.id == resource_group_id(account_key(account_id))) {
      policy.resources.push_back({});
    } else {
      refuse(errors::invalid_policies, pointer + "/resource_groups");
    }
  }
  for (const auto& resource : policy.resources) {
    if (resource.zone_id.has_value() != is_for_zones) refuse(errors::scope_mismatch, pointer);
  }
  return policy;
}

}  // namespace

Policy policy_of_groups(Call& call, std::vector<std::string> group_ids) {
  return {call.ids.next<PolicyId>(), Effect::allow, std::move(group_ids), {Resource{}}};
}

std::vector<Policy> wanted_policies(Call& call, const AccountId& account_id, const Wanted& wanted) {
  std::vector<Policy> policies;
  if (wanted.policies && !wanted.policies->empty()) {
    for (std::size_t i = 0; i < wanted.policies->size(); ++i) {
      policies.push_back(
          policy_of(call, account_id, (*wanted.policies)[i], "/policies/" + std::to_string(i))
      );
    }
    return policies;
  }
  if (!wanted.roles || wanted.roles->empty()) refuse(errors::roles_needed, "/roles");
  std::vector<std::string> groups;
  for (std::size_t i = 0; i < wanted.roles->size(); ++i) {
    groups.push_back(role_of((*wanted.roles)[i], "/roles/" + std::to_string(i)).group_id);
  }
  return {policy_of_groups(call, std::move(groups))};
}

}  // namespace members
