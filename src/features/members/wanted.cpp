#include "members/wanted.hpp"

#include <set>

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

// Of a policy that was there before, or a new one.
PolicyId id_of(Call& call, const Place& place, const NewPolicy& wanted) {
  for (const auto& policy : place.before) {
    if (wanted.id == policy.id.text()) return policy.id;
  }
  return call.ids.next<PolicyId>();
}

std::vector<std::string> permission_groups_of(
    const NewPolicy& wanted, bool& is_for_zones, const std::string& pointer
) {
  std::vector<std::string> ids;
  for (const auto& reference : wanted.permission_groups) {
    const auto* group = find_group(reference.id);
    if (group == nullptr) refuse(errors::invalid_policies, pointer + "/permission_groups");
    if (!ids.empty() && group->is_for_zones != is_for_zones)
      refuse(errors::scope_mismatch, pointer);
    is_for_zones = group->is_for_zones;
    ids.push_back(group->group_id);
  }
  return ids;
}

std::vector<Resource> on_zones(const std::vector<ZoneId>& zones) {
  std::vector<Resource> resources;
  for (const auto& id : zones) resources.push_back({id, {}});
  if (zones.empty()) resources.emplace_back();
  return resources;
}

std::vector<Resource> resources_of(
    Call& call, const Place& place, const ResourceReference& wanted, const std::string& pointer
) {
  if (wanted.scope) return on_zones(zones_of(call, place, *wanted.scope, pointer));
  const auto found =
      wanted.id ? place.find_resources(call, place.account_id, *wanted.id) : std::nullopt;
  if (!found) refuse(errors::invalid_policies, pointer);
  if (!found->is_editable) return on_zones(found->zones);
  return {{{}, ResourceGroupId::parse(found->id)}};
}

bool is_for_zones(Call& call, const Place& place, const Resource& resource) {
  if (!resource.resource_group_id) return resource.zone_id.has_value();
  return place.find_resources(call, place.account_id, resource.resource_group_id->text())
      ->is_for_zones();
}

Policy policy_of(
    Call& call, const Place& place, const NewPolicy& wanted, const std::string& pointer
) {
  if (wanted.permission_groups.empty() || wanted.resource_groups.empty()) {
    refuse(errors::invalid_policies, pointer);
  }
  Policy policy;
  policy.id = id_of(call, place, wanted);
  policy.access = wanted.access.value_or(Effect::allow);
  bool has_groups_for_zones = false;
  policy.permission_groups = permission_groups_of(wanted, has_groups_for_zones, pointer);
  for (const auto& reference : wanted.resource_groups) {
    for (const auto& one : resources_of(call, place, reference, pointer + "/resource_groups")) {
      if (is_for_zones(call, place, one) != has_groups_for_zones)
        refuse(errors::scope_mismatch, pointer);
      policy.resources.push_back(one);
    }
  }
  return policy;
}

}  // namespace

Policy policy_of_groups(Call& call, std::vector<std::string> group_ids) {
  return {call.ids.next<PolicyId>(), Effect::allow, std::move(group_ids), {Resource{}}};
}

std::vector<Policy> policies_of_roles(Call& call, const std::vector<json::Raw>& roles) {
  std::vector<std::string> groups;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    groups.push_back(role_of(roles[i], "/roles/" + std::to_string(i)).group_id);
  }
  return {policy_of_groups(call, std::move(groups))};
}

std::vector<Policy> policies_of(
    Call& call, const Place& place, const std::vector<NewPolicy>& wanted
) {
  std::vector<Policy> policies;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    policies.push_back(policy_of(call, place, wanted[i], "/policies/" + std::to_string(i)));
  }
  return policies;
}

// A zone is named by an object below the account, or, ad hoc, by the scope itself.
std::vector<ZoneId> zones_of(
    Call& call, const Place& place, const ResourceScope& scope, const std::string& pointer
) {
  constexpr std::string_view zone_prefix = "com.cloudflare.api.account.zone.";
  const auto own_zone = [&](std::string_view key) {
    const auto id =
        key.starts_with(zone_prefix) ? ZoneId::parse(key.substr(zone_prefix.size())) : std::nullopt;
    const auto found = id ? place.find_resources(call, place.account_id, id->text()) : std::nullopt;
    if (!found || !found->is_for_zones()) refuse(errors::invalid_policies, pointer);
    return *id;
  };
  if (scope.objects.empty()) refuse(errors::invalid_policies, pointer);
  const bool is_everything = scope.objects.front().key == "*" && scope.objects.size() == 1;
  if (is_everything && scope.key == account_key(place.account_id)) return {};
  if (is_everything) return {own_zone(scope.key)};
  if (scope.key != account_key(place.account_id)) refuse(errors::invalid_policies, pointer);
  std::set<ZoneId> zones;
  for (const auto& object : scope.objects) zones.insert(own_zone(object.key));
  return {zones.begin(), zones.end()};
}

}  // namespace members
