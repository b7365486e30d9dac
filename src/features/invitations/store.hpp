#pragma once

#include "invitations/invitations.hpp"
#include "invitations/requests.hpp"
#include "sql/transaction.hpp"

namespace invitations::store {

std::optional<Invitation> find(sql::Transaction&, const InvitationId&);
std::optional<Invitation> find_by_code(sql::Transaction&, std::string_view code_digest);
std::optional<Invitation> find_of_member(sql::Transaction&, const MemberId&);
std::optional<AccountId> account_of(sql::Transaction&, const InvitationId&);

// Unanswered ones of all accounts of a tenant, or of the units that the user administers.
struct TenantList {
  TenantId tenant_id;
  UserId user_id;
  bool is_whole = false;
  Timestamp now;
  TenantInvitationFilter filter;
};
Page<TenantInvitation> list(sql::Transaction&, const TenantList&);
std::vector<Invitation> list_of_email(sql::Transaction&, std::string_view email_key);

}  // namespace invitations::store
