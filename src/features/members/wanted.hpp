#pragma once

#include "kernel/call.hpp"
#include "members/requests.hpp"

namespace members {

// What a request asks for: roles, or policies, which win when both are sent.
struct Wanted {
  const std::optional<std::vector<json::Raw>>& roles;
  const std::optional<std::vector<NewPolicy>>& policies;
};

// The policies that a request comes to. Refuses unknown roles and groups (1001) and groups that do
// not fit their resources (1006).
std::vector<Policy> wanted_policies(Call& call, const AccountId& account_id, const Wanted& wanted);

// One policy on the whole account.
Policy policy_of_groups(Call& call, std::vector<std::string> group_ids);

}  // namespace members
