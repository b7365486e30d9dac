#include "subscriptions/subscriptions.hpp"

#include <algorithm>

#include "kernel/check.hpp"
#include "kernel/ids.hpp"
#include "subscriptions/errors.hpp"
#include "subscriptions/requests.hpp"
#include "subscriptions/store.hpp"

namespace subscriptions {

namespace {

using catalog::Plan;
using catalog::Scope;
using catalog::Tier;

// The fixed ids of the plan objects of zones (fact sheet zones 7.1); Business has none published.
struct TierWords {
  Tier tier;
  std::string_view id;
  std::string_view word;
};
constexpr TierWords tier_words[] = {
    {Tier::free, "0feeeeeeeeeeeeeeeeeeeeeeeeeeeeee", "Free"},
    {Tier::pro, "e592fd9519420ba7405e1307bff33214", "Pro"},
    {Tier::business, "b0b1e592fd9519420ba7405e1307bff3", "Business"},
    {Tier::enterprise, "94f3b7b768b0458b56d2cac4fe5ec0f9", "Enterprise"}};

const TierWords& words_of(Tier tier) {
  for (const auto& words : tier_words) {
    if (words.tier == tier) return words;
  }
  CHECK(false);
  return tier_words[0];
}

// What is read of a zone's plan is its tier, whatever spelling was written.
std::string read_id(const Plan& plan) {
  return plan.tier ? std::string(json::word(*plan.tier)) : plan.id;
}

bool is_enterprise(const Plan& plan) { return plan.tier == Tier::enterprise; }

std::vector<ComponentValue> component_values(const Plan& plan, const NewSubscription& wanted) {
  std::vector<ComponentValue> values;
  for (const auto& one : plan.components)
    values.push_back({one.name, one.default_value, one.default_value, one.unit_price});
  const auto asked = wanted.component_values.value_or(std::vector<WantedComponent>());
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const auto pointer = "/component_values/" + std::to_string(i);
    const auto is_this = [&](const auto& one) { return one.name == asked[i].name; };
    const auto value = std::find_if(values.begin(), values.end(), is_this);
    if (value == values.end()) refuse(errors::unknown_component, pointer + "/name");
    const auto component = std::find_if(plan.components.begin(), plan.components.end(), is_this);
    const bool is_too_large = component->max && asked[i].value > *component->max;
    if (asked[i].value < 0 || is_too_large) refuse(errors::component_range, pointer + "/value");
    value->value = asked[i].value;
  }
  return values;
}

std::int64_t value_of(
    const Subscription& subscription, std::string_view name, std::int64_t otherwise
) {
  for (const auto& one : subscription.component_values) {
    if (one.name == name) return std::max(one.value, otherwise);
  }
  return otherwise;
}

// `default` is a word of C++, so this object is written by hand.
json::Raw component_view(
    std::string_view name, std::int64_t value, std::int64_t default_value, Money price
) {
  std::string out = R"({"name":)";
  json::write_text(out, name);
  out += R"(,"value":)" + std::to_string(value) + R"(,"default":)" + std::to_string(default_value) +
         R"(,"price":)" + price.text() + '}';
  return {out};
}

json::Raw available_component(const catalog::Component& component) {
  std::string out = R"({"name":)";
  json::write_text(out, component.name);
  out += R"(,"default":)" + std::to_string(component.default_value) + R"(,"unit_price":)" +
         component.unit_price.text() + '}';
  return {out};
}

// The description of available rate plans knows these four alone.
bool is_listed(const catalog::Component& component) {
  return component.name == "zones" || component.name == "page_rules" ||
         component.name == "dedicated_certificates" ||
         component.name == "dedicated_certificates_custom";
}

NewSubscription of_plan(std::string_view id) {
  NewSubscription wanted;
  wanted.rate_plan.id = std::string(id);
  return wanted;
}

}  // namespace

// The price of other periods is spread over months and rounded up.
Money monthly_price(const Subscription& subscription) {
  const auto frequency = subscription.frequency.frequency();
  if (!frequency) return {};
  auto price = subscription.price.minor;
  switch (*frequency) {
    case catalog::Frequency::weekly: price = (price * 52 + 11) / 12; break;
    case catalog::Frequency::monthly: break;
    case catalog::Frequency::quarterly: price = (price + 2) / 3; break;
    case catalog::Frequency::yearly: price = (price + 11) / 12; break;
  }
  for (const auto& one : subscription.component_values) {
    const auto further = std::max<std::int64_t>(one.value - one.default_value, 0);
    price += one.price.minor * further;
  }
  return {price};
}

