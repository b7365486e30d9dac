#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "accounts/accounts.hpp"
#include "catalog/catalog.hpp"
#include "http/markers.hpp"
#include "kernel/call.hpp"
#include "kernel/page.hpp"
#include "sql/table.hpp"
#include "subscriptions/frequency.hpp"
#include "subscriptions/subscription_tag.hpp"
#include "zones/zones.hpp"

namespace subscriptions {

// Published states. Which of them grant what the plan holds is decided with charging.
enum class State { Trial, Provisioned, Paid, AwaitingPayment, Cancelled, Failed, Expired };
BOOST_DESCRIBE_ENUM(State, Trial, Provisioned, Paid, AwaitingPayment, Cancelled, Failed, Expired)

struct ComponentValue {
  std::string name;
  std::int64_t value = 0;
  std::int64_t default_value = 0;
  Money price;
};
BOOST_DESCRIBE_STRUCT(ComponentValue, (), (name, value, default_value, price))

// A plan bought for a zone, or for an account.
struct Subscription {
  SubscriptionId id;
  AccountId account_id;
  TenantId tenant_id;
  std::optional<ZoneId> zone_id;
  std::string rate_plan_id;
  PeriodWord frequency;
  std::vector<ComponentValue> component_values;
  State state = State::Paid;
  Money price;  // for a period, at the time of purchase
  std::optional<Timestamp> period_start;
  std::optional<Timestamp> period_end;
  bool cancel_at_period_end = false;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(
    Subscription, (),
    (id, account_id, tenant_id, zone_id, rate_plan_id, frequency, component_values, state, price,
     period_start, period_end, cancel_at_period_end, created_at)
)

// What a change came from and came to: nothing before a purchase, nothing after a deletion.
struct Changed {
  std::optional<Subscription> before;
  std::optional<Subscription> after;
};

// What is paid for it each month, components beyond those included with it.
Money monthly_price(const Subscription&);

struct SubscriptionPath : http::Path {
  AccountId account_id;
  SubscriptionTag subscription_id;
};
BOOST_DESCRIBE_STRUCT(SubscriptionPath, (), (account_id, subscription_id))

struct PlanPath : zones::ZonePath {
  std::string plan_id;
};
BOOST_DESCRIBE_STRUCT(PlanPath, (zones::ZonePath), (plan_id))

struct SubscriptionView;
struct SubscriptionReference;
struct SubscriptionFilter;
struct NewSubscription;
struct AvailableRatePlan;
struct PlanOffer;

class Subscriptions {
 public:
  Subscriptions(catalog::Catalog& catalog, accounts::Accounts& accounts, zones::Zones& zones)
      : catalog_(catalog), accounts_(accounts), zones_(zones) {}

  // Endpoints, in the order of routes.cpp.
  SubscriptionView show_of_zone(Call&, const zones::ZonePath&);
  SubscriptionView buy_for_zone(Call&, const zones::ZonePath&, const NewSubscription&);
  SubscriptionView change_of_zone(Call&, const zones::ZonePath&, const NewSubscription&);
  SubscriptionReference free_zone(Call&, const zones::ZonePath&);
  std::vector<SubscriptionView> list_of_zone(Call&, const zones::ZonePath&);
  std::vector<zones::ZonePlan> available_plans(Call&, const zones::ZonePath&);
  zones::ZonePlan available_plan(Call&, const PlanPath&);
  std::vector<AvailableRatePlan> available_rate_plans(Call&, const zones::ZonePath&);
  Page<SubscriptionView>
  list_of_account(Call&, const accounts::AccountPath&, const SubscriptionFilter&);
  Page<SubscriptionView>
  list_with_zones(Call&, const accounts::AccountPath&, const SubscriptionFilter&);
  SubscriptionView buy_for_account(Call&, const accounts::AccountPath&, const NewSubscription&);
  SubscriptionView show(Call&, const SubscriptionPath&);
  SubscriptionView change(Call&, const SubscriptionPath&, const NewSubscription&);
  SubscriptionReference remove(Call&, const SubscriptionPath&);
  std::vector<SubscriptionView> list_own(Call&);
  std::vector<PlanOffer> offers_for_zone(Call&, const zones::ZonePath&);
  std::vector<PlanOffer> offers_for_account(Call&, const accounts::AccountPath&);

  // For the wiring: a zone, or an account with all its zones, goes.
  void remove_of_zone(Call&, const zones::Zone&);
  void remove_all(Call&, const AccountId&);
  // Connected by a feature above that charges.
  std::function<void(Call&, const Changed&)> on_changed = [](Call&, const Changed&) {};

 private:
  Page<SubscriptionView>
  page_of(Call&, const std::vector<Subscription>&, const SubscriptionFilter&);
  const catalog::Plan& plan_for(Call&, const NewSubscription&, catalog::Scope, const TenantId&);
  void set_plan(Call&, Subscription&, const catalog::Plan&, const NewSubscription&);
  SubscriptionView
  put_on_zone(Call&, const zones::Zone&, const catalog::Plan&, const NewSubscription&);
  void show_on_zone(Call&, const zones::Zone&, const Subscription&, const catalog::Plan&);
  std::vector<PlanOffer> offers(Call&, catalog::Scope, const TenantId&);
  zones::ZonePlan zone_plan(Call&, const catalog::Plan&, bool is_current);
  SubscriptionView view_of(Call&, const Subscription&);
  void remove_subscription(Call&, const Subscription&);
  static std::optional<Subscription> find(Call&, const SubscriptionPath&);

  catalog::Catalog& catalog_;
  accounts::Accounts& accounts_;
  zones::Zones& zones_;
};

}  // namespace subscriptions

template <>
struct sql::Table<subscriptions::Subscription> {
  static constexpr std::string_view name = "subscriptions";
};
