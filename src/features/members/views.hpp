#pragma once

#include "members/requests.hpp"

namespace members {

RoleView role_view(const Role& role);
std::vector<PolicyView> policy_views(const Member& member);

}  // namespace members
