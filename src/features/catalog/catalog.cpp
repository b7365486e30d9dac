#include "catalog/catalog.hpp"

#include "catalog/errors.hpp"
#include "catalog/requests.hpp"
#include "catalog/store.hpp"
#include "kernel/ids.hpp"

namespace catalog {

PublicPlan Catalog::show_public(Call&, const PublicPlanPath& path) {
  const auto* plan = find_plan(path.public_key);
  if (plan == nullptr) {
    refuse(
        errors::unknown_plan, {}, "failed to resolve provided rate plan: '" + path.public_key + "'"
    );
  }
  PublicPlan view;
  view.id = plan->id;
  view.public_name = plan->name;
  for (const auto& one : plan->components) {
    view.components.push_back({one.name, one.kind, one.unit, one.default_value, one.unit_price});
  }
  return view;
}

bool Catalog::offers(Call& call, const TenantId& tenant_id, const Plan& plan) {
  if (const auto offer = store::find_offer(call.tx, tenant_id, plan.id)) return offer->is_offered;
  return plan.is_in(tenants_.get(call, tenant_id).programme);
}

Money Catalog::price(Call& call, const Plan& plan, Frequency frequency) {
  auto prices = plan.prices;
  // What the operator has set comes later and wins over what was valid from the same instant.
  for (const auto& set : store::list_prices(call.tx, plan.id)) {
    prices.push_back({set.frequency, set.amount, Basis::from_operator, set.valid_from});
  }
  return price_at(prices, frequency, call.now);
}

void Catalog::set_price(
    Call& call, const Plan& plan, Frequency frequency, Money amount, Timestamp valid_from
) {
  call.tx.insert(SetPrice{call.ids.next<PriceId>(), plan.id, frequency, amount, valid_from});
}

void Catalog::set_offer(Call& call, const TenantId& tenant_id, const Plan& plan, bool is_offered) {
  auto offer = store::find_offer(call.tx, tenant_id, plan.id);
  if (!offer)
    return call.tx.insert(Offer{call.ids.next<OfferId>(), tenant_id, plan.id, is_offered});
  offer->is_offered = is_offered;
  call.tx.update(*offer);
}

}  // namespace catalog
