#include "invitations/store.hpp"

#include "kernel/search_text.hpp"

namespace invitations::store {

namespace {

constexpr sql::Text select_invitation = R"(
  SELECT id, account_id, tenant_id, member_id, email, email_key, invited_by, code_digest, status,
         sent_at, expires_at
  FROM invitations WHERE id = :id
)";
constexpr sql::Text select_by_code = R"(
  SELECT id, account_id, tenant_id, member_id, email, email_key, invited_by, code_digest, status,
         sent_at, expires_at
  FROM invitations WHERE code_digest = :code_digest
)";
constexpr sql::Text select_of_member = R"(
  SELECT id, account_id, tenant_id, member_id, email, email_key, invited_by, code_digest, status,
         sent_at, expires_at
  FROM invitations WHERE member_id = :member_id
)";
constexpr sql::Text select_of_email = R"(
  SELECT id, account_id, tenant_id, member_id, email, email_key, invited_by, code_digest, status,
         sent_at, expires_at
  FROM invitations WHERE email_key = :email_key ORDER BY id
)";
constexpr sql::Text select_account = "SELECT account_id FROM invitations WHERE id = :id";
constexpr sql::Text select_of_tenant = R"(
  SELECT i.id, i.member_id, i.email, i.account_id, a.name AS account_name, i.invited_by, i.sent_at,
         i.expires_at
  FROM invitations i JOIN accounts a ON a.id = i.account_id
  WHERE i.tenant_id = :tenant_id AND i.status IN ('pending', 'expired')
    AND (:status IS NULL OR (:status = 'pending') = (i.status = 'pending' AND i.expires_at > :now))
    AND (:account_id IS NULL OR i.account_id = :account_id)
    AND (:contains IS NULL OR i.email_key LIKE :contains ESCAPE '\'
         OR a.name_key LIKE :contains ESCAPE '\')
    AND (:is_whole OR a.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id))
  ORDER BY i.sent_at DESC, i.id DESC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text count_of_tenant = R"(
  SELECT count(*) FROM invitations i JOIN accounts a ON a.id = i.account_id
  WHERE i.tenant_id = :tenant_id AND i.status IN ('pending', 'expired')
    AND (:status IS NULL OR (:status = 'pending') = (i.status = 'pending' AND i.expires_at > :now))
    AND (:account_id IS NULL OR i.account_id = :account_id)
    AND (:contains IS NULL OR i.email_key LIKE :contains ESCAPE '\'
         OR a.name_key LIKE :contains ESCAPE '\')
    AND (:is_whole OR a.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id))
)";

struct TenantRow {
  InvitationId id;
  MemberId member_id;
  std::string email;
  AccountId account_id;
  std::string account_name;
  std::string invited_by;
  Timestamp sent_at;
  Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(
    TenantRow, (), (id, member_id, email, account_id, account_name, invited_by, sent_at, expires_at)
)

}  // namespace

std::optional<Invitation> find(sql::Transaction& tx, const InvitationId& id) {
  return tx.row<Invitation>(select_invitation, {{"id", id}});
}

std::optional<Invitation> find_by_code(sql::Transaction& tx, std::string_view code_digest) {
  return tx.row<Invitation>(select_by_code, {{"code_digest", code_digest}});
}

std::optional<Invitation> find_of_member(sql::Transaction& tx, const MemberId& member_id) {
  return tx.row<Invitation>(select_of_member, {{"member_id", member_id}});
}

std::optional<AccountId> account_of(sql::Transaction& tx, const InvitationId& id) {
  return tx.value<AccountId>(select_account, {{"id", id}});
}

Page<TenantInvitation> list(sql::Transaction& tx, const TenantList& wanted) {
  const auto& filter = wanted.filter;
  Page<TenantInvitation> page{{}, page_request(filter.page, filter.per_page), 0};
  const auto contains =
      filter.search ? std::optional(contains_pattern(*filter.search)) : std::nullopt;
  std::vector<sql::Parameter> parameters{
      {"tenant_id", wanted.tenant_id},  {"user_id", wanted.user_id},
      {"is_whole", wanted.is_whole},    {"now", wanted.now},
      {"status", filter.status},        {"contains", contains},
      {"account_id", filter.account_id}};
  page.total_count =
      tx.value<std::int64_t>(count_of_tenant, sql::Parameters(std::span(parameters))).value_or(0);
  parameters.emplace_back("limit", page.request.per_page);
  parameters.emplace_back("offset", page.request.offset());
  tx.each<TenantRow>(
      select_of_tenant, sql::Parameters(std::span(parameters)),
      [&](const TenantRow& row) {
        const auto status = row.expires_at > wanted.now ? OpenStatus::pending : OpenStatus::expired;
        page.items.push_back(
            {row.id,
             row.member_id,
             row.email,
             {row.account_id, row.account_name},
             row.invited_by,
             row.sent_at,
             row.expires_at,
             status}
        );
      }
  );
  return page;
}

std::vector<Invitation> list_of_email(sql::Transaction& tx, std::string_view email_key) {
  return tx.rows<Invitation>(select_of_email, {{"email_key", email_key}});
}

}  // namespace invitations::store
