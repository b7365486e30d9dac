#pragma once

#include <string>
#include <vector>

#include "audit/entries.hpp"
#include "audit/names.hpp"
#include "json/types.hpp"

namespace audit {

// Version 1. Members are in the published spelling, which is not ours.
struct Action {
  std::string type;
  bool result = true;
};
BOOST_DESCRIBE_STRUCT(Action, (), (type, result))

struct Actor {
  json::Maybe<std::string> id{};
  json::Maybe<std::string> email{};
  json::Maybe<std::string> ip{};
  std::string type;
};
BOOST_DESCRIBE_STRUCT(Actor, (), (id, email, ip, type))

struct Metadata {
  std::string description;
  std::string request_id;
  std::string method;
  std::string uri;
  std::string user_agent;
  json::Maybe<std::int64_t> status_code{};
  json::Maybe<std::int64_t> error_code{};
  json::Maybe<std::string> token_id{};
  json::Maybe<std::string> zone_name{};
};
BOOST_DESCRIBE_STRUCT(
    Metadata, (),
    (description, request_id, method, uri, user_agent, status_code, error_code, token_id, zone_name)
)

struct Owner {
  json::Maybe<std::string> id{};
};
BOOST_DESCRIBE_STRUCT(Owner, (), (id))

struct ChangedResource {
  std::string id;
  std::string type;
};
BOOST_DESCRIBE_STRUCT(ChangedResource, (), (id, type))

struct Entry {
  std::string id;
  Action action;
  Actor actor;
  std::string interface;
  Metadata metadata;
  std::string newValue;
  json::Maybe<json::Raw> newValueJson{};
  std::string oldValue;
  json::Maybe<json::Raw> oldValueJson{};
  Owner owner;
  ChangedResource resource;
  Timestamp when;
};
BOOST_DESCRIBE_STRUCT(
    Entry, (),
    (id, action, actor, interface, metadata, newValue, newValueJson, oldValue, oldValueJson, owner,
     resource, when)
)

// What version 1 calls an action.
std::string action_word(ActionType);

Entry entry_of(const Line&, const Images&, Names&);

// RFC 4180, with a line of headings.
std::string csv_of(const std::vector<Entry>&);

// Version 2.
struct LogAccount {
  json::Maybe<std::string> id{};
  json::Maybe<std::string> name{};
};
BOOST_DESCRIBE_STRUCT(LogAccount, (), (id, name))

struct LogAction {
  std::string description;
  ActionResult result = ActionResult::success;
  Timestamp time;
  ActionType type = ActionType::view;
};
BOOST_DESCRIBE_STRUCT(LogAction, (), (description, result, time, type))

struct LogActor {
  json::Maybe<std::string> id{};
  json::Maybe<ActorContext> context{};
  json::Maybe<std::string> email{};
  json::Maybe<std::string> ip_address{};
  json::Maybe<std::string> token_id{};
  json::Maybe<std::string> token_name{};
  ActorType type = ActorType::user;
};
BOOST_DESCRIBE_STRUCT(LogActor, (), (id, context, email, ip_address, token_id, token_name, type))

struct LogRaw {
  json::Maybe<std::string> cf_ray_id{};
  json::Maybe<std::string> method{};
  json::Maybe<std::int64_t> status_code{};
  json::Maybe<std::string> uri{};
  json::Maybe<std::string> user_agent{};
};
BOOST_DESCRIBE_STRUCT(LogRaw, (), (cf_ray_id, method, status_code, uri, user_agent))

// `request` is what was set, `response` what came of it; `before` and `after` are ours.
struct LogResource {
  json::Maybe<std::string> id{};
  std::string product;
  json::Maybe<json::Raw> request{};
  json::Maybe<json::Raw> response{};
  ResourceScope scope = ResourceScope::accounts;
  std::string type;
  json::Maybe<json::Raw> before{};
  json::Maybe<json::Raw> after{};
};
BOOST_DESCRIBE_STRUCT(LogResource, (), (id, product, request, response, scope, type, before, after))

struct LogZone {
  json::Maybe<std::string> id{};
  json::Maybe<std::string> name{};
};
BOOST_DESCRIBE_STRUCT(LogZone, (), (id, name))

struct LogEntry {
  std::string id;
  LogAccount account;
  LogAction action;
  LogActor actor;
  LogRaw raw;
  LogResource resource;
  json::Maybe<LogZone> zone{};
};
BOOST_DESCRIBE_STRUCT(LogEntry, (), (id, account, action, actor, raw, resource, zone))

LogEntry log_entry_of(const Line&, const Images&, Names&);

}  // namespace audit
