#pragma once

#include "catalog/catalog.hpp"
#include "sql/transaction.hpp"

namespace catalog::store {

std::optional<Offer> find_offer(sql::Transaction&, const TenantId&, std::string_view rate_plan_id);
std::vector<SetPrice> list_prices(sql::Transaction&, std::string_view rate_plan_id);

}  // namespace catalog::store
