#pragma once

#include "audit/audit.hpp"
#include "audit/since.hpp"
#include "json/types.hpp"

namespace audit {

enum class Direction { asc, desc };
BOOST_DESCRIBE_ENUM(Direction, asc, desc)

struct ActionFilter {
  std::optional<std::string> type;
};
BOOST_DESCRIBE_STRUCT(ActionFilter, (), (type))

struct ActorFilter {
  std::optional<std::string> ip;
  std::optional<std::string> email;
};
BOOST_DESCRIBE_STRUCT(ActorFilter, (), (ip, email))

struct ZoneFilter {
  std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(ZoneFilter, (), (name))

struct Filter : http::Query {
  std::optional<std::string> id;
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
    Filter, (), (id, action, actor, zone, since, before, direction, hide_user_logs, page, per_page)
)

struct Action {
  std::string type;
  bool result = true;
};
BOOST_DESCRIBE_STRUCT(Action, (), (type, result))

struct Actor {
  UserId id;
  std::string email;
  std::string ip;
  std::string type;
};
BOOST_DESCRIBE_STRUCT(Actor, (), (id, email, ip, type))

struct Metadata {
  std::string request_id;
  std::string method;
  std::string uri;
  std::string user_agent;
};
BOOST_DESCRIBE_STRUCT(Metadata, (), (request_id, method, uri, user_agent))

struct Owner {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Owner, (), (id))

struct Resource {
  std::string id;
  std::string type;
};
BOOST_DESCRIBE_STRUCT(Resource, (), (id, type))

// Members in the published spelling, which is not ours.
struct Entry {
  std::string id;
  Action action;
  Actor actor;
  std::string interface;
  Metadata metadata;
  std::string newValue;
  json::Maybe<json::Raw> newValueJson;
  std::string oldValue;
  json::Maybe<json::Raw> oldValueJson;
  Owner owner;
  Resource resource;
  Timestamp when;
};
BOOST_DESCRIBE_STRUCT(
    Entry, (),
    (id, action, actor, interface, metadata, newValue, newValueJson, oldValue, oldValueJson, owner,
     resource, when)
)

}  // namespace audit
