#include "catalog/store.hpp"

namespace catalog::store {

namespace {

constexpr sql::Text select_offer = R"(
  SELECT id, tenant_id, rate_plan_id, is_offered
  FROM plan_offers WHERE tenant_id = :tenant_id AND rate_plan_id = :rate_plan_id
)";
constexpr sql::Text select_prices = R"(
  SELECT id, rate_plan_id, frequency, amount, valid_from
  FROM plan_prices WHERE rate_plan_id = :rate_plan_id ORDER BY valid_from, id
)";

}  // namespace

std::optional<Offer> find_offer(
    sql::Transaction& tx, const TenantId& tenant_id, std::string_view rate_plan_id
) {
  return tx.row<Offer>(select_offer, {{"tenant_id", tenant_id}, {"rate_plan_id", rate_plan_id}});
}

std::vector<SetPrice> list_prices(sql::Transaction& tx, std::string_view rate_plan_id) {
  return tx.rows<SetPrice>(select_prices, {{"rate_plan_id", rate_plan_id}});
}

}  // namespace catalog::store
