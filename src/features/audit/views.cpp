#include "audit/views.hpp"

#include <array>

#include "audit/resources.hpp"
#include "json/write.hpp"
#include "kernel/csv.hpp"

namespace audit {

namespace {

json::Maybe<std::string> unless_empty(std::string_view text) {
  if (text.empty()) return {};
  return std::string(text);
}

// `Cloudflare` is the published word for an automated system.
std::string actor_word(ActorType type) {
  if (type == ActorType::system) return "Cloudflare";
  return type == ActorType::cloudflare_admin ? "admin" : "user";
}

std::string interface_of(const Line& line) {
  switch (line.credential) {
    case Credential::system: return "SYSTEM";
    case Credential::operator_command: return "CLI";
    case Credential::session: return "UI";
    default: return "API";
  }
}

// The members that are other than before, as they are now.
json::Raw set_members(const Images& images) {
  const auto before = members_of(images.before);
  ImageMembers set;
  for (auto& [key, value] : members_of(images.after)) {
    const auto old = before.find(key);
    if (old == before.end() || old->second.text != value.text) set.emplace(key, value);
  }
  return {json::to_text(set)};
}

json::Raw refusal_of(const Line& line) {
  return {R"({"errors":[{"code":)" + json::to_text(line.error_code.value_or(0)) + "}]}"};
}

LogResource log_resource_of(const Line& line, const Images& images) {
  const auto resource = resource_of(line.table_name);
  LogResource view;
  view.id = unless_empty(line.row_key);
  view.product = resource.product;
  view.scope = resource.scope;
  view.type = resource.type;
  if (line.has_before) view.before = images.before;
  if (line.has_after) {
    view.after = images.after;
    view.response = images.after;
    view.request = set_members(images);
  }
  if (result_of(line) == ActionResult::failure) view.response = refusal_of(line);
  return view;
}

constexpr std::string_view csv_headings =
    "when,id,action_type,action_result,description,actor_id,actor_email,actor_ip,actor_type,"
    "interface,resource_type,resource_id,zone_name,request_id,method,uri,user_agent,old_value,"
    "new_value\r\n";

}  // namespace

// `delete` is the one word that both versions share.
std::string action_word(ActionType action) {
  switch (action) {
    case ActionType::create: return "add";
    case ActionType::update: return "change";
    default: return std::string(json::word(action));
  }
}

Entry entry_of(const Line& line, const Images& images, Names& names) {
  Entry entry;
  entry.id = line.id;
  entry.action = {action_word(action_of(line)), result_of(line) == ActionResult::success};
  const auto actor_id = actor_id_of(line);
  entry.actor = {
      unless_empty(actor_id), unless_empty(line.actor_email), unless_empty(line.ip),
      actor_word(actor_type_of(line))};
  entry.interface = interface_of(line);
  entry.metadata = {
      description_of(line, names.of_row(line, images)), line.request_id, line.method, line.uri,
      line.user_agent};
  if (line.status) entry.metadata.status_code = *line.status;
  if (line.error_code) entry.metadata.error_code = *line.error_code;
  if (line.token_id) entry.metadata.token_id = unless_empty(line.token_id->text());
  entry.metadata.zone_name = unless_empty(names.of_zone(line));
  // Clients decode these two as objects: left out where there is none.
  if (line.has_after) {
    entry.newValue = images.after.text;
    entry.newValueJson.emplace(images.after);
  }
  if (line.has_before) {
    entry.oldValue = images.before.text;
    entry.oldValueJson.emplace(images.before);
  }
  entry.owner.id = unless_empty(actor_id.empty() ? line.account_id.text() : actor_id);
  entry.resource = {line.row_key, resource_of(line.table_name).type};
  entry.when = line.at;
  return entry;
}

std::string csv_of(const std::vector<Entry>& entries) {
  std::string csv(csv_headings);
  for (const auto& entry : entries) {
    const auto& actor = entry.actor;
    const auto& about = entry.metadata;
    const std::array<std::string, 19> cells{
        entry.when.text(),
        entry.id,
        entry.action.type,
        entry.action.result ? "success" : "failure",
        about.description,
        actor.id.value_or(""),
        actor.email.value_or(""),
        actor.ip.value_or(""),
        actor.type,
        entry.interface,
        entry.resource.type,
        entry.resource.id,
        about.zone_name.value_or(""),
        about.request_id,
        about.method,
        about.uri,
        about.user_agent,
        entry.oldValue,
        entry.newValue};
    put_csv_row(csv, cells);
  }
  return csv;
}

LogEntry log_entry_of(const Line& line, const Images& images, Names& names) {
  LogEntry entry;
  entry.id = line.id;
  entry.account = {unless_empty(line.account_id.text()), unless_empty(names.of_account(line))};
  entry.action = {
      description_of(line, names.of_row(line, images)), result_of(line), line.at, action_of(line)};
  entry.actor.id = unless_empty(actor_id_of(line));
  if (const auto context = context_of(line)) entry.actor.context = *context;
  entry.actor.email = unless_empty(line.actor_email);
  entry.actor.ip_address = unless_empty(line.ip);
  if (line.token_id) entry.actor.token_id = unless_empty(line.token_id->text());
  entry.actor.token_name = unless_empty(names.of_token(line));
  entry.actor.type = actor_type_of(line);
  entry.raw.cf_ray_id = unless_empty(line.request_id);
  entry.raw.method = unless_empty(line.method);
  if (line.status) entry.raw.status_code = *line.status;
  entry.raw.uri = unless_empty(line.uri);
  entry.raw.user_agent = unless_empty(line.user_agent);
  entry.resource = log_resource_of(line, images);
  if (line.zone_id) {
    entry.zone = LogZone{unless_empty(line.zone_id->text()), unless_empty(names.of_zone(line))};
  }
  return entry;
}

}  // namespace audit
