#pragma once

#include "members/views.hpp"

namespace members {

struct RoleFilter : http::Query {
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(RoleFilter, (), (page, per_page))

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

enum class OrganizationStatus { member, invited };
BOOST_DESCRIBE_ENUM(OrganizationStatus, member, invited)

enum class OrganizationOrder { id, name, status };
BOOST_DESCRIBE_ENUM(OrganizationOrder, id, name, status)

enum class Match { all, any };
BOOST_DESCRIBE_ENUM(Match, all, any)

struct OrganizationFilter : http::Query {
  std::optional<std::string> name;
  std::optional<OrganizationStatus> status;
  std::optional<Match> match;
  std::optional<OrganizationOrder> order;
  std::optional<Direction> direction;
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(
    OrganizationFilter, (), (name, status, match, order, direction, page, per_page)
)

}  // namespace members
