#include "scim/store.hpp"

namespace scim::store {

namespace {

constexpr sql::Text select_token_by_digest = R"(
  SELECT id, connector_id, tenant_id, account_id, digest, last_used_at, created_at
  FROM scim_tokens WHERE digest = :digest
)";
constexpr sql::Text select_token = R"(
  SELECT id, connector_id, tenant_id, account_id, digest, last_used_at, created_at
  FROM scim_tokens WHERE id = :id
)";
constexpr sql::Text select_token_of = R"(
  SELECT id, connector_id, tenant_id, account_id, digest, last_used_at, created_at
  FROM scim_tokens WHERE connector_id = :connector_id
)";
constexpr sql::Text update_token_used = R"(
  UPDATE scim_tokens SET last_used_at = :now
  WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :now)
)";
constexpr sql::Text select_person = R"(
  SELECT id, connector_id, tenant_id, account_id, user_id, user_name, user_name_key, external_id,
         given_name, family_name, display_name, is_active, granted, created_at, modified_at
  FROM scim_people WHERE id = :id
)";
constexpr sql::Text select_person_by_name = R"(
  SELECT id, connector_id, tenant_id, account_id, user_id, user_name, user_name_key, external_id,
         given_name, family_name, display_name, is_active, granted, created_at, modified_at
  FROM scim_people WHERE connector_id = :connector_id AND user_name_key = :user_name_key
)";
constexpr sql::Text select_people = R"(
  SELECT id, connector_id, tenant_id, account_id, user_id, user_name, user_name_key, external_id,
         given_name, family_name, display_name, is_active, granted, created_at, modified_at
  FROM scim_people WHERE connector_id = :connector_id ORDER BY id
)";
constexpr sql::Text select_people_by_external_id = R"(
  SELECT id, connector_id, tenant_id, account_id, user_id, user_name, user_name_key, external_id,
         given_name, family_name, display_name, is_active, granted, created_at, modified_at
  FROM scim_people WHERE connector_id = :connector_id AND external_id = :external_id ORDER BY id
)";
constexpr sql::Text select_people_page = R"(
  SELECT id, connector_id, tenant_id, account_id, user_id, user_name, user_name_key, external_id,
         given_name, family_name, display_name, is_active, granted, created_at, modified_at
  FROM scim_people WHERE connector_id = :connector_id ORDER BY id LIMIT :limit OFFSET :offset
)";
constexpr sql::Text count_of_people =
    "SELECT count(*) FROM scim_people WHERE connector_id = :connector_id";
constexpr sql::Text select_group = R"(
  SELECT id, connector_id, tenant_id, account_id, display_name, display_name_key, external_id,
         created_at, modified_at
  FROM scim_groups WHERE id = :id
)";
constexpr sql::Text select_group_by_name = R"(
  SELECT id, connector_id, tenant_id, account_id, display_name, display_name_key, external_id,
         created_at, modified_at
  FROM scim_groups WHERE connector_id = :connector_id AND display_name_key = :display_name_key
)";
constexpr sql::Text select_groups = R"(
  SELECT id, connector_id, tenant_id, account_id, display_name, display_name_key, external_id,
         created_at, modified_at
  FROM scim_groups WHERE connector_id = :connector_id ORDER BY id
)";
constexpr sql::Text select_groups_of = R"(
  SELECT g.id, g.connector_id, g.tenant_id, g.account_id, g.display_name, g.display_name_key,
         g.external_id, g.created_at, g.modified_at
  FROM scim_groups g JOIN scim_group_members m ON m.group_id = g.id
  WHERE m.person_id = :person_id ORDER BY g.id
)";
constexpr sql::Text select_people_of = R"(
  SELECT p.id, p.connector_id, p.tenant_id, p.account_id, p.user_id, p.user_name,
         p.user_name_key, p.external_id, p.given_name, p.family_name, p.display_name,
         p.is_active, p.granted, p.created_at, p.modified_at
  FROM scim_people p JOIN scim_group_members m ON m.person_id = p.id
  WHERE m.group_id = :group_id ORDER BY p.id
)";
constexpr sql::Text select_members = R"(
  SELECT id, group_id, person_id, tenant_id, account_id
  FROM scim_group_members WHERE group_id = :group_id ORDER BY id
)";
constexpr sql::Text select_memberships = R"(
  SELECT id, group_id, person_id, tenant_id, account_id
  FROM scim_group_members WHERE person_id = :person_id ORDER BY id
)";
constexpr sql::Text select_removals = R"(
  SELECT id, connector_id, tenant_id, account_id, user_id, email, sessions, tokens, grants,
         has_suspended, lifted_at, created_at
  FROM scim_removals WHERE connector_id = :connector_id ORDER BY id
)";
constexpr sql::Text select_suspensions = R"(
  SELECT id, connector_id, tenant_id, account_id, user_id, email, sessions, tokens, grants,
         has_suspended, lifted_at, created_at
  FROM scim_removals WHERE connector_id = :connector_id AND user_id = :user_id AND has_suspended
    AND lifted_at IS NULL ORDER BY id
)";

}  // namespace

