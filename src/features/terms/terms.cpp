#include "terms/terms.hpp"

#include <algorithm>
#include <limits>

#include "kernel/crypto.hpp"
#include "kernel/csv.hpp"
#include "kernel/ids.hpp"
#include "kernel/limited_text.hpp"
#include "terms/errors.hpp"
#include "terms/requests.hpp"
#include "terms/store.hpp"

namespace terms {

namespace {

constexpr std::size_t user_agent_max = 500;
constexpr std::int64_t all_rows = std::numeric_limits<std::int64_t>::max();

AcceptanceView view_of(const Acceptance& acceptance, const Version& version) {
  return {acceptance.id,       acceptance.accepted_at, version.kind,
          version.id,          version.version,        version.title,
          version.text_digest, acceptance.tenant_id,   acceptance.account_id,
          acceptance.user_id,  acceptance.email,       acceptance.is_binding,
          acceptance.ip,       acceptance.user_agent,  acceptance.request_id};
}

bool is_meant(const Given& given, const Subject& subject) {
  if (given.tenant_id && *given.tenant_id != subject.tenant_id) return false;
  return !given.account_id || given.account_id == subject.account_id;
}

// No part of a character is left over.
std::string start_of(const std::string& user_agent) {
  auto start = user_agent.substr(0, user_agent_max);
  while (!is_clean_utf8(start)) start.pop_back();
  return start;
}

// Names the version and says who accepts it, and where.
http::Decision refusal_of(const Version& version) {
  const bool is_partner = version.kind == Kind::partner;
  const auto& code = is_partner ? errors::partner_terms_open : errors::customer_terms_open;
  const auto place = "/platform/v1/terms/" + std::string(version.id.text());
  http::Decision decision{http::Rule::open_terms, &code};
  decision.message =
      std::string(code.message) + " " + version.title + ", version " + version.version + ".";
  decision.pointer = place;
  decision.remedy = "Read " + place + "; " +
                    (is_partner ? "an admin of the whole tenant"
                                : "a Super Administrator or Administrator of the account") +
                    " accepts it with POST " + place + "/acceptance. Reads go on meanwhile.";
  return decision;
}

}  // namespace

std::vector<AskedView> Terms::list_asked(Call& call) {
  std::vector<AskedView> views;
  for (const auto& subject : spoken_for(call, call.caller.user_id)) {
    for (const auto& [version, is_in_force] : open_of(call, subject)) {
      views.push_back(
          {version.id, version.kind, version.version, version.title, version.effective_at,
           is_in_force, view_of(call, subject)}
      );
    }
  }
  return views;
}

VersionView Terms::show(Call& call, const TermsPath& path) {
  const auto found = store::find(call.tx, path.terms_id);
  if (!found) refuse(errors::unknown_terms);
  return {
      found->id,
      found->kind,
      found->version,
      found->title,
      store::text_of(call.tx, found->id),
      found->text_digest,
      found->effective_at,
      found->published_at};
}

std::vector<AcceptanceView> Terms::accept(Call& call, const TermsPath& path, const Given& given) {
  const auto version = store::find(call.tx, path.terms_id);
  if (!version) refuse(errors::unknown_terms);
  const auto user = users_.get(call, call.caller.user_id);
  std::vector<AcceptanceView> views;
  for (const auto& subject : spoken_for(call, user.id)) {
    const auto current = current_of(call, subject);
    const auto is_this = [&](const Asked& asked) { return asked.version.id == version->id; };
    if (!is_meant(given, subject) || std::none_of(current.begin(), current.end(), is_this))
      continue;
    auto acceptance = store::find_acceptance(call.tx, version->id, subject, user.id);
    // Accepting twice changes nothing.
    if (!acceptance || !acceptance->is_binding)
      acceptance = write_down(call, *version, subject, user, true);
    views.push_back(terms::view_of(*acceptance, *version));
  }
  if (views.empty()) refuse(errors::not_asked);
  return views;
}

Page<AcceptanceView> Terms::list_acceptances(
    Call& call, const tenants::TenantPath& path, const AcceptanceFilter& filter
) {
  const store::AcceptanceQuery query{path.tenant_id, filter.account_id, filter.kind};
  const auto request = page_request(filter.page, filter.per_page);
  return {
      store::list_acceptances(call.tx, query, request.per_page, request.offset()), request,
      store::count_acceptances(call.tx, query)};
}

http::Document Terms::export_acceptances(
    Call& call, const tenants::TenantPath& path, const ExportFilter& filter
) {
  const store::AcceptanceQuery query{path.tenant_id, filter.account_id, filter.kind};
  const auto all = store::list_acceptances(call.tx, query, all_rows, 0);
  if (filter.format.value_or(Format::csv) == Format::json) {
    return http::file("application/json", "acceptances.json", json::to_text(all));
  }
  return http::file(csv_content_type, "acceptances.csv", csv_of(all));
}

Version Terms::publish(Call& call, const NewVersion& wanted) {
  Version version;
  version.id = call.ids.next<TermsId>();
  version.kind = wanted.kind;
  version.tenant_id = wanted.tenant_id;
  version.version = wanted.version;
  version.title = wanted.title;
  version.text_digest = crypto::digest(wanted.text);
  version.effective_at = wanted.effective_at.value_or(call.now);
  version.published_at = call.now;
  if (store::has_version(call.tx, version)) refuse(errors::version_exists);
  call.tx.insert(version);
  call.tx.put(store::TermsText{version.id, wanted.text});
  return version;
}

std::vector<Version> Terms::list_all(Call& call) { return store::list_all(call.tx); }

std::vector<AcceptanceView> Terms::list_all_acceptances(
    Call& call, const std::optional<TenantId>& tenant_id
) {
  return store::list_acceptances(call.tx, {tenant_id, {}, {}}, all_rows, 0);
}

std::optional<TermsReference> Terms::asked_of_member(Call& call, const AccountId& account_id) {
  const auto account = accounts_.get(call, account_id);
  const auto current = current_of(call, {account.tenant_id, account.id});
  if (current.empty()) return {};
  const auto& version = current.front().version;
  return TermsReference{version.id, version.version, version.title, version.effective_at};
}

void Terms::accept_as_member(
    Call& call, const AccountId& account_id, const users::User& user,
    const std::optional<std::string>& given
) {
  const auto account = accounts_.get(call, account_id);
  const Subject subject{account.tenant_id, account.id};
  const auto current = current_of(call, subject);
  if (current.empty()) return;
  const auto& version = current.front().version;
  if (given.value_or("") != version.id.text()) refuse(errors::terms_needed, "/accepted_terms");
  write_down(call, version, subject, user, may_speak_for(call, user.id, account));
}

bool Terms::asks(Call& call, const UserId& user_id) {
  const auto subjects = spoken_for(call, user_id);
  return std::any_of(subjects.begin(), subjects.end(), [&](const Subject& subject) {
    return !open_of(call, subject).empty();
  });
}

std::optional<http::Decision> Terms::find_open(Call& call, const Subject& subject) {
  for (const auto& asked : open_of(call, subject)) {
    if (asked.is_in_force) return refusal_of(asked.version);
  }
  return {};
}

// The version in force first, then those to come, the next first. A tenant's own customer terms
// take the place of the platform's from the day on which they are in force.
std::vector<Terms::Asked> Terms::current_of(Call& call, const Subject& subject) {
  if (!call.tx.remembered<bool>("terms", [&] { return store::has_any(call.tx); })) return {};
  auto key = "terms " + std::string(subject.tenant_id.text());
  key += json::word(subject.kind());
  const auto all = call.tx.remembered<std::vector<Version>>(key, [&] {
    return store::list(call.tx, subject.kind(), subject.tenant_id);
  });
  const auto now = tenants_.now(call, subject.tenant_id);
  const auto is_in_force = [&](const Version& version) { return version.effective_at <= now; };
  const auto is_own = [&](const Version& version) {
    return version.tenant_id.has_value() && is_in_force(version);
  };
  const bool has_own = std::any_of(all.begin(), all.end(), is_own);
  std::vector<Asked> current;
  // The newest come first.
  for (const auto& version : all) {
    if (has_own && !version.tenant_id) continue;
    current.insert(current.begin(), {version, is_in_force(version)});
    if (current.front().is_in_force) break;
  }
  return current;
}

std::vector<Terms::Asked> Terms::open_of(Call& call, const Subject& subject) {
  auto open = current_of(call, subject);
  std::erase_if(open, [&](const Asked& asked) {
    return store::is_accepted(call.tx, asked.version.id, subject);
  });
  return open;
}

// The tenants that a user administers as a whole, and the accounts of other tenants' customers
// whose legal matters they may edit.
std::vector<Subject> Terms::spoken_for(Call& call, const UserId& user_id) {
  std::vector<Subject> subjects;
  for (const auto& admin : tenants_.administrations(call, user_id)) {
    if (!admin.unit_id) subjects.push_back({admin.tenant_id, {}});
  }
  for (const auto& organization : members_.organizations_of(call, user_id)) {
    const auto account = accounts_.get(call, organization.id);
    if (may_speak_for(call, user_id, account)) subjects.push_back({account.tenant_id, account.id});
  }
  return subjects;
}

// A partner does not accept for its customer.
bool Terms::may_speak_for(Call& call, const UserId& user_id, const accounts::Account& account) {
  const auto standing = tenants_.standing(call, account.tenant_id, user_id);
  if (standing && standing->is_admin_of(account.unit_id)) return false;
  const auto access = accounts_.access_of(call, account.id, user_id);
  return access && access->permissions.has(Area::legal, Verb::edit);
}

Acceptance Terms::write_down(
    Call& call, const Version& version, const Subject& subject, const users::User& user,
    bool is_binding
) {
  Acceptance acceptance;
  acceptance.id = call.ids.next<AcceptanceId>();
  acceptance.terms_id = version.id;
  acceptance.tenant_id = subject.tenant_id;
  acceptance.account_id = subject.account_id;
  acceptance.user_id = user.id;
  acceptance.email = user.email.text();
  acceptance.is_binding = is_binding;
  acceptance.accepted_at = tenants_.now(call, subject.tenant_id);
  acceptance.ip = call.origin.ip;
  acceptance.user_agent = start_of(call.origin.user_agent);
  acceptance.request_id = call.origin.request_id;
  call.tx.insert(acceptance);
  return acceptance;
}

SubjectView Terms::view_of(Call& call, const Subject& subject) {
  const auto name = subject.account_id ? accounts_.name_of(call, *subject.account_id)
                                       : tenants_.name_of(call, subject.tenant_id);
  return {subject.tenant_id, subject.account_id, name};
}

}  // namespace terms
