#pragma once

#include "kernel/call.hpp"
#include "members/requests.hpp"

namespace members {

// Where policies are asked for, and what was there before.
struct Place {
  const AccountId& account_id;
  const FindResources& find_resources;
  const std::vector<Policy>& before;
};

// One policy with the groups of these roles. Refuses unknown ones (1001).
std::vector<Policy> policies_of_roles(Call& call, const std::vector<json::Raw>& roles);

// Refuses unknown groups and zones (1001) and groups that do not fit their resources (1006).
std::vector<Policy> policies_of(
    Call& call, const Place& place, const std::vector<NewPolicy>& wanted
);

// The zones of a scope; none: the whole account. Refuses others than those of the account (1001).
std::vector<ZoneId> zones_of(
    Call& call, const Place& place, const ResourceScope& scope, const std::string& pointer
);

// One policy on the whole account.
Policy policy_of_groups(Call& call, std::vector<std::string> group_ids);

}  // namespace members
