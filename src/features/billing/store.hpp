#pragma once

#include "billing/billing.hpp"
#include "sql/transaction.hpp"

namespace billing::store {

std::optional<Profile> find_profile(sql::Transaction&, const AccountId&);
// Of the accounts that the user administers or may read the bills of, the one made first.
std::optional<Profile> find_profile_of_user(sql::Transaction&, const UserId&);

std::optional<Method> find_method(sql::Transaction&, const MethodId&);
// In the order in which they are charged.
std::vector<Method> list_methods(sql::Transaction&, const AccountId&);

// Paid subscriptions of the account, or, for the one that pays for a tenant, of all of it.
std::int64_t count_paid(sql::Transaction&, const AccountId&);
std::int64_t count_paid(sql::Transaction&, const TenantId&);

// False when the nonce was redeemed before.
bool redeem(sql::Transaction&, const std::string& nonce_digest, const Method&, Timestamp);
void remove_nonces(sql::Transaction&, const AccountId&);

}  // namespace billing::store
