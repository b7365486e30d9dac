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

}  // namespace iam
