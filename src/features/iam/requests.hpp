#pragma once

#include "iam/views.hpp"
#include "kernel/limited_text.hpp"

namespace iam {

enum class Direction { asc, desc };
BOOST_DESCRIBE_ENUM(Direction, asc, desc)

struct PermissionGroupFilter : http::Query {
  std::optional<std::string> id;
  std::optional<std::string> name;
  std::optional<std::string> label;
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(PermissionGroupFilter, (), (id, name, label, page, per_page))

struct ResourceGroupFilter : http::Query {
  std::optional<std::string> id;
  std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(ResourceGroupFilter, (), (id, name))

using GroupName = LimitedText<255>;

struct NewResourceGroup {
  GroupName name;
  members::ResourceScope scope;
};
BOOST_DESCRIBE_STRUCT(NewResourceGroup, (), (name, scope))

struct ResourceGroupChange {
  std::optional<GroupName> name;
  std::optional<members::ResourceScope> scope;
};
BOOST_DESCRIBE_STRUCT(ResourceGroupChange, (), (name, scope))

// The names of the query as published.
struct UserGroupFilter : http::Query {
  std::optional<std::string> id;
  std::optional<std::string> name;
  std::optional<std::string> fuzzyName;
  std::optional<Direction> direction;
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(UserGroupFilter, (), (id, name, fuzzyName, direction, page, per_page))

struct NewUserGroup {
  GroupName name;
  std::optional<std::vector<members::NewPolicy>> policies;
};
BOOST_DESCRIBE_STRUCT(NewUserGroup, (), (name, policies))

struct UserGroupChange {
  std::optional<GroupName> name;
  std::optional<std::vector<members::NewPolicy>> policies;
};
BOOST_DESCRIBE_STRUCT(UserGroupChange, (), (name, policies))

struct GroupMemberFilter : http::Query {
  std::optional<std::string> fuzzyEmail;
  std::optional<Direction> direction;
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(GroupMemberFilter, (), (fuzzyEmail, direction, page, per_page))

struct ExplanationFilter : http::Query {
  std::optional<std::string> method;
  std::optional<std::string> path;
  // Somebody else's member id, for those who manage members.
  std::optional<MemberId> for_;
};
BOOST_DESCRIBE_STRUCT(ExplanationFilter, (), (method, path, for_))

struct MemberReference {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(MemberReference, (), (id))

}  // namespace iam
