#pragma once

#include "sql/transaction.hpp"
#include "subscriptions/subscriptions.hpp"

namespace subscriptions::store {

std::optional<Subscription> find(sql::Transaction&, const SubscriptionId&);
std::optional<Subscription> find_of_zone(sql::Transaction&, const ZoneId&);
// Without those of its zones.
std::vector<Subscription> list_of_account(sql::Transaction&, const AccountId&);
// With those of its zones.
std::vector<Subscription> list_all_of_account(sql::Transaction&, const AccountId&);
std::vector<Subscription> list_in_reach(sql::Transaction&, const accounts::Reach&);

}  // namespace subscriptions::store
