#include "invitations/store.hpp"

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

std::vector<Invitation> list_of_email(sql::Transaction& tx, std::string_view email_key) {
  return tx.rows<Invitation>(select_of_email, {{"email_key", email_key}});
}

}  // namespace invitations::store
