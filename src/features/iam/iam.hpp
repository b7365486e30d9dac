#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "accounts/accounts.hpp"
#include "http/markers.hpp"
#include "kernel/call.hpp"
#include "kernel/page.hpp"
#include "members/members.hpp"
#include "members/views.hpp"
#include "sql/table.hpp"
#include "users/users.hpp"
#include "zones/zones.hpp"

namespace iam {

using members::ResourceGroupId;
using UserGroupId = Id<struct UserGroupKind>;
using GroupSeatId = Id<struct GroupSeatKind>;

// Resources under a name, as stored.
struct ResourceGroup {
  ResourceGroupId id;
  AccountId account_id;
  TenantId tenant_id;
  std::string name;
  std::vector<ZoneId> zones;  // none: the whole account
  Timestamp created_at;
  Timestamp modified_at;
};
BOOST_DESCRIBE_STRUCT(
    ResourceGroup, (), (id, account_id, tenant_id, name, zones, created_at, modified_at)
)

// Members who share policies, as stored.
struct UserGroup {
  UserGroupId id;
  AccountId account_id;
  TenantId tenant_id;
  std::string name;
  std::string name_key;
  std::vector<members::Policy> policies;
  Timestamp created_at;
  Timestamp modified_at;
};
BOOST_DESCRIBE_STRUCT(
    UserGroup, (), (id, account_id, tenant_id, name, name_key, policies, created_at, modified_at)
)

// That a member is in a user group.
struct GroupSeat {
  GroupSeatId id;
  UserGroupId user_group_id;
  AccountId account_id;
  TenantId tenant_id;
  MemberId member_id;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(
    GroupSeat, (), (id, user_group_id, account_id, tenant_id, member_id, created_at)
)

// A policy that holds for a member: their own, or that of a user group they are in.
struct HeldPolicy {
  members::Policy policy;
  std::optional<UserGroup> user_group;
};

struct PermissionGroupPath : http::Path {
  AccountId account_id;
  Id<struct PermissionGroupKind> permission_group_id;
};
BOOST_DESCRIBE_STRUCT(PermissionGroupPath, (), (account_id, permission_group_id))

struct ResourceGroupPath : http::Path {
  AccountId account_id;
  ResourceGroupId resource_group_id;
};
BOOST_DESCRIBE_STRUCT(ResourceGroupPath, (), (account_id, resource_group_id))

struct UserGroupPath : http::Path {
  AccountId account_id;
  UserGroupId user_group_id;
};
BOOST_DESCRIBE_STRUCT(UserGroupPath, (), (account_id, user_group_id))

struct GroupSeatPath : http::Path {
  AccountId account_id;
  UserGroupId user_group_id;
  members::MemberTag member_id;
};
BOOST_DESCRIBE_STRUCT(GroupSeatPath, (), (account_id, user_group_id, member_id))

struct PermissionGroupDetails;
struct PermissionGroupFilter;
struct ResourceGroupFilter;
struct NewResourceGroup;
struct ResourceGroupChange;
struct UserGroupView;
struct UserGroupFilter;
struct NewUserGroup;
struct UserGroupChange;
struct GroupMemberView;
struct GroupMemberDetails;
struct GroupMemberFilter;
struct MemberReference;
struct Reference;

class Iam {
 public:
  Iam(members::Members& members, accounts::Accounts& accounts, users::Users& users)
      : members_(members), accounts_(accounts), users_(users) {}

  // Endpoints, in the order of routes.cpp.
  Page<members::PermissionGroupView>
  list_permission_groups(Call&, const accounts::AccountPath&, const PermissionGroupFilter&);
  PermissionGroupDetails show_permission_group(Call&, const PermissionGroupPath&);
  std::vector<members::ResourceGroupView>
  list_resource_groups(Call&, const accounts::AccountPath&, const ResourceGroupFilter&);
  members::ResourceGroupView
  add_resource_group(Call&, const accounts::AccountPath&, const NewResourceGroup&);
  members::ResourceGroupView show_resource_group(Call&, const ResourceGroupPath&);
  members::ResourceGroupView
  change_resource_group(Call&, const ResourceGroupPath&, const ResourceGroupChange&);
  Reference remove_resource_group(Call&, const ResourceGroupPath&);
  Page<UserGroupView> list_user_groups(Call&, const accounts::AccountPath&, const UserGroupFilter&);
  UserGroupView add_user_group(Call&, const accounts::AccountPath&, const NewUserGroup&);
  UserGroupView show_user_group(Call&, const UserGroupPath&);
  UserGroupView change_user_group(Call&, const UserGroupPath&, const UserGroupChange&);
  Reference remove_user_group(Call&, const UserGroupPath&);
  Page<GroupMemberView> list_members(Call&, const UserGroupPath&, const GroupMemberFilter&);
  std::vector<GroupMemberView>
  add_members(Call&, const UserGroupPath&, const std::vector<MemberReference>&);
  std::vector<GroupMemberView>
  replace_members(Call&, const UserGroupPath&, const std::vector<MemberReference>&);
  GroupMemberDetails show_member(Call&, const GroupSeatPath&);
  GroupMemberView remove_member(Call&, const GroupSeatPath&);

  // For members: what policies may name, and what user groups give.
  std::optional<members::NamedResources> find_resources(
      Call&, const AccountId&, std::string_view id
  );
  std::vector<members::Policy> policies_of_groups(Call&, const members::Member&);
  // Every policy that holds for a member, with what its resource groups hold, and whose it is.
  std::vector<HeldPolicy> held_by(Call&, const members::Member&);
  void member_removed(Call&, const members::Member&);
  void remove_all(Call&, const AccountId&);

 private:
  ResourceGroup get_resource_group(Call&, const ResourceGroupPath&);
  UserGroup get_user_group(Call&, const AccountId&, const UserGroupId&);
  UserGroupView view_of(Call&, const UserGroup&);
  void set_access_by(Call&, const AccountId&, const ResourceGroupId&);
  void set_access_of(Call&, const UserGroup&);
  bool is_named(Call&, const AccountId&, const ResourceGroupId&);
  std::vector<members::Member>
  members_named(Call&, const AccountId&, const std::vector<MemberReference>&);
  GroupSeat get_seat(Call&, const GroupSeatPath&);
  void seat(Call&, const UserGroup&, const members::Member&);

  members::Members& members_;
  accounts::Accounts& accounts_;
  users::Users& users_;
};

}  // namespace iam

template <>
struct sql::Table<iam::ResourceGroup> {
  static constexpr std::string_view name = "resource_groups";
};
template <>
struct sql::Table<iam::UserGroup> {
  static constexpr std::string_view name = "user_groups";
};
template <>
struct sql::Table<iam::GroupSeat> {
  static constexpr std::string_view name = "user_group_members";
};
