#include "audit/audit.hpp"

#include "audit/errors.hpp"
#include "audit/requests.hpp"
#include "audit/store.hpp"

namespace audit {

namespace {

constexpr int retention_months = 18;

std::string action_type(const store::Row& row) {
  if (row.before.text == "null") return "add";
  return row.after.text == "null" ? "delete" : "change";
}

std::string actor_type(const store::Row& row) {
  switch (row.credential) {
    case Credential::system: return "system";
    case Credential::operator_command: return "admin";
    default: return "user";
  }
}

std::string interface_of(const store::Row& row) {
  switch (row.credential) {
    case Credential::system: return "SYSTEM";
    case Credential::operator_command: return "CLI";
    case Credential::session: return "UI";
    default: return "API";
  }
}

Entry entry_of(const store::Row& row) {
  Entry entry;
  entry.id = row.id;
  entry.action.type = action_type(row);
  entry.actor = {row.actor_id, row.actor_email, row.ip, actor_type(row)};
  entry.interface = interface_of(row);
  entry.metadata = {row.request_id, row.method, row.uri, row.user_agent};
  // Clients decode these two as objects: left out where there is none.
  if (row.after.text != "null") {
    entry.newValue = row.after.text;
    entry.newValueJson.emplace(row.after);
  }
  if (row.before.text != "null") {
    entry.oldValue = row.before.text;
    entry.oldValueJson.emplace(row.before);
  }
  entry.owner.id = row.account_id.empty() ? row.actor_id.text() : row.account_id.text();
  entry.resource = {row.row_key, noun_of(row.table_name)};
  entry.when = row.at;
  return entry;
}

Page<Entry> entries_of(const Page<store::Row>& rows) {
  Page<Entry> page{{}, rows.request, rows.total_count};
  for (const auto& row : rows.items) page.items.push_back(entry_of(row));
  return page;
}

Timestamp oldest_shown(const Call& call, const Filter& filter) {
  const auto oldest = add_months(call.now, -retention_months);
  if (filter.since && filter.since->at < oldest) refuse(errors::before_retention, "since");
  return oldest;
}

}  // namespace

Page<Entry> Audit::list(Call& call, const accounts::AccountPath& path, const Filter& filter) {
  const auto oldest = oldest_shown(call, filter);
  return entries_of(store::list_of_account(call.tx, path.account_id, filter, oldest));
}

Page<Entry> Audit::list_own(Call& call, const Filter& filter) {
  const auto oldest = oldest_shown(call, filter);
  return entries_of(store::list_of_actor(call.tx, call.caller.user_id, filter, oldest));
}

}  // namespace audit
