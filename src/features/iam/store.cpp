#include "iam/store.hpp"

#include "kernel/search_text.hpp"

namespace iam::store {

namespace {

constexpr sql::Text select_resource_group = R"(
  SELECT id, account_id, tenant_id, name, zones, created_at, modified_at
  FROM resource_groups WHERE id = :id
)";
constexpr sql::Text select_resource_groups = R"(
  SELECT id, account_id, tenant_id, name, zones, created_at, modified_at
  FROM resource_groups WHERE account_id = :account_id ORDER BY id
)";
constexpr sql::Text select_user_group = R"(
  SELECT id, account_id, tenant_id, name, name_key, policies, created_at, modified_at
  FROM user_groups WHERE id = :id
)";
constexpr sql::Text select_user_groups = R"(
  SELECT id, account_id, tenant_id, name, name_key, policies, created_at, modified_at
  FROM user_groups WHERE account_id = :account_id ORDER BY id
)";
constexpr sql::Text select_page_asc = R"(
  SELECT id, account_id, tenant_id, name, name_key, policies, created_at, modified_at
  FROM user_groups
  WHERE account_id = :account_id AND (:id IS NULL OR id = :id) AND (:name IS NULL OR name = :name)
    AND (:contains IS NULL OR name_key LIKE :contains ESCAPE '\')
  ORDER BY name_key, id LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_page_desc = R"(
  SELECT id, account_id, tenant_id, name, name_key, policies, created_at, modified_at
  FROM user_groups
  WHERE account_id = :account_id AND (:id IS NULL OR id = :id) AND (:name IS NULL OR name = :name)
    AND (:contains IS NULL OR name_key LIKE :contains ESCAPE '\')
  ORDER BY name_key DESC, id DESC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text count_page = R"(
  SELECT count(*) FROM user_groups
  WHERE account_id = :account_id AND (:id IS NULL OR id = :id) AND (:name IS NULL OR name = :name)
    AND (:contains IS NULL OR name_key LIKE :contains ESCAPE '\')
)";
constexpr sql::Text select_groups_of = R"(
  SELECT g.id, g.account_id, g.tenant_id, g.name, g.name_key, g.policies, g.created_at,
         g.modified_at
  FROM user_group_members s JOIN user_groups g ON g.id = s.user_group_id
  WHERE s.member_id = :member_id ORDER BY g.id
)";
constexpr sql::Text select_seat = R"(
  SELECT id, user_group_id, account_id, tenant_id, member_id, created_at
  FROM user_group_members WHERE user_group_id = :user_group_id AND member_id = :member_id
)";
constexpr sql::Text select_seats = R"(
  SELECT id, user_group_id, account_id, tenant_id, member_id, created_at
  FROM user_group_members WHERE user_group_id = :user_group_id ORDER BY id
)";
constexpr sql::Text select_seats_of = R"(
  SELECT id, user_group_id, account_id, tenant_id, member_id, created_at
  FROM user_group_members WHERE member_id = :member_id ORDER BY id
)";
constexpr sql::Text select_members_asc = R"(
  SELECT m.id, m.email, m.status
  FROM user_group_members s JOIN members m ON m.id = s.member_id
  WHERE s.user_group_id = :user_group_id AND m.status <> 'rejected'
    AND (:contains IS NULL OR m.email_key LIKE :contains ESCAPE '\')
  ORDER BY m.email_key, m.id LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_members_desc = R"(
  SELECT m.id, m.email, m.status
  FROM user_group_members s JOIN members m ON m.id = s.member_id
  WHERE s.user_group_id = :user_group_id AND m.status <> 'rejected'
    AND (:contains IS NULL OR m.email_key LIKE :contains ESCAPE '\')
  ORDER BY m.email_key DESC, m.id DESC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text count_members = R"(
  SELECT count(*)
  FROM user_group_members s JOIN members m ON m.id = s.member_id
  WHERE s.user_group_id = :user_group_id AND m.status <> 'rejected'
    AND (:contains IS NULL OR m.email_key LIKE :contains ESCAPE '\')
)";

constexpr sql::Text select_seat_of_user = R"(
  SELECT id FROM members
  WHERE account_id = :account_id AND user_id = :user_id AND status = 'accepted'
)";
constexpr sql::Text select_zones_of_user = R"(
  SELECT scope_id AS id FROM account_access
  WHERE account_id = :account_id AND user_id = :user_id AND scope_id <> :account_id
  ORDER BY scope_id
)";
constexpr sql::Text select_administrators = R"(
  SELECT u.email FROM account_access a JOIN users u ON u.id = a.user_id
  WHERE a.account_id = :account_id AND a.scope_id = :account_id AND a.is_super_administrator
  ORDER BY u.email_key LIMIT 5
)";

struct ZoneRow {
  ZoneId id;
};
BOOST_DESCRIBE_STRUCT(ZoneRow, (), (id))

