#pragma once

#include "scim/scim.hpp"
#include "sql/transaction.hpp"

namespace scim::store {

std::optional<Token> find_token(sql::Transaction&, std::string_view digest);
std::optional<Token> find_token(sql::Transaction&, const TokenId&);
std::optional<Token> find_token_of(sql::Transaction&, const sso::ConnectorId&);
void set_token_used(sql::Transaction&, const TokenId&, Timestamp now);

std::optional<Person> find_person(sql::Transaction&, const PersonId&);
std::optional<Person> find_person(
    sql::Transaction&, const sso::ConnectorId&, std::string_view user_name_key
);
std::vector<Person> list_people(sql::Transaction&, const sso::ConnectorId&);
std::vector<Person> list_people(
    sql::Transaction&, const sso::ConnectorId&, const std::string& external_id
);
// A part of them, in the order in which they were made.
std::vector<Person> list_people(
    sql::Transaction&, const sso::ConnectorId&, std::int64_t limit, std::int64_t offset
);
std::int64_t count_people(sql::Transaction&, const sso::ConnectorId&);

std::optional<Group> find_group(sql::Transaction&, const GroupId&);
std::optional<Group> find_group(
    sql::Transaction&, const sso::ConnectorId&, std::string_view display_name_key
);
std::vector<Group> list_groups(sql::Transaction&, const sso::ConnectorId&);
std::vector<Group> list_groups_of(sql::Transaction&, const PersonId&);
std::vector<Person> list_people_of(sql::Transaction&, const GroupId&);
std::vector<GroupMember> list_members(sql::Transaction&, const GroupId&);
std::vector<GroupMember> list_memberships(sql::Transaction&, const PersonId&);

std::vector<Removal> list_removals(sql::Transaction&, const sso::ConnectorId&);
// Those that suspended the user and still do.
std::vector<Removal> list_suspensions(sql::Transaction&, const sso::ConnectorId&, const UserId&);

}  // namespace scim::store
