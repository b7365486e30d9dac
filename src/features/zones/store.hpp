#pragma once

#include <span>

#include "sql/transaction.hpp"
#include "zones/requests.hpp"
#include "zones/zones.hpp"

namespace zones::store {

std::optional<Zone> find(sql::Transaction&, const ZoneId&);
std::optional<AccountId> find_account_of(sql::Transaction&, const ZoneId&);
// In the order of the ids; without those that are no more.
std::vector<Zone> list_of_ids(sql::Transaction&, std::span<const ZoneId>);
std::vector<Zone> list_by_name(sql::Transaction&, std::string_view name_ascii);
std::vector<Zone> list_of_account(sql::Transaction&, const AccountId&);
std::int64_t count_pending(sql::Transaction&, const AccountId&);

// The zones that a caller may see, filtered and ordered; the filter's own page is not looked at.
Page<Zone> list(sql::Transaction&, const accounts::Reach&, const ZoneFilter&, const PageRequest&);

// For the sweep: zones of a tenant that wait, and those on the Free plan that waited too long.
std::vector<Zone> list_declared(sql::Transaction&, const TenantId&, std::int64_t limit);
std::vector<Zone> list_expired(
    sql::Transaction&, const TenantId&, Status status, Timestamp since_before, std::int64_t limit
);

// The only account that a user may see; nothing when there are none or several.
std::optional<AccountId> only_account(sql::Transaction&, const accounts::Reach&);

}  // namespace zones::store