struct AddressRow {
  std::string email;
};
BOOST_DESCRIBE_STRUCT(AddressRow, (), (email))

constexpr std::int64_t per_page_default = 100;
constexpr std::int64_t per_page_max = 500;

std::optional<std::string> pattern_of(const std::optional<std::string>& part) {
  return part ? std::optional(contains_pattern(*part)) : std::nullopt;
}

bool is_up(const std::optional<Direction>& direction) {
  return direction.value_or(Direction::asc) == Direction::asc;
}

}  // namespace

std::optional<ResourceGroup> find_resource_group(sql::Transaction& tx, const ResourceGroupId& id) {
  return tx.row<ResourceGroup>(select_resource_group, {{"id", id}});
}

std::vector<ResourceGroup> list_resource_groups(sql::Transaction& tx, const AccountId& account_id) {
  return tx.rows<ResourceGroup>(select_resource_groups, {{"account_id", account_id}});
}

std::optional<UserGroup> find_user_group(sql::Transaction& tx, const UserGroupId& id) {
  return tx.row<UserGroup>(select_user_group, {{"id", id}});
}

std::vector<UserGroup> list_user_groups(sql::Transaction& tx, const AccountId& account_id) {
  return tx.rows<UserGroup>(select_user_groups, {{"account_id", account_id}});
}

Page<UserGroup> list_user_groups(
    sql::Transaction& tx, const AccountId& account_id, const UserGroupFilter& filter
) {
  Page<UserGroup> page{
      {}, page_request(filter.page, filter.per_page, per_page_default, per_page_max), 0};
  const auto contains = pattern_of(filter.fuzzyName);
  page.items = tx.rows<UserGroup>(
      is_up(filter.direction) ? select_page_asc : select_page_desc,
      {{"account_id", account_id},
       {"id", filter.id},
       {"name", filter.name},
       {"contains", contains},
       {"limit", page.request.per_page},
       {"offset", page.request.offset()}}
  );
  page.total_count = tx.value<std::int64_t>(
                           count_page, {{"account_id", account_id},
                                        {"id", filter.id},
                                        {"name", filter.name},
                                        {"contains", contains}}
  ).value_or(0);
  return page;
}

std::vector<UserGroup> groups_of(sql::Transaction& tx, const MemberId& member_id) {
  return tx.rows<UserGroup>(select_groups_of, {{"member_id", member_id}});
}

std::optional<GroupSeat> find_seat(
    sql::Transaction& tx, const UserGroupId& user_group_id, const MemberId& member_id
) {
  return tx.row<GroupSeat>(
      select_seat, {{"user_group_id", user_group_id}, {"member_id", member_id}}
  );
}

std::vector<GroupSeat> list_seats(sql::Transaction& tx, const UserGroupId& user_group_id) {
  return tx.rows<GroupSeat>(select_seats, {{"user_group_id", user_group_id}});
}

std::vector<GroupSeat> list_seats_of(sql::Transaction& tx, const MemberId& member_id) {
  return tx.rows<GroupSeat>(select_seats_of, {{"member_id", member_id}});
}

Page<GroupMemberView> list_members(
    sql::Transaction& tx, const UserGroupId& user_group_id, const GroupMemberFilter& filter
) {
  Page<GroupMemberView> page{
      {}, page_request(filter.page, filter.per_page, per_page_default, per_page_max), 0};
  const auto contains = pattern_of(filter.fuzzyEmail);
  page.items = tx.rows<GroupMemberView>(
      is_up(filter.direction) ? select_members_asc : select_members_desc,
      {{"user_group_id", user_group_id},
       {"contains", contains},
       {"limit", page.request.per_page},
       {"offset", page.request.offset()}}
  );
  page.total_count = tx.value<std::int64_t>(
                           count_members, {{"user_group_id", user_group_id}, {"contains", contains}}
  ).value_or(0);
  return page;
}

std::optional<MemberId> find_seat_of_user(
    sql::Transaction& tx, const AccountId& account_id, const UserId& user_id
) {
  return tx.value<MemberId>(
      select_seat_of_user, {{"account_id", account_id}, {"user_id", user_id}}
  );
}

std::vector<ZoneId> zones_of_user(
    sql::Transaction& tx, const AccountId& account_id, const UserId& user_id
) {
  std::vector<ZoneId> ids;
  tx.each<ZoneRow>(
      select_zones_of_user, {{"account_id", account_id}, {"user_id", user_id}},
      [&](const ZoneRow& row) { ids.push_back(row.id); }
  );
  return ids;
}

std::vector<std::string> administrators_of(sql::Transaction& tx, const AccountId& account_id) {
  std::vector<std::string> addresses;
  tx.each<AddressRow>(
      select_administrators, {{"account_id", account_id}},
      [&](const AddressRow& row) { addresses.push_back(row.email); }
  );
  return addresses;
}

}  // namespace iam::store
