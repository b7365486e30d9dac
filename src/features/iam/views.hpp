#pragma once

#include "iam/iam.hpp"
#include "members/views.hpp"

namespace iam {

// The published shapes: fact sheet identity 11.

struct PermissionAttributes {
  std::string legacy_name;
};
BOOST_DESCRIBE_STRUCT(PermissionAttributes, (), (legacy_name))

struct GroupPermission {
  std::string id;
  std::string key;
  PermissionAttributes attributes;
};
BOOST_DESCRIBE_STRUCT(GroupPermission, (), (id, key, attributes))

struct PermissionGroupDetails : members::PermissionGroupView {
  std::vector<GroupPermission> permissions;
};
BOOST_DESCRIBE_STRUCT(PermissionGroupDetails, (members::PermissionGroupView), (permissions))

struct UserGroupView {
  UserGroupId id;
  std::string name;
  std::string status = "V";
  Timestamp created_on;
  Timestamp modified_on;
  std::vector<members::PolicyView> policies;
};
BOOST_DESCRIBE_STRUCT(UserGroupView, (), (id, name, status, created_on, modified_on, policies))

struct GroupMemberView {
  MemberId id;
  std::string email;
  members::Status status = members::Status::pending;
};
BOOST_DESCRIBE_STRUCT(GroupMemberView, (), (id, email, status))

struct GroupUser {
  UserId id;
  std::string email;
  json::Maybe<std::string> first_name;
  json::Maybe<std::string> last_name;
};
BOOST_DESCRIBE_STRUCT(GroupUser, (), (id, email, first_name, last_name))

// Without a user until the invitation is accepted.
struct GroupMemberDetails {
  MemberId id;
  std::string email;
  members::Status status = members::Status::pending;
  Timestamp created_at;
  json::Maybe<GroupUser> user;
};
BOOST_DESCRIBE_STRUCT(GroupMemberDetails, (), (id, email, status, created_at, user))

struct Reference {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Reference, (), (id))

// Our own: what somebody may do, and why.

struct GroupNamed {
  UserGroupId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(GroupNamed, (), (id, name))

// A policy that decides, and whose it is: the token's or the member's own where no user group is
// named.
struct DecidingPolicy {
  PolicyId id;
  members::Effect access = members::Effect::allow;
  std::vector<std::string> permission_groups;  // names
  json::Maybe<GroupNamed> user_group;
};
BOOST_DESCRIBE_STRUCT(DecidingPolicy, (), (id, access, permission_groups, user_group))

struct RefusalView {
  int code = 0;
  int status = 0;
  std::string message;
  std::string remedy;
};
BOOST_DESCRIBE_STRUCT(RefusalView, (), (code, status, message, remedy))

// What is missing, which roles have it, and who can give them.
struct MissingPermission {
  std::string permission;
  std::vector<std::string> roles;
  std::vector<std::string> granted_by;  // e-mail addresses
};
BOOST_DESCRIBE_STRUCT(MissingPermission, (), (permission, roles, granted_by))

// `is_final` is false where the endpoint itself looks further: at query and body, or whether an
// admin is one of the whole tenant. What a tenant's token may in all of the tenant is final.
struct ExplanationView {
  bool is_allowed = false;
  bool is_final = true;
  std::string rule;
  json::Maybe<std::string> permission;  // that the endpoint demands
  json::Maybe<TokenId> token_id;        // whose policies decided
  std::vector<DecidingPolicy> policies;
  json::Maybe<RefusalView> refusal;
  json::Maybe<MissingPermission> missing;
};
BOOST_DESCRIBE_STRUCT(
    ExplanationView, (),
    (is_allowed, is_final, rule, permission, token_id, policies, refusal, missing)
)

struct ZonePermissions {
  ZoneId zone_id;
  std::vector<std::string> permissions;
};
BOOST_DESCRIBE_STRUCT(ZonePermissions, (), (zone_id, permissions))

// What screens ask once per account. Zones that are not named are as the account is.
struct OwnPermissions {
  AccountId account_id;
  bool is_administrator = false;  // of the tenant, or of the account's unit
  bool is_super_administrator = false;
  std::vector<std::string> permissions;
  std::vector<ZonePermissions> zones;
};
BOOST_DESCRIBE_STRUCT(
    OwnPermissions, (), (account_id, is_administrator, is_super_administrator, permissions, zones)
)

struct HeldPolicyView {
  PolicyId id;
  members::Effect access = members::Effect::allow;
  json::Maybe<GroupNamed> user_group;
  std::vector<std::string> permission_groups;  // names
  std::vector<std::string> permissions;
  std::vector<ZoneId> zones;  // none: the whole account
};
BOOST_DESCRIBE_STRUCT(
    HeldPolicyView, (), (id, access, user_group, permission_groups, permissions, zones)
)

// What a member may do, and the policies it comes from.
struct MemberPermissions {
  MemberId member_id;
  bool is_super_administrator = false;
  std::vector<std::string> permissions;
  std::vector<ZonePermissions> zones;
  std::vector<HeldPolicyView> policies;
};
BOOST_DESCRIBE_STRUCT(
    MemberPermissions, (), (member_id, is_super_administrator, permissions, zones, policies)
)

}  // namespace iam
