#include "audit_notes/audit_notes.hpp"

#include <algorithm>
#include <utility>

#include "audit_notes/store.hpp"
#include "kernel/crypto.hpp"
#include "kernel/refusal.hpp"

namespace audit_notes {

namespace {

// A person at a browser; a program that looks at every account all day long.
constexpr Duration window_of_person = std::chrono::hours(1);
constexpr Duration window_of_program = std::chrono::hours(24);
constexpr Duration window_of_refusal = std::chrono::hours(1);

// Who it is: the user, through which door, or the token.
std::string actor_text(const Caller& caller) {
  std::string text(json::word(caller.credential));
  for (const auto id : {caller.user_id.text(), caller.token_id.text()}) {
    text += ' ';
    text += id;
  }
  return text;
}

sql::Change line_about(std::string_view table_name, std::string_view row_key, const About& about) {
  sql::Change change;
  change.table_name = table_name;
  change.row_key = row_key;
  change.account_id = about.account_id;
  change.tenant_id = about.tenant_id;
  if (!about.zone_id.empty()) change.zone_id = about.zone_id;
  return change;
}

// `/client/v4/zones/{id}/dns_records` is about `dns_records`, and about the last id it names.
std::pair<std::string, std::string> resource_in(const std::string& uri) {
  std::string table;
  std::string id;
  for (std::size_t start = 0; start < uri.size();) {
    const auto end = std::min(uri.find('/', start), uri.size());
    const auto part = uri.substr(start, end - start);
    start = end + 1;
    if (ZoneId::parse(part)) {
      id = part;
    } else if (!part.empty()) {
      if (!table.empty() && !id.empty()) id.clear();
      table = part;
    }
  }
  return {table, id};
}

}  // namespace

void AuditNotes::entered(const Call& call, const About& about) {
  const auto account_id = about.account_id.text();
  auto key = "entered " + actor_text(call.caller) + ' ';
  key += account_id;
  const bool is_person = call.caller.credential == Credential::session;
  const auto window = is_person ? window_of_person : window_of_program;
  side_notes_.start(key, call.now, window, [&] {
    return writing(call, call.caller, key, window, {line_about("accounts", account_id, about), {}});
  });
}

void AuditNotes::refused(const Call& call, const About& about, const ErrorCode& code) {
  const auto [table, row] = resource_in(call.origin.uri);
  auto key = "refused " + actor_text(call.caller) + ' ' + call.origin.method + ' ' + table + ' ';
  key += about.account_id.text();
  const Entry entry{line_about(table, row, about), {code.status, code.number}};
  side_notes_.start(key, call.now, window_of_refusal, [&] {
    return writing(call, call.caller, key, window_of_refusal, entry);
  });
}

void AuditNotes::wrong_proof(
    const Call& call, const UserId& user_id, const std::string& email, const ErrorCode& code
) {
  auto key = "proof " + std::to_string(code.number) + ' ' + call.origin.ip + ' ';
  key += user_id.text();
  // Nobody knows who it was: the credential stays none, the user is who it was tried for.
  const Caller actor{Credential::none, user_id, email};
  const Entry entry{line_about("sessions", {}, {}), {code.status, code.number}};
  side_notes_.start(key, call.now, window_of_refusal, [&] {
    return writing(call, actor, key, window_of_refusal, entry);
  });
}

// The store knows what was noted too, for all nodes.
http::SideNotes::Write AuditNotes::writing(
    const Call& call, const Caller& actor, const std::string& key, Duration window, Entry entry
) {
  return [this, actor, origin = call.origin, now = call.now, window,
          id = crypto::digest(key).substr(0, 32), entry = std::move(entry)](sql::Transaction& tx) {
    if (!store::note(tx, id, now, now - window)) return false;
    const Call noted{actor, origin, now, tx, ids_, outbox_};
    sql::write_change_log(tx, noted, {entry.change}, entry.outcome);
    return true;
  };
}

void AuditNotes::forget(Call& call) { store::forget(call.tx, call.now - window_of_program); }

}  // namespace audit_notes