SubscriptionView Subscriptions::show_of_zone(Call& call, const zones::ZonePath& path) {
  const auto found = store::find_of_zone(call.tx, path.zone_id);
  if (!found) refuse(errors::no_subscription);
  return view_of(call, *found);
}

SubscriptionView Subscriptions::buy_for_zone(
    Call& call, const zones::ZonePath& path, const NewSubscription& wanted
) {
  const auto zone = zones_.get(call, path.zone_id);
  return put_on_zone(call, zone, plan_for(call, wanted, Scope::zone, zone.tenant_id), wanted);
}

SubscriptionView Subscriptions::change_of_zone(
    Call& call, const zones::ZonePath& path, const NewSubscription& wanted
) {
  const auto zone = zones_.get(call, path.zone_id);
  const auto& plan = plan_for(call, wanted, Scope::zone, zone.tenant_id);
  if (!store::find_of_zone(call.tx, path.zone_id)) refuse(errors::no_subscription);
  return put_on_zone(call, zone, plan, wanted);
}

SubscriptionReference Subscriptions::free_zone(Call& call, const zones::ZonePath& path) {
  const auto zone = zones_.get(call, path.zone_id);
  const auto* plan = catalog::find_plan("free");
  CHECK(plan != nullptr);
  const auto freed = put_on_zone(call, zone, *plan, of_plan(plan->id));
  return {std::string(freed.id.text())};
}

std::vector<SubscriptionView> Subscriptions::list_of_zone(Call& call, const zones::ZonePath& path) {
  const auto found = store::find_of_zone(call.tx, path.zone_id);
  if (!found) return {};
  return {view_of(call, *found)};
}

std::vector<zones::ZonePlan> Subscriptions::available_plans(
    Call& call, const zones::ZonePath& path
) {
  const auto zone = zones_.get(call, path.zone_id);
  std::vector<zones::ZonePlan> plans;
  for (const auto& plan : catalog::all_plans()) {
    if (plan.scope != Scope::zone || !catalog_.offers(call, zone.tenant_id, plan)) continue;
    auto view = zone_plan(call, plan, false);
    view.name = plan.name;
    view.frequency = "monthly";
    view.is_subscribed = view.id == zone.plan.id;
    const auto is_same = [&](const auto& other) { return other.id == view.id; };
    if (std::none_of(plans.begin(), plans.end(), is_same)) plans.push_back(std::move(view));
  }
  return plans;
}

zones::ZonePlan Subscriptions::available_plan(Call& call, const PlanPath& path) {
  for (auto& plan : available_plans(call, path)) {
    if (plan.id == path.plan_id || plan.legacy_id == path.plan_id) return plan;
  }
  refuse(errors::unknown_plan_id);
}

std::vector<AvailableRatePlan> Subscriptions::available_rate_plans(
    Call& call, const zones::ZonePath& path
) {
  const auto zone = zones_.get(call, path.zone_id);
  std::vector<AvailableRatePlan> plans;
  for (const auto& plan : catalog::all_plans()) {
    if (plan.scope != Scope::zone || !catalog_.offers(call, zone.tenant_id, plan)) continue;
    AvailableRatePlan view;
    view.id = plan.legacy_id;
    view.name = plan.id;
    view.frequency = "monthly";
    for (const auto& component : plan.components) {
      if (is_listed(component)) view.components.push_back(available_component(component));
    }
    plans.push_back(std::move(view));
  }
  return plans;
}

Page<SubscriptionView> Subscriptions::list_of_account(
    Call& call, const accounts::AccountPath& path, const SubscriptionFilter& filter
) {
  return page_of(call, store::list_of_account(call.tx, path.account_id), filter);
}

Page<SubscriptionView> Subscriptions::list_with_zones(
    Call& call, const accounts::AccountPath& path, const SubscriptionFilter& filter
) {
  auto all = store::list_all_of_account(call.tx, path.account_id);
  std::erase_if(all, [](const Subscription& one) {
    return catalog::find_plan(one.rate_plan_id)->tier == Tier::free;
  });
  return page_of(call, all, filter);
}

// Clients read these lists as one page: without paging everything is in it.
Page<SubscriptionView> Subscriptions::page_of(
    Call& call, const std::vector<Subscription>& all, const SubscriptionFilter& filter
) {
  Page<SubscriptionView> page{
      {}, page_request(filter.page, filter.per_page), static_cast<std::int64_t>(all.size())};
  const bool is_paged = filter.page || filter.per_page;
  const auto begin = is_paged ? std::min(page.request.offset(), page.total_count) : 0;
  const auto end =
      is_paged ? std::min(begin + page.request.per_page, page.total_count) : page.total_count;
  if (!is_paged) page.request.per_page = std::max(page.request.per_page, page.total_count);
  for (auto i = begin; i < end; ++i)
    page.items.push_back(view_of(call, all[static_cast<std::size_t>(i)]));
  return page;
}

