#pragma once

#include "members/requests.hpp"
#include "sql/transaction.hpp"

namespace members::store {

std::optional<Member> find(sql::Transaction&, const MemberId&);
std::optional<Member> find_by_email(
    sql::Transaction&, const AccountId&, std::string_view email_key
);
std::vector<Member> list_of_account(sql::Transaction&, const AccountId&);
std::vector<Member> list_of_email(sql::Transaction&, std::string_view email_key);
Page<Member> list(sql::Transaction&, const AccountId&, const MemberFilter&);
Page<Member> list_own(sql::Transaction&, std::string_view email_key, const MembershipFilter&);
Page<Member>
list_organizations(sql::Transaction&, std::string_view email_key, const OrganizationFilter&);

}  // namespace members::store
