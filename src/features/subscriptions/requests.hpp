#pragma once

#include "http/endpoint.hpp"
#include "subscriptions/errors.hpp"
#include "subscriptions/subscriptions.hpp"

namespace subscriptions {

// The published shapes: fact sheet billing 3 and 6.

struct RatePlanView {
  std::string id;
  std::string public_name;
  std::string currency = "USD";
  std::string scope;
  std::vector<std::string> sets;
  bool is_contract = false;
  bool externally_managed = false;
};
BOOST_DESCRIBE_STRUCT(
    RatePlanView, (), (id, public_name, currency, scope, sets, is_contract, externally_managed)
)

struct ProductView {
  std::string name;
  std::string public_name;
  std::string period;
  std::string billing;
  std::int64_t duration = 0;
};
BOOST_DESCRIBE_STRUCT(ProductView, (), (name, public_name, period, billing, duration))

struct ZoneReference {
  ZoneId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(ZoneReference, (), (id, name))

struct SubscriptionView {
  SubscriptionId id;
  State state = State::Paid;
  Money price;
  std::string currency = "USD";
  PeriodWord frequency;
  std::vector<json::Raw> component_values;
  RatePlanView rate_plan;
  ProductView product;
  json::Maybe<ZoneReference> zone;
  json::Maybe<json::WholeSeconds> current_period_start;
  json::Maybe<json::WholeSeconds> current_period_end;
  bool cancel_at_period_end = false;
  json::WholeSeconds created_date;
};
BOOST_DESCRIBE_STRUCT(
    SubscriptionView, (),
    (id, state, price, currency, frequency, component_values, rate_plan, product, zone,
     current_period_start, current_period_end, cancel_at_period_end, created_date)
)

struct SubscriptionReference {
  std::string subscription_id;
};
BOOST_DESCRIBE_STRUCT(SubscriptionReference, (), (subscription_id))

struct SubscriptionFilter : http::Query {
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(SubscriptionFilter, (), (page, per_page))

struct RatePlanReference {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(RatePlanReference, (), (id))

struct WantedComponent {
  std::string name;
  std::int64_t value = 0;
};
BOOST_DESCRIBE_STRUCT(WantedComponent, (), (name, value))

struct NewSubscription {
  RatePlanReference rate_plan;
  std::optional<PeriodWord> frequency;
  std::optional<std::vector<WantedComponent>> component_values;
};
BOOST_DESCRIBE_STRUCT(NewSubscription, (), (rate_plan, frequency, component_values))

struct AvailableRatePlan {
  std::string id;
  std::string name;
  std::string currency = "USD";
  std::int64_t duration = 1;
  std::string frequency;
  std::vector<json::Raw> components;
};
BOOST_DESCRIBE_STRUCT(AvailableRatePlan, (), (id, name, currency, duration, frequency, components))

struct OfferedPrice {
  catalog::Frequency frequency = catalog::Frequency::monthly;
  Money amount;
};
BOOST_DESCRIBE_STRUCT(OfferedPrice, (), (frequency, amount))

// What a plan has more or less of. `sum`: as many as one orders; `enum`: a setting; `usage`:
// metered afterwards. `default_value` of them are in the plan's price, each further one costs
// `unit_price` a month.
struct OfferedComponent {
  std::string name;
  std::string kind;
  std::string unit;
  std::int64_t default_value = 0;
  Money unit_price;
  json::Maybe<std::int64_t> max;
};
BOOST_DESCRIBE_STRUCT(OfferedComponent, (), (name, kind, unit, default_value, unit_price, max))

// A plan that may be bought here, for people who choose: no prices where nothing is charged, or the
// contract says what. Tier and limits are those of a zone's plan; `current_frequency`: how the plan
// that the zone has now is billed.
struct PlanOffer {
  std::string id;
  std::string name;
  json::Maybe<catalog::Tier> tier;
  bool is_contract = false;
  std::string currency = "USD";
  std::vector<OfferedPrice> prices;
  catalog::Limits limits;
  std::vector<OfferedComponent> components;
  bool is_current = false;
  json::Maybe<catalog::Frequency> current_frequency;
};
BOOST_DESCRIBE_STRUCT(
    PlanOffer, (),
    (id, name, tier, is_contract, currency, prices, limits, components, is_current,
     current_frequency)
)

}  // namespace subscriptions

// The billing service tells all that is wrong with a body by one number.
template <>
inline constexpr const ErrorCode* http::decode_error<subscriptions::NewSubscription> =
    &subscriptions::errors::undecodable;
