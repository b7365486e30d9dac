#include "kernel/check.hpp"
#include "members/errors.hpp"
#include "members/members.hpp"
#include "members/store.hpp"
#include "members/views.hpp"
#include "members/wanted.hpp"

// From what is asked for, over policies, to what a member may do.
namespace members {

std::vector<Policy> Members::read_policies(
    Call& call, const AccountId& account_id, const std::vector<NewPolicy>& wanted,
    const std::vector<Policy>& before
) {
  return policies_of(call, {account_id, find_resources, before}, wanted);
}

std::vector<ZoneId> Members::read_scope(
    Call& call, const AccountId& account_id, const ResourceScope& scope
) {
  return zones_of(call, {account_id, find_resources, {}}, scope, "/scope");
}

// Policies win where roles are sent too.
std::vector<Policy> Members::policies_from(
    Call& call, const AccountId& account_id, const Wanted& wanted, const std::vector<Policy>& before
) {
  if (wanted.policies && !wanted.policies->empty()) {
    return read_policies(call, account_id, *wanted.policies, before);
  }
  if (!wanted.roles || wanted.roles->empty()) refuse(errors::roles_needed, "/roles");
  return policies_of_roles(call, *wanted.roles);
}

std::vector<Policy> Members::with_resources(
    Call& call, const AccountId& account_id, std::vector<Policy> policies
) {
  for (auto& policy : policies) {
    std::vector<Resource> resources;
    for (const auto& resource : policy.resources) {
      if (!resource.resource_group_id) {
        resources.push_back(resource);
        continue;
      }
      const auto group = find_resources(call, account_id, resource.resource_group_id->text());
      CHECK(group.has_value());
      for (const auto& zone_id : group->zones) resources.push_back({zone_id, {}});
      if (!group->is_for_zones()) resources.emplace_back();
    }
    policy.resources = std::move(resources);
  }
  return policies;
}

Effective Members::effective_of(Call& call, const Member& member) {
  auto policies = member.policies;
  const auto inherited = policies_of_groups(call, member);
  policies.insert(policies.end(), inherited.begin(), inherited.end());
  return effective(with_resources(call, member.account_id, std::move(policies)));
}

// Writes what the member may do to where authorization looks. Someone with a zone alone is a member
// too, who may do nothing else.
void Members::set_access(Call& call, const Member& member) {
  if (!member.user_id || member.status != Status::accepted) return;
  const auto granted = effective_of(call, member);
  accounts_.clear_zone_access(call, member.account_id, *member.user_id);
  accounts_.set_access(call, member.account_id, *member.user_id, granted.account);
  for (const auto& [zone_id, permissions] : granted.zones) {
    accounts_.add_zone_access(call, {member.account_id, zone_id, *member.user_id, permissions});
  }
}

void Members::take_out_resource_group(
    Call& call, const AccountId& account_id, const ResourceGroupId& id
) {
  for (auto member : store::list_of_account(call.tx, account_id)) {
    if (!names(member.policies, id)) continue;
    take_out(member.policies, id);
    call.tx.update(member);
    set_access(call, member);
  }
}

void Members::keep_a_super_administrator(
    Call& call, const AccountId& account_id, const std::function<void()>& change
) {
  const bool had_one = accounts_.has_super_administrator(call, account_id);
  change();
  if (had_one && !accounts_.has_super_administrator(call, account_id)) {
    refuse(errors::last_administrator);
  }
}

}  // namespace members
