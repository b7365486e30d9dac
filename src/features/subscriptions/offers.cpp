#include <algorithm>

#include "subscriptions/requests.hpp"
#include "subscriptions/store.hpp"
#include "subscriptions/subscriptions.hpp"

namespace subscriptions {

namespace {

constexpr catalog::Frequency offered_frequencies[] = {
    catalog::Frequency::monthly, catalog::Frequency::quarterly, catalog::Frequency::yearly};

OfferedComponent offered(const catalog::Component& component) {
  OfferedComponent offer{component.name,          component.kind,       component.unit,
                         component.default_value, component.unit_price, {}};
  if (component.max) offer.max.emplace(*component.max);
  return offer;
}

}  // namespace

// Plans of one tier have several spellings: the first that the tenant may sell stands for them.
std::vector<PlanOffer> Subscriptions::offers(
    Call& call, catalog::Scope scope, const TenantId& tenant_id
) {
  std::vector<PlanOffer> list;
  for (const auto& plan : catalog::all_plans()) {
    if (plan.scope != scope || !catalog_.offers(call, tenant_id, plan)) continue;
    const auto is_same = [&](const auto& other) { return other.tier && other.tier == plan.tier; };
    if (std::any_of(list.begin(), list.end(), is_same)) continue;
    PlanOffer offer;
    offer.id = plan.id;
    offer.name = plan.name;
    offer.is_contract = plan.is_contract;
    if (plan.tier) {
      offer.tier.emplace(*plan.tier);
      offer.limits = catalog::limits_of(*plan.tier);
    }
    if (plan.is_periodic()) {
      for (const auto frequency : offered_frequencies)
        offer.prices.push_back({frequency, catalog_.price(call, plan, frequency)});
    }
    for (const auto& component : plan.components) offer.components.push_back(offered(component));
    list.push_back(std::move(offer));
  }
  return list;
}

std::vector<PlanOffer> Subscriptions::offers_for_zone(Call& call, const zones::ZonePath& path) {
  const auto zone = zones_.get(call, path.zone_id);
  auto list = offers(call, catalog::Scope::zone, zone.tenant_id);
  const auto bought = store::find_of_zone(call.tx, zone.id);
  const auto frequency = bought ? bought->frequency.frequency() : std::nullopt;
  for (auto& offer : list) {
    offer.is_current = json::word(*offer.tier) == zone.plan.legacy_id;
    if (offer.is_current && frequency) offer.current_frequency.emplace(*frequency);
  }
  const auto is_lower = [](const auto& a, const auto& b) { return *a.tier < *b.tier; };
  std::stable_sort(list.begin(), list.end(), is_lower);
  return list;
}

std::vector<PlanOffer> Subscriptions::offers_for_account(
    Call& call, const accounts::AccountPath& path
) {
  return offers(call, catalog::Scope::account, accounts_.get(call, path.account_id).tenant_id);
}

}  // namespace subscriptions
