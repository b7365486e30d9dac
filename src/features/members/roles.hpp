#pragma once

#include <boost/describe.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/permission.hpp"

namespace members {

// One entry of a role's permissions. Older clients read `write`, newer ones `edit`.
struct PermissionView {
  bool read = false;
  bool edit = false;
  bool write = false;
};
BOOST_DESCRIBE_STRUCT(PermissionView, (), (read, edit, write))

// A predefined set of permissions. As a role it has an id that is the same in all accounts; as a
// permission group it is what policies name. Groups for one zone alone are no roles: their id is
// empty.
struct Role {
  std::string id;
  std::string name;
  std::string description;
  std::string label;
  std::string group_id;
  bool is_for_zones = false;
  PermissionSet permissions;
};

const std::vector<Role>& all_roles();
const std::vector<Role>& zone_groups();
const Role* find_role(std::string_view id);
// A permission group, of the account or of zones.
const Role* find_group(std::string_view id);
const Role& super_administrator();

std::map<std::string, PermissionView> permission_map(const PermissionSet& permissions);

}  // namespace members