SubscriptionView Subscriptions::buy_for_account(
    Call& call, const accounts::AccountPath& path, const NewSubscription& wanted
) {
  const auto account = accounts_.get(call, path.account_id);
  const auto& plan = plan_for(call, wanted, Scope::account, account.tenant_id);
  Subscription subscription;
  subscription.id = call.ids.next<SubscriptionId>();
  subscription.account_id = account.id;
  subscription.tenant_id = account.tenant_id;
  subscription.created_at = call.now;
  set_plan(call, subscription, plan, wanted);
  call.tx.insert(subscription);
  on_changed(call, {{}, subscription});
  return view_of(call, subscription);
}

// Of this account.
std::optional<Subscription> Subscriptions::find(Call& call, const SubscriptionPath& path) {
  const auto id = path.subscription_id.id();
  auto found = id ? store::find(call.tx, *id) : std::nullopt;
  if (found && found->account_id != path.account_id) return {};
  return found;
}

SubscriptionView Subscriptions::show(Call& call, const SubscriptionPath& path) {
  const auto found = find(call, path);
  if (!found) refuse(errors::unknown);
  return view_of(call, *found);
}

SubscriptionView Subscriptions::change(
    Call& call, const SubscriptionPath& path, const NewSubscription& wanted
) {
  const auto found = find(call, path);
  if (!found) refuse(errors::unknown);
  const auto scope = found->zone_id ? Scope::zone : Scope::account;
  const auto& plan = plan_for(call, wanted, scope, found->tenant_id);
  if (found->zone_id) return put_on_zone(call, zones_.get(call, *found->zone_id), plan, wanted);
  auto changed = *found;
  set_plan(call, changed, plan, wanted);
  call.tx.update(changed);
  on_changed(call, {found, changed});
  return view_of(call, changed);
}

// Published: deleting what is not there succeeds.
SubscriptionReference Subscriptions::remove(Call& call, const SubscriptionPath& path) {
  const auto found = find(call, path);
  if (found && found->zone_id) {
    zones::ZonePath zone;
    zone.zone_id = *found->zone_id;
    free_zone(call, zone);
  } else if (found) {
    remove_subscription(call, *found);
  }
  return {path.subscription_id.text()};
}

std::vector<SubscriptionView> Subscriptions::list_own(Call& call) {
  std::vector<SubscriptionView> views;
  for (const auto& one : store::list_in_reach(call.tx, accounts_.reach(call, Area::billing)))
    views.push_back(view_of(call, one));
  return views;
}

void Subscriptions::remove_of_zone(Call& call, const zones::Zone& zone) {
  const auto found = store::find_of_zone(call.tx, zone.id);
  if (!found) return;
  if (is_enterprise(*catalog::find_plan(found->rate_plan_id)))
    accounts_.use_enterprise_zones(call, zone.account_id, -1);
  remove_subscription(call, *found);
}

void Subscriptions::remove_all(Call& call, const AccountId& account_id) {
  for (const auto& one : store::list_all_of_account(call.tx, account_id))
    remove_subscription(call, one);
}

const Plan& Subscriptions::plan_for(
    Call& call, const NewSubscription& wanted, Scope scope, const TenantId& tenant_id
) {
  const auto* plan = catalog::find_plan(wanted.rate_plan.id);
  const auto pointer = "/rate_plan/id";
  if (plan == nullptr) {
    auto unknown = problem(errors::unknown_plan, pointer);
    unknown.message += ": '" + wanted.rate_plan.id + "'";
    std::vector<Problem> problems{unknown};
    if (scope == Scope::zone) {
      problems.push_back(problem(errors::unknown_zone_plan, pointer));
      problems.back().message += ": '" + wanted.rate_plan.id + "'";
    }
    throw Refusal(std::move(problems));
  }
  if (!catalog_.offers(call, tenant_id, *plan)) refuse(errors::not_offered, pointer);
  if (plan->scope == Scope::zone && scope == Scope::account)
    refuse(errors::zone_plan_only, pointer);
  if (plan->scope == Scope::account && scope == Scope::zone)
    refuse(errors::account_plan_only, pointer);
  return *plan;
}

