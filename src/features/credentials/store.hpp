#pragma once

#include "credentials/credentials.hpp"
#include "sql/transaction.hpp"

namespace credentials::store {

std::optional<MailedLink> find(sql::Transaction&, std::string_view digest);
std::optional<MailedLink> find_of_user(sql::Transaction&, const UserId&, Purpose);
void remove_old(sql::Transaction&, Timestamp before);

}  // namespace credentials::store
