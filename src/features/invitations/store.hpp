#pragma once

#include "invitations/invitations.hpp"
#include "sql/transaction.hpp"

namespace invitations::store {

std::optional<Invitation> find(sql::Transaction&, const InvitationId&);
std::optional<Invitation> find_by_code(sql::Transaction&, std::string_view code_digest);
std::optional<Invitation> find_of_member(sql::Transaction&, const MemberId&);
std::vector<Invitation> list_of_email(sql::Transaction&, std::string_view email_key);

}  // namespace invitations::store
