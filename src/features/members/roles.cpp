#include "members/roles.hpp"

#include <algorithm>

#include "json/read.hpp"
#include "kernel/check.hpp"
#include "kernel/crypto.hpp"
#include "members_embedded.hpp"

namespace members {

namespace {

// The shape of data/roles.json. Names and ids are published (fact sheet identity, appendix B); a
// role
// without a published id gets one from its name. `*` is every area, `-member` takes one away.
struct RoleData {
  std::string id;
  std::string name;
  std::string label;
  std::string description;
  std::vector<std::string> read;
  std::vector<std::string> edit;
};
BOOST_DESCRIBE_STRUCT(RoleData, (), (id, name, label, description, read, edit))

struct RolesData {
  std::vector<RoleData> roles;
  std::vector<RoleData> zone_groups;
};
BOOST_DESCRIBE_STRUCT(RolesData, (), (roles, zone_groups))

// Published, unlike the other permission groups of roles.
constexpr std::string_view all_privileges_group = "8e23b19e4e0d44c29d239c5688ba8cbb";

std::string stable_id(std::string_view kind, std::string_view name) {
  return crypto::digest(std::string(kind) + " " + std::string(name)).substr(0, 32);
}

std::uint64_t bits_of(const std::vector<std::string>& words) {
  std::uint64_t bits = 0;
  for (const auto& word : words) {
    if (word == "*") {
      bits = all_areas;
      continue;
    }
    const bool is_taken_away = word.starts_with('-');
    const auto area = json::enumerator_of<Area>(is_taken_away ? word.substr(1) : word);
    CHECK(area.has_value());
    const auto bit = PermissionSet::bit(*area);
    bits = is_taken_away ? bits & ~bit : bits | bit;
  }
  return bits;
}

Role role_of(const RoleData& data) {
  const auto id = data.id.empty() ? stable_id("role", data.name) : data.id;
  const bool is_super = data.label == "all_privileges";
  const auto group =
      is_super ? std::string(all_privileges_group) : stable_id("permission_group", data.name);
  return {
      id,
      data.name,
      data.description,
      data.label,
      group,
      false,
      {bits_of(data.read), bits_of(data.edit)}};
}

Role zone_group_of(const RoleData& data) {
  return {
      "",
      data.name,
      data.description,
      data.label,
      data.id,
      true,
      {bits_of(data.read), bits_of(data.edit)}};
}

struct Roles {
  std::vector<Role> roles;
  std::vector<Role> zone_groups;

  Roles() {
    const auto data = json::from_text<RolesData>(embedded::roles_json);
    for (const auto& one : data.roles) roles.push_back(role_of(one));
    for (const auto& one : data.zone_groups) zone_groups.push_back(zone_group_of(one));
  }
};

const Roles& known() {
  static const Roles instance;
  return instance;
}

const Role* find_in(
    const std::vector<Role>& list, std::string Role::*member, std::string_view value
) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const Role& role) {
    return role.*member == value;
  });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<Role>& all_roles() { return known().roles; }

const std::vector<Role>& zone_groups() { return known().zone_groups; }

const Role* find_role(std::string_view id) { return find_in(all_roles(), &Role::id, id); }

const Role* find_group(std::string_view id) {
  const auto* found = find_in(all_roles(), &Role::group_id, id);
  return found != nullptr ? found : find_in(zone_groups(), &Role::group_id, id);
}

const Role& super_administrator() { return all_roles().front(); }

std::map<std::string, PermissionView> permission_map(const PermissionSet& permissions) {
  std::map<std::string, PermissionView> map;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Area>>([&](auto area) {
    const bool reads = permissions.has(area.value, Verb::read);
    const bool edits = permissions.has(area.value, Verb::edit);
    if (reads || edits) map[area.name] = {reads, edits, edits};
  });
  return map;
}

}  // namespace members
