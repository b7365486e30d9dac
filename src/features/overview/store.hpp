#pragma once

#include "overview/requests.hpp"
#include "sql/transaction.hpp"

namespace overview::store {

// All of a tenant, or the units of it that a user administers.
struct Reach {
  TenantId tenant_id;
  UserId user_id;
  bool is_whole = false;
  Timestamp now;
};
Figures figures(sql::Transaction&, const Reach&);

bool has_other_account(sql::Transaction&, const TenantId&, const std::optional<AccountId>& own);
bool has_customer(sql::Transaction&, const TenantId&, const std::optional<AccountId>& own);

DeletionCounts count_of_account(sql::Transaction&, const AccountId&, Timestamp now);

}  // namespace overview::store
