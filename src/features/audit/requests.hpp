#pragma once

#include <string>
#include <vector>

#include "accounts/accounts.hpp"
#include "audit/audit.hpp"
#include "audit/entries.hpp"
#include "http/markers.hpp"
#include "kernel/ip_range.hpp"

namespace audit {

// `2026-03-01` (its first instant, UTC) or an RFC 3339 time.
struct DayOrInstant {
  Timestamp at;

  static std::optional<DayOrInstant> parse(std::string_view text);
  std::string text() const { return at.text(); }
};

enum class Direction { asc, desc };
BOOST_DESCRIBE_ENUM(Direction, asc, desc)

struct ActionFilter {
  std::optional<std::string> type;
};
BOOST_DESCRIBE_STRUCT(ActionFilter, (), (type))

struct ActorFilter {
  std::optional<IpRange> ip;
  std::optional<std::string> email;
};
BOOST_DESCRIBE_STRUCT(ActorFilter, (), (ip, email))

struct ZoneFilter {
  std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(ZoneFilter, (), (name))

// Of version 1.
struct Filter : http::Query {
  std::optional<std::string> id;
  std::optional<bool> export_;
  ActionFilter action;
  ActorFilter actor;
  ZoneFilter zone;
  std::optional<DayOrInstant> since;
  std::optional<DayOrInstant> before;
  std::optional<Direction> direction;
  std::optional<bool> hide_user_logs;
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(
    Filter, (),
    (id, export_, action, actor, zone, since, before, direction, hide_user_logs, page, per_page)
)

template <class T>
using Excludable = http::Excludable<T>;

// Of version 2. `since` and `before` are demanded.
struct LogFilter : http::Query {
  Excludable<std::string> id;
  Excludable<std::string> audit_log_id;
  Excludable<std::string> account_name;
  Excludable<ActionResult> action_result;
  Excludable<ActionType> action_type;
  Excludable<ActorContext> actor_context;
  Excludable<std::string> actor_email;
  Excludable<std::string> actor_id;
  Excludable<IpRange> actor_ip_address;
  Excludable<std::string> actor_token_id;
  Excludable<std::string> actor_token_name;
  Excludable<ActorType> actor_type;
  Excludable<std::string> raw_cf_ray_id;
  Excludable<std::string> raw_method;
  Excludable<std::int64_t> raw_status_code;
  Excludable<std::string> raw_uri;
  Excludable<std::string> resource_id;
  Excludable<std::string> resource_product;
  Excludable<ResourceScope> resource_scope;
  Excludable<std::string> resource_type;
  Excludable<std::string> zone_id;
  Excludable<std::string> zone_name;
  std::vector<std::string> product_category;
  std::optional<DayOrInstant> since;
  std::optional<DayOrInstant> before;
  std::optional<Direction> direction;
  std::optional<std::int64_t> limit;
  std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(
    LogFilter, (),
    (id, audit_log_id, account_name, action_result, action_type, actor_context, actor_email,
     actor_id, actor_ip_address, actor_token_id, actor_token_name, actor_type, raw_cf_ray_id,
     raw_method, raw_status_code, raw_uri, resource_id, resource_product, resource_scope,
     resource_type, zone_id, zone_name, product_category, since, before, direction, limit, cursor)
)

// Over all accounts of a tenant.
struct TenantLogFilter : LogFilter {
  Excludable<std::string> account_id;
};
BOOST_DESCRIBE_STRUCT(TenantLogFilter, (LogFilter), (account_id))

struct EntryPath : http::Path {
  AccountId account_id;
  std::string id;
};
BOOST_DESCRIBE_STRUCT(EntryPath, (), (account_id, id))

struct HistoryFilter : http::Query {
  std::optional<Timestamp> action_time;
  std::optional<DayOrInstant> since;
  std::optional<DayOrInstant> before;
  std::optional<Direction> direction;
  std::optional<std::int64_t> limit;
  std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(HistoryFilter, (), (action_time, since, before, direction, limit, cursor))

}  // namespace audit
