#pragma once

#include <map>

#include "accounts/requests.hpp"
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

struct RoleFilter : http::Query {
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(RoleFilter, (), (page, per_page))

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

struct ResourceObject {
  std::string key;
};
BOOST_DESCRIBE_STRUCT(ResourceObject, (), (key))

struct ResourceScope {
  std::string key;
  std::vector<ResourceObject> objects;
};
BOOST_DESCRIBE_STRUCT(ResourceScope, (), (key, objects))

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

struct MemberUser {
  std::optional<UserId> id;
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

enum class MemberOrder { by_id, by_first_name, by_last_name, by_email, by_status };

enum class Direction { asc, desc };
BOOST_DESCRIBE_ENUM(Direction, asc, desc)

struct MemberFilter : http::Query {
  std::optional<std::string> order;  // user.first_name, user.last_name, user.email, status
  std::optional<Direction> direction;
  std::optional<Status> status;
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(MemberFilter, (), (order, direction, status, page, per_page))

struct GroupReference {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(GroupReference, (), (id))

// By id, or ad hoc by its scope.
struct ResourceReference {
  std::optional<std::string> id;
  std::optional<ResourceScope> scope;
};
BOOST_DESCRIBE_STRUCT(ResourceReference, (), (id, scope))

struct NewPolicy {
  std::optional<Effect> access;
  std::vector<GroupReference> permission_groups;
  std::vector<ResourceReference> resource_groups;
};
BOOST_DESCRIBE_STRUCT(NewPolicy, (), (access, permission_groups, resource_groups))

// `roles`: ids, or objects with an id, since creating takes the one and changing the other.
struct NewMember {
  EmailAddress email;
  std::optional<std::vector<json::Raw>> roles;
  std::optional<std::vector<NewPolicy>> policies;
  std::optional<std::string> status;
};
BOOST_DESCRIBE_STRUCT(NewMember, (), (email, roles, policies, status))

struct MemberChange {
  std::optional<std::vector<json::Raw>> roles;
  std::optional<std::vector<NewPolicy>> policies;
};
BOOST_DESCRIBE_STRUCT(MemberChange, (), (roles, policies))

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

struct MembershipAccountFilter {
  std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(MembershipAccountFilter, (), (name))

struct MembershipFilter : http::Query {
  std::optional<std::string> order;  // id, account.name, status
  std::optional<Direction> direction;
  std::optional<Status> status;
  std::optional<std::string> name;
  MembershipAccountFilter account;
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(
    MembershipFilter, (), (order, direction, status, name, account, page, per_page)
)

}  // namespace members
