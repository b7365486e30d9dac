#include "audit/wanted.hpp"

#include <algorithm>
#include <array>

#include "audit/resources.hpp"
#include "audit/views.hpp"
#include "json/errors.hpp"

namespace audit {

namespace {

constexpr Duration clocks_differ_by = std::chrono::minutes(10);
constexpr std::int64_t last_us = std::int64_t{1} << 52;  // beyond the year 2100
constexpr std::int64_t steps_of_us = 1024;               // Ids::next_sequence

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

void lower_all(Excludable<std::string>& filter) {
  for (auto& text : filter.only) text = lower(text);
  for (auto& text : filter.without) text = lower(text);
}

bool admits_address(const Excludable<IpRange>& filter, const std::string& ip) {
  const auto holds = [&](const std::vector<IpRange>& list) {
    return std::any_of(list.begin(), list.end(), [&](const IpRange& one) {
      return one.contains(ip);
    });
  };
  return (filter.only.empty() || holds(filter.only)) && !holds(filter.without);
}

// For what a line may be without: then only the negation can admit it.
template <class T>
bool admits_optional(const Excludable<T>& filter, const std::optional<T>& value) {
  return value ? filter.admits(*value) : filter.only.empty();
}

// Names are looked up only where they are asked for.
template <class Look>
bool admits_name(const Excludable<std::string>& filter, Look look) {
  return filter.empty() || filter.admits(lower(look()));
}

// A category stands for its products, together with those that are named themselves.
void add_products(LogFilter& filter) {
  for (const auto& wanted : filter.product_category) {
    const auto& all = product_categories();
    const auto found = std::find_if(all.begin(), all.end(), [&](const ProductCategory& one) {
      return one.value == lower(wanted);
    });
    if (found == all.end()) {
      refuse(
          json::errors::invalid_request, "product_category",
          "Invalid request: 'product_category' must be one of those that "
          "logs/audit/product_categories lists."
      );
    }
    for (const auto& product : found->products)
      filter.resource_product.only.push_back(product.value);
  }
}

std::int64_t sequence_at(Timestamp at) {
  return std::clamp<std::int64_t>(at.us, 0, last_us) * steps_of_us;
}

}  // namespace

std::optional<DayOrInstant> DayOrInstant::parse(std::string_view text) {
  constexpr std::size_t day_length = 10;
  const auto whole =
      text.size() == day_length ? std::string(text) + "T00:00:00Z" : std::string(text);
  const auto at = Timestamp::parse(whole);
  if (!at) return {};
  return DayOrInstant{*at};
}

bool WantedByFilter::admits_all() const {
  return !filter_.id && !filter_.action.type && !filter_.actor.ip && !filter_.actor.email &&
         !filter_.zone.name && !filter_.since && !filter_.before &&
         !filter_.hide_user_logs.value_or(false);
}

bool WantedByFilter::admits(const Line& line, Names& names) const {
  if (line.at < (filter_.since ? filter_.since->at : oldest_)) return false;
  if (filter_.before && line.at >= filter_.before->at) return false;
  if (filter_.id && line.id != *filter_.id) return false;
  if (filter_.action.type && *filter_.action.type != action_word(action_of(line))) return false;
  if (filter_.actor.ip && !filter_.actor.ip->contains(line.ip)) return false;
  if (filter_.actor.email && lower(*filter_.actor.email) != lower(line.actor_email)) return false;
  if (filter_.zone.name && lower(*filter_.zone.name) != names.of_zone(line)) return false;
  if (!filter_.hide_user_logs.value_or(false)) return true;
  return !line.account_id.empty() && resource_of(line.table_name).scope != ResourceScope::user;
}

WantedInLog::WantedInLog(const LogFilter& filter) : filter_(filter) {
  for (auto* one :
       {&filter_.account_name, &filter_.actor_email, &filter_.actor_token_name, &filter_.zone_name,
        &filter_.resource_product, &filter_.resource_type}) {
    lower_all(*one);
  }
  add_products(filter_);
}

bool WantedInLog::admits(const Line& line, Names& names) const {
  return line.at >= filter_.since->at && line.at < filter_.before->at &&
         filter_.id.admits(line.id) && filter_.audit_log_id.admits(line.id) &&
         admits_action(line) && admits_raw(line) && admits_resource(line) &&
         admits_actor(line, names) && admits_zone(line, names) &&
         admits_name(filter_.account_name, [&] { return names.of_account(line); });
}

bool WantedInLog::admits_action(const Line& line) const {
  return filter_.action_result.admits(result_of(line)) &&
         filter_.action_type.admits(action_of(line));
}

bool WantedInLog::admits_actor(const Line& line, Names& names) const {
  const auto text_of = [](const auto& id) { return id ? std::string(id->text()) : std::string(); };
  return admits_optional(filter_.actor_context, context_of(line)) &&
         filter_.actor_email.admits(lower(line.actor_email)) &&
         filter_.actor_id.admits(actor_id_of(line)) &&
         admits_address(filter_.actor_ip_address, line.ip) &&
         filter_.actor_token_id.admits(text_of(line.token_id)) &&
         filter_.actor_type.admits(actor_type_of(line)) &&
         admits_name(filter_.actor_token_name, [&] { return names.of_token(line); });
}

bool WantedInLog::admits_raw(const Line& line) const {
  return filter_.raw_cf_ray_id.admits(line.request_id) && filter_.raw_method.admits(line.method) &&
         admits_optional(filter_.raw_status_code, line.status) && filter_.raw_uri.admits(line.uri);
}

bool WantedInLog::admits_resource(const Line& line) const {
  const auto& filter = filter_;
  if (!filter.resource_id.admits(line.row_key)) return false;
  if (filter.resource_product.empty() && filter.resource_scope.empty() &&
      filter.resource_type.empty()) {
    return true;
  }
  const auto resource = resource_of(line.table_name);
  return filter.resource_product.admits(resource.product) &&
         filter.resource_scope.admits(resource.scope) && filter.resource_type.admits(resource.type);
}

bool WantedInLog::admits_zone(const Line& line, Names& names) const {
  const auto zone_id = line.zone_id ? std::string(line.zone_id->text()) : std::string();
  return filter_.zone_id.admits(zone_id) &&
         admits_name(filter_.zone_name, [&] { return names.of_zone(line); });
}

void narrow(store::Range& range, const Call& call, Timestamp since, Timestamp before) {
  const auto ahead = call.now - call.started_at;
  // What an actor did elsewhere may be in the clock of any sandbox.
  if (range.lane != store::Lane::actor) {
    range.after = std::max(range.after, sequence_at(since - ahead - clocks_differ_by));
  }
  range.before = std::min(range.before, sequence_at(before + clocks_differ_by));
}

void narrow_to(store::Range& range, const std::string& id) {
  const auto seq = sql::sequence_of_id(id);
  if (!seq) return;
  // The call of a line comes before it, by less than what clocks of nodes differ.
  const bool is_by_call = range.lane == store::Lane::actor;
  const auto first = is_by_call ? *seq - clocks_differ_by.count() * steps_of_us : *seq - 1;
  range.after = std::max(range.after, first);
  range.before = std::min(range.before, *seq + 1);
}

}  // namespace audit
