#include "catalog/plans.hpp"

#include <algorithm>

#include "catalog_embedded.hpp"
#include "json/read.hpp"
#include "kernel/check.hpp"

namespace catalog {

namespace {

// The shape of data/rate_plans.json.
struct ComponentData {
  std::string name;
  std::string kind;
  std::string unit;
  std::int64_t default_value = 0;
  Money unit_price;
  std::optional<std::int64_t> max;
};
BOOST_DESCRIBE_STRUCT(ComponentData, (), (name, kind, unit, default_value, unit_price, max))

struct PriceData {
  Frequency frequency = Frequency::monthly;
  Money amount;
  std::string basis;
  Timestamp valid_from;
};
BOOST_DESCRIBE_STRUCT(PriceData, (), (frequency, amount, basis, valid_from))

struct PlanData {
  std::string id;
  std::string name;
  Scope scope = Scope::account;
  std::string wire_scope;
  std::vector<std::string> programmes;
  std::string family;
  std::string product;
  std::optional<Tier> tier;
  std::string legacy_id;
  bool is_contract = false;
  std::vector<ComponentData> components;
  std::vector<PriceData> prices;
};
BOOST_DESCRIBE_STRUCT(
    PlanData, (),
    (id, name, scope, wire_scope, programmes, family, product, tier, legacy_id, is_contract,
     components, prices)
)

struct CatalogData {
  std::map<std::string, std::string> aliases;
  std::map<std::string, std::map<std::string, std::int64_t>> limits;
  std::vector<PlanData> plans;
};
BOOST_DESCRIBE_STRUCT(CatalogData, (), (aliases, limits, plans))

std::string lower(std::string_view text) {
  std::string key(text);
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return key;
}

Plan plan_of(const PlanData& data) {
  Plan plan{data.id,         data.name,        data.scope,   data.wire_scope,
            data.programmes, data.family,      data.product, data.tier,
            data.legacy_id,  data.is_contract, {},           {}};
  for (const auto& one : data.components) {
    plan.components.push_back(
        {one.name, one.kind, one.unit, one.default_value, one.unit_price, one.max}
    );
  }
  for (const auto& one : data.prices) {
    const auto basis = one.basis == "public" ? Basis::from_publication : Basis::from_project;
    plan.prices.push_back({one.frequency, one.amount, basis, one.valid_from});
  }
  return plan;
}

struct Catalog {
  std::vector<Plan> plans;
  std::map<std::string, std::size_t> by_spelling;  // lower case
  std::map<std::string, std::map<std::string, std::int64_t>> limits;

  Catalog() {
    const auto data = json::from_text<CatalogData>(embedded::rate_plans_json);
    limits = data.limits;
    for (const auto& one : data.plans) {
      by_spelling[lower(one.id)] = plans.size();
      by_spelling.emplace(lower(one.legacy_id), plans.size());
      plans.push_back(plan_of(one));
    }
    for (const auto& [spelling, id] : data.aliases)
      by_spelling[lower(spelling)] = by_spelling.at(lower(id));
  }
};

const Catalog& catalog_data() {
  static const Catalog instance;
  return instance;
}

const Price* latest(const std::vector<Price>& prices, Frequency frequency, Timestamp at) {
  const Price* found = nullptr;
  for (const auto& price : prices) {
    if (price.frequency != frequency || price.valid_from > at) continue;
    if (found == nullptr || price.valid_from >= found->valid_from) found = &price;
  }
  return found;
}

}  // namespace

bool Plan::is_in(std::string_view programme) const {
  return std::find(programmes.begin(), programmes.end(), programme) != programmes.end();
}

bool Plan::is_periodic() const { return !is_contract && tier != Tier::free; }

const std::vector<Plan>& all_plans() { return catalog_data().plans; }

const Plan* find_plan(std::string_view text) {
  const auto& data = catalog_data();
  const auto found = data.by_spelling.find(lower(text));
  return found == data.by_spelling.end() ? nullptr : &data.plans[found->second];
}

const Limits& limits_of(Tier tier) {
  static const Limits none;
  const auto& limits = catalog_data().limits;
  const auto found = limits.find(std::string(json::word(tier)));
  return found == limits.end() ? none : found->second;
}

std::int64_t limit_of(Tier tier, std::string_view name) {
  const auto& limits = limits_of(tier);
  const auto found = limits.find(std::string(name));
  return found == limits.end() ? 0 : found->second;
}

Money price_at(const std::vector<Price>& prices, Frequency frequency, Timestamp at) {
  if (const auto* price = latest(prices, frequency, at)) return price->amount;
  const auto* monthly = latest(prices, Frequency::monthly, at);
  CHECK(monthly != nullptr);
  switch (frequency) {
    case Frequency::yearly: return monthly->amount * 12;
    case Frequency::quarterly: return monthly->amount * 3;
    case Frequency::weekly: return {(monthly->amount.minor * 12 * 2 + 52) / (52 * 2)};
    case Frequency::monthly: break;
  }
  return monthly->amount;
}

bool is_programme(std::string_view name) {
  const auto& plans = all_plans();
  return std::any_of(plans.begin(), plans.end(), [&](const Plan& plan) {
    return plan.is_in(name);
  });
}

}  // namespace catalog