void Subscriptions::set_plan(
    Call& call, Subscription& subscription, const Plan& plan, const NewSubscription& wanted
) {
  subscription.rate_plan_id = plan.id;
  subscription.component_values = component_values(plan, wanted);
  subscription.state = State::Paid;
  subscription.cancel_at_period_end = false;
  const auto asked = wanted.frequency ? wanted.frequency->frequency() : std::nullopt;
  const auto frequency = asked.value_or(catalog::Frequency::monthly);
  if (!plan.is_periodic()) {
    subscription.frequency = PeriodWord::not_applicable();
    subscription.price = {};
    subscription.period_start.reset();
    subscription.period_end.reset();
    return;
  }
  subscription.frequency = PeriodWord::of(frequency);
  subscription.price = catalog_.price(call, plan, frequency);
  subscription.period_start = call.now;
  subscription.period_end = period_end(call.now, frequency);
}

// Buys or changes: published clients do not agree on which of the two they send.
SubscriptionView Subscriptions::put_on_zone(
    Call& call, const zones::Zone& zone, const Plan& plan, const NewSubscription& wanted
) {
  const auto before = store::find_of_zone(call.tx, zone.id);
  const bool was_enterprise = before && is_enterprise(*catalog::find_plan(before->rate_plan_id));
  if (was_enterprise != is_enterprise(plan)) {
    const auto by = is_enterprise(plan) ? 1 : -1;
    if (!accounts_.use_enterprise_zones(call, zone.account_id, by))
      refuse(errors::no_enterprise_quota, "/rate_plan/id");
  }
  auto after = before.value_or(Subscription());
  if (!before) {
    after.id = call.ids.next<SubscriptionId>();
    after.account_id = zone.account_id;
    after.tenant_id = zone.tenant_id;
    after.zone_id = zone.id;
    after.created_at = call.now;
  }
  set_plan(call, after, plan, wanted);
  before ? call.tx.update(after) : call.tx.insert(after);
  show_on_zone(call, zone, after, plan);
  on_changed(call, {before, after});
  return view_of(call, after);
}

void Subscriptions::show_on_zone(
    Call& call, const zones::Zone& zone, const Subscription& subscription, const Plan& plan
) {
  zones::ZoneQuotas quotas;
  quotas.page_rules =
      value_of(subscription, "page_rules", catalog::limit_of(*plan.tier, "page_rules"));
  quotas.custom_certificates = catalog::limit_of(*plan.tier, "custom_certificates");
  auto view = zone_plan(call, plan, plan.tier != Tier::free);
  view.price = subscription.price;
  if (plan.is_periodic()) view.frequency = subscription.frequency.text();
  zones_.set_plan(call, zone.id, view, quotas);
}

zones::ZonePlan Subscriptions::zone_plan(Call& call, const Plan& plan, bool is_current) {
  const auto& words = words_of(*plan.tier);
  zones::ZonePlan view;
  view.id = std::string(words.id);
  view.name = std::string(words.word) + " Website";
  view.price =
      plan.is_periodic() ? catalog_.price(call, plan, catalog::Frequency::monthly) : Money();
  view.frequency = plan.is_periodic() ? "monthly" : "";
  view.is_subscribed = is_current;
  view.can_subscribe = plan.tier != Tier::free;
  view.legacy_id = std::string(json::word(*plan.tier));
  view.externally_managed = is_enterprise(plan);
  return view;
}

SubscriptionView Subscriptions::view_of(Call& call, const Subscription& subscription) {
  const auto* plan = catalog::find_plan(subscription.rate_plan_id);
  CHECK(plan != nullptr);
  SubscriptionView view;
  view.id = subscription.id;
  view.state = subscription.state;
  view.price = subscription.price;
  view.frequency = subscription.frequency;
  for (const auto& one : subscription.component_values) {
    view.component_values.push_back(
        component_view(one.name, one.value, one.default_value, one.price)
    );
  }
  view.rate_plan = {read_id(*plan),    plan->name, "USD", plan->wire_scope, {},
                    plan->is_contract, false};
  view.product = {plan->product, plan->name, "", "", 0};
  if (subscription.zone_id) {
    view.zone.emplace(ZoneReference{
        *subscription.zone_id, zones_.get(call, *subscription.zone_id).name});
  }
  if (subscription.period_start)
    view.current_period_start.emplace(json::WholeSeconds{*subscription.period_start});
  if (subscription.period_end)
    view.current_period_end.emplace(json::WholeSeconds{*subscription.period_end});
  view.cancel_at_period_end = subscription.cancel_at_period_end;
  view.created_date = {subscription.created_at};
  return view;
}

void Subscriptions::remove_subscription(Call& call, const Subscription& subscription) {
  call.tx.remove(subscription);
  on_changed(call, {subscription, {}});
}

}  // namespace subscriptions