std::optional<Token> find_token(sql::Transaction& tx, std::string_view digest) {
  return tx.row<Token>(select_token_by_digest, {{"digest", digest}});
}

std::optional<Token> find_token(sql::Transaction& tx, const TokenId& id) {
  return tx.row<Token>(select_token, {{"id", id}});
}

std::optional<Token> find_token_of(sql::Transaction& tx, const sso::ConnectorId& connector_id) {
  return tx.row<Token>(select_token_of, {{"connector_id", connector_id}});
}

void set_token_used(sql::Transaction& tx, const TokenId& id, Timestamp now) {
  tx.change(update_token_used, {{"id", id}, {"now", now}});
}

std::optional<Person> find_person(sql::Transaction& tx, const PersonId& id) {
  return tx.row<Person>(select_person, {{"id", id}});
}

std::optional<Person> find_person(
    sql::Transaction& tx, const sso::ConnectorId& connector_id, std::string_view user_name_key
) {
  return tx.row<Person>(
      select_person_by_name, {{"connector_id", connector_id}, {"user_name_key", user_name_key}}
  );
}

std::vector<Person> list_people(sql::Transaction& tx, const sso::ConnectorId& connector_id) {
  return tx.rows<Person>(select_people, {{"connector_id", connector_id}});
}

std::vector<Person> list_people(
    sql::Transaction& tx, const sso::ConnectorId& connector_id, const std::string& external_id
) {
  return tx.rows<Person>(
      select_people_by_external_id, {{"connector_id", connector_id}, {"external_id", external_id}}
  );
}

std::vector<Person> list_people(
    sql::Transaction& tx, const sso::ConnectorId& connector_id, std::int64_t limit,
    std::int64_t offset
) {
  return tx.rows<Person>(
      select_people_page, {{"connector_id", connector_id}, {"limit", limit}, {"offset", offset}}
  );
}

std::int64_t count_people(sql::Transaction& tx, const sso::ConnectorId& connector_id) {
  return tx.value<std::int64_t>(count_of_people, {{"connector_id", connector_id}}).value_or(0);
}

std::optional<Group> find_group(sql::Transaction& tx, const GroupId& id) {
  return tx.row<Group>(select_group, {{"id", id}});
}

std::optional<Group> find_group(
    sql::Transaction& tx, const sso::ConnectorId& connector_id, std::string_view display_name_key
) {
  return tx.row<Group>(
      select_group_by_name, {{"connector_id", connector_id}, {"display_name_key", display_name_key}}
  );
}

std::vector<Group> list_groups(sql::Transaction& tx, const sso::ConnectorId& connector_id) {
  return tx.rows<Group>(select_groups, {{"connector_id", connector_id}});
}

std::vector<Group> list_groups_of(sql::Transaction& tx, const PersonId& person_id) {
  return tx.rows<Group>(select_groups_of, {{"person_id", person_id}});
}

std::vector<Person> list_people_of(sql::Transaction& tx, const GroupId& group_id) {
  return tx.rows<Person>(select_people_of, {{"group_id", group_id}});
}

std::vector<GroupMember> list_members(sql::Transaction& tx, const GroupId& group_id) {
  return tx.rows<GroupMember>(select_members, {{"group_id", group_id}});
}

std::vector<GroupMember> list_memberships(sql::Transaction& tx, const PersonId& person_id) {
  return tx.rows<GroupMember>(select_memberships, {{"person_id", person_id}});
}

std::vector<Removal> list_removals(sql::Transaction& tx, const sso::ConnectorId& connector_id) {
  return tx.rows<Removal>(select_removals, {{"connector_id", connector_id}});
}

std::vector<Removal> list_suspensions(
    sql::Transaction& tx, const sso::ConnectorId& connector_id, const UserId& user_id
) {
  return tx.rows<Removal>(
      select_suspensions, {{"connector_id", connector_id}, {"user_id", user_id}}
  );
}

}  // namespace scim::store
