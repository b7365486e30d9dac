#pragma once

#include <map>

#include "accounts/views.hpp"
#include "members/members.hpp"

namespace members {

// The published shapes: fact sheet identity 8, 9 and 13.

struct RoleView {
  std::string id;
  std::string name;
  std::string description;
  std::map<std::string, PermissionView> permissions;
};
BOOST_DESCRIBE_STRUCT(RoleView, (), (id, name, description, permissions))

struct GroupMeta {
  std::string description;
  std::string editable = "false";
  std::string label;
  std::string scopes;
};
BOOST_DESCRIBE_STRUCT(GroupMeta, (), (description, editable, label, scopes))

struct PermissionGroupView {
  std::string id;
  std::string name;
  GroupMeta meta;
};
BOOST_DESCRIBE_STRUCT(PermissionGroupView, (), (id, name, meta))

struct ResourceMeta {
  std::string editable = "false";
};
BOOST_DESCRIBE_STRUCT(ResourceMeta, (), (editable))

struct ResourceGroupView {
  std::string id;
  std::string name;
  ResourceMeta meta;
  ResourceScope scope;
};
BOOST_DESCRIBE_STRUCT(ResourceGroupView, (), (id, name, meta, scope))

struct PolicyView {
  PolicyId id;
  Effect access = Effect::allow;
  std::vector<PermissionGroupView> permission_groups;
  std::vector<ResourceGroupView> resource_groups;
};
BOOST_DESCRIBE_STRUCT(PolicyView, (), (id, access, permission_groups, resource_groups))

// Without an id until the invitation is accepted.
struct MemberUser {
  json::Maybe<UserId> id;
  std::string email;
  std::optional<std::string> first_name;
  std::optional<std::string> last_name;
  bool two_factor_authentication_enabled = false;
};
BOOST_DESCRIBE_STRUCT(
    MemberUser, (), (id, email, first_name, last_name, two_factor_authentication_enabled)
)

struct MemberView {
  MemberId id;
  std::string email;
  MemberUser user;
  Status status = Status::pending;
  std::optional<bool> api_access_enabled;
  std::vector<RoleView> roles;
  std::vector<PolicyView> policies;
};
BOOST_DESCRIBE_STRUCT(
    MemberView, (), (id, email, user, status, api_access_enabled, roles, policies)
)

struct MemberReference {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(MemberReference, (), (id))

struct MembershipView {
  MemberId id;
  Status status = Status::pending;
  accounts::AccountView account;
  std::optional<bool> api_access_enabled;
  std::vector<std::string> roles;
  std::map<std::string, PermissionView> permissions;
  json::Maybe<std::vector<PolicyView>> policies;
};
BOOST_DESCRIBE_STRUCT(
    MembershipView, (), (id, status, account, api_access_enabled, roles, permissions, policies)
)

RoleView role_view(const Role& role);
PermissionGroupView group_view(const Role& group);
ResourceGroupView resource_view(const AccountId& account_id, const NamedResources& resources);

}  // namespace members
