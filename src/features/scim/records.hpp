#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "kernel/id.hpp"
#include "kernel/secret.hpp"
#include "sql/table.hpp"
#include "sso/sso.hpp"

// What is kept of directories.
namespace scim {

using PersonId = Id<struct PersonKind>;
using GroupId = Id<struct GroupKind>;
using GroupMemberId = Id<struct GroupMemberKind>;
using RemovalId = Id<struct RemovalKind>;

// What a directory proves itself with; one for each connector.
struct Token {
  TokenId id;
  sso::ConnectorId connector_id;
  TenantId tenant_id;
  std::optional<AccountId> account_id;
  Concealed digest;
  std::optional<Timestamp> last_used_at;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(
    Token, (), (id, connector_id, tenant_id, account_id, digest, last_used_at, created_at)
)

// A user as the directory knows them (RFC 7643 4.1).
struct Person {
  PersonId id;
  sso::ConnectorId connector_id;
  TenantId tenant_id;
  std::optional<AccountId> account_id;
  UserId user_id;
  std::string user_name;  // the e-mail address
  std::string user_name_key;
  std::optional<std::string> external_id;
  std::optional<std::string> given_name;
  std::optional<std::string> family_name;
  std::optional<std::string> display_name;
  bool is_active = true;
  sso::Grant granted;  // by the directory, last
  Timestamp created_at;
  Timestamp modified_at;
};
BOOST_DESCRIBE_STRUCT(
    Person, (),
    (id, connector_id, tenant_id, account_id, user_id, user_name, user_name_key, external_id,
     given_name, family_name, display_name, is_active, granted, created_at, modified_at)
)

// RFC 7643 4.2.
struct Group {
  GroupId id;
  sso::ConnectorId connector_id;
  TenantId tenant_id;
  std::optional<AccountId> account_id;
  std::string display_name;
  std::string display_name_key;
  std::optional<std::string> external_id;
  Timestamp created_at;
  Timestamp modified_at;
};
BOOST_DESCRIBE_STRUCT(
    Group, (),
    (id, connector_id, tenant_id, account_id, display_name, display_name_key, external_id,
     created_at, modified_at)
)

struct GroupMember {
  GroupMemberId id;
  GroupId group_id;
  PersonId person_id;
  TenantId tenant_id;
  std::optional<AccountId> account_id;
};
BOOST_DESCRIBE_STRUCT(GroupMember, (), (id, group_id, person_id, tenant_id, account_id))

// What ended when the directory took somebody away: one row, one entry of the audit log.
struct Removal {
  RemovalId id;
  sso::ConnectorId connector_id;
  TenantId tenant_id;
  std::optional<AccountId> account_id;
  UserId user_id;
  std::string email;
  std::vector<SessionId> sessions;
  std::vector<std::string> tokens;
  std::vector<std::string> grants;
  bool has_suspended = false;  // this removal did, and may be lifted by the same directory
  std::optional<Timestamp> lifted_at;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(
    Removal, (),
    (id, connector_id, tenant_id, account_id, user_id, email, sessions, tokens, grants,
     has_suspended, lifted_at, created_at)
)

}  // namespace scim

template <>
struct sql::Table<scim::Token> {
  static constexpr std::string_view name = "scim_tokens";
};
template <>
struct sql::Table<scim::Person> {
  static constexpr std::string_view name = "scim_people";
};
template <>
struct sql::Table<scim::Group> {
  static constexpr std::string_view name = "scim_groups";
};
template <>
struct sql::Table<scim::GroupMember> {
  static constexpr std::string_view name = "scim_group_members";
};
template <>
struct sql::Table<scim::Removal> {
  static constexpr std::string_view name = "scim_removals";
};
