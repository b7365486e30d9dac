#include "app/service.hpp"

#include <charconv>
#include <fstream>
#include <set>

#include "accounts/routes.hpp"
#include "audit/routes.hpp"
#include "audit_exports/routes.hpp"
#include "billing/routes.hpp"
#include "catalog/routes.hpp"
#include "credentials/routes.hpp"
#include "iam/routes.hpp"
#include "invitations/routes.hpp"
#include "members/routes.hpp"
#include "migrations_embedded.hpp"
#include "overview/routes.hpp"
#include "scim/routes.hpp"
#include "search/routes.hpp"
#include "second_factors/routes.hpp"
#include "sessions/routes.hpp"
#include "sso/provider.hpp"
#include "sso/routes.hpp"
#include "subscriptions/routes.hpp"
#include "tenants/routes.hpp"
#include "terms/routes.hpp"
#include "tokens/routes.hpp"
#include "users/routes.hpp"
#include "zones/routes.hpp"

namespace app {

namespace {

constexpr std::int64_t answers_forgotten_at_once = 1000;
constexpr std::int64_t counts_forgotten_at_once = 10'000;

// CALLS/SECONDS or "off"; checked when the settings are read.
http::RateLimitPolicy rate_limit(std::string_view text) {
  http::RateLimitPolicy policy{0, 1};
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return policy;
  std::from_chars(text.data(), text.data() + slash, policy.calls);
  std::from_chars(text.data() + slash + 1, text.data() + text.size(), policy.seconds);
  return policy;
}

// Nodes on one PostgreSQL count together.
http::RateLimits rate_limits(const Config& config) {
  return {
      rate_limit(config.rate_limit), rate_limit(config.address_rate_limit),
      !config.database.empty()};
}

mail::Settings mail_settings(const Config& config) {
  mail::Settings settings;
  if (!config.mail_from.empty()) settings.from = config.mail_from;
  settings.brand = config.brand;
  settings.public_url = config.public_url;
  return settings;
}

credentials::PasswordPolicy password_policy(const Config& config) {
  const auto& path = config.breached_passwords;
  if (path.empty()) return {config.password_min_length, {}};
  std::ifstream file(path);
  if (!file) throw WrongUse("--breached-passwords " + path + " cannot be read.");
  return {config.password_min_length, credentials::BreachedPasswords::read(file)};
}

zones::ZonesOptions zones_options(const Config& config) {
  return {config.ns_domain, config.cname_suffix, {}, nullptr};
}

}  // namespace

std::span<const sql::Migration> all_migrations() {
  static const auto all = [] {
    std::vector<sql::Migration> list;
    for (const auto& [name, text] : migrations::embedded::files) list.push_back({name, text});
    return list;
  }();
  return all;
}

sql::DatabaseOptions database_options(const Config& config) {
  sql::DatabaseOptions options;
  options.path = config.store_path();
  options.url = config.database;
  return options;
}

Service::Service(const Config& settings, const World& outside)
    : config(settings),
      world(outside),
      ids(world.clock, world.random),
      database(sql::open_database(database_options(config))),
      jobs(world.clock),
      worker({*database, jobs, schedule, world.clock, ids}),
      mail(mail_settings(config), world.key, world.mail),
      users(world.key),
      sessions(users, world.key, {settings.public_url.starts_with("https://")}),
      credentials(users, sessions, mail, world.key, password_policy(settings)),
      tenants(users, credentials, mail),
      accounts(tenants),
      access(tenants, accounts),
      second_factors(
          {users, sessions, credentials, accounts, mail, world.key},
          webauthn::RelyingParty::of(settings.public_url, settings.brand)
      ),
      members(accounts, users, tenants),
      terms(accounts, members, users, tenants),
      invitations(members, users, accounts, tenants, sessions, credentials, terms, mail, world.key),
      tokens(accounts, tenants, world.key),
      sso({accounts, tenants, members, users, sessions, mail, world.key, world.web,
           world.txt_records},
          settings.public_url),
      scim({sso, users, members, tenants, sessions, world.key}, settings.public_url),
      zones(accounts, tenants, access, zones_options(config)),
      iam(members, accounts, users),
      catalog(tenants),
      subscriptions(catalog, accounts, zones),
      gateway(world.key),
      billing(accounts, tenants, gateway, world.key),
      search(tenants),
      overviews(users, tenants, accounts, billing, tokens),
      audit(tenants, accounts),
      audit_notes(*database, ids, jobs),
      audit_exports(world.key),
      scim_authenticator(scim),
      token_authenticator(tokens, users),
      key_authenticator(users),
      session_authenticator(sessions, users),
      pipeline(
          {*database,
           router,
           {&scim_authenticator, &token_authenticator, &key_authenticator, &session_authenticator},
           access,
           jobs,
           world.clock,
           ids,
           world.key,
           rate_limits(config)}
      ) {
  add_routes();
  add_jobs();
  connect();
}

Service::~Service() {
  worker.stop();
  pipeline.stop();
  database->drain();
}

void Service::add_routes() {
  users::add_routes(router, users);
  sessions::add_routes(router, sessions);
  credentials::add_routes(router, credentials);
  tenants::add_routes(router, tenants);
  accounts::add_routes(router, accounts);
  second_factors::add_routes(router, second_factors);
  members::add_routes(router, members);
  terms::add_routes(router, terms);
  invitations::add_routes(router, invitations);
  tokens::add_routes(router, tokens);
  sso::add_routes(router, sso);
  scim::add_routes(router, scim);
  zones::add_routes(router, zones);
  iam::add_routes(router, iam);
  iam::add_routes(router, explanations);
  catalog::add_routes(router, catalog);
  subscriptions::add_routes(router, subscriptions);
  billing::add_routes(router, billing);
  billing::add_routes(router, gateway);
  search::add_routes(router, search);
  overview::add_routes(router, overviews);
  audit::add_routes(router, audit);
  audit_exports::add_routes(router, audit_exports);
  app::add_routes(router, documents);
  app::add_routes(router, site);
}

void Service::add_jobs() {
  worker.add_outgoing(mail::deliver_job, mail, &mail::Mail::deliver);
  worker.add("invitations.expire", invitations, &invitations::Invitations::expire);
  worker.add("stored_answers.forget", [](Call& call) {
    http::Idempotency::forget_old(call.tx, call.now, answers_forgotten_at_once);
  });
  schedule.every(std::chrono::minutes(1), "stored_answers.forget");
  worker.add("rate_counts.forget", [](Call& call) {
    http::SharedCounts::forget_old(call.tx, call.now, counts_forgotten_at_once);
  });
  schedule.every(std::chrono::minutes(1), "rate_counts.forget");
  worker.add("sessions.sweep", sessions, &sessions::Sessions::sweep);
  schedule.every(std::chrono::minutes(10), "sessions.sweep");
  worker.add("credentials.send_reset", credentials, &credentials::Credentials::send_reset);
  worker.add("credentials.sweep", credentials, &credentials::Credentials::sweep);
  schedule.every(std::chrono::hours(1), "credentials.sweep");
  worker.add(
      "second_factors.finish_recovery", second_factors,
      &second_factors::SecondFactors::finish_recovery
  );
  worker.add("second_factors.sweep", second_factors, &second_factors::SecondFactors::sweep);
  schedule.every(std::chrono::minutes(10), "second_factors.sweep");
  worker.add("audit_notes.forget", audit_notes::AuditNotes::forget);
  schedule.every(std::chrono::hours(1), "audit_notes.forget");
  worker.add_look_up("sso.prove", sso, &sso::Sso::look_up_proof, &sso::Sso::record_proof);
  worker.add_look_up("sso.discover", sso, &sso::Sso::discover, &sso::Sso::record_provider);
  worker.add("sso.discover_anew", sso, &sso::Sso::discover_anew);
  schedule.every(std::chrono::hours(24), "sso.discover_anew");
  worker.add("zones.sweep", zones, &zones::Zones::sweep);
  schedule.every(std::chrono::minutes(1), "zones.sweep");
}

// How far a sandbox is ahead: of the tenant that the job names, or of its account's.
Duration Service::clock_ahead(sql::Transaction& tx, const jobs::Owner& owner) {
  const Caller caller{Credential::system};
  const Origin origin;
  Call call{caller, origin, world.clock.now(), tx, ids, jobs};
  auto tenant_id = owner.tenant_id;
  if (!tenant_id && owner.account_id) {
    const auto account = accounts.find(call, *owner.account_id);
    if (account) tenant_id = account->tenant_id;
  }
  const auto tenant = tenant_id ? tenants.find(call, *tenant_id) : std::nullopt;
  return Duration(tenant ? tenant->clock_offset_us : 0);
}

// Those that the user administers.
std::vector<sessions::TenantName> Service::tenants_of(Call& call, const UserId& user_id) {
  std::set<TenantId> tenant_ids;
  for (const auto& admin : tenants.administrations(call, user_id))
    tenant_ids.insert(admin.tenant_id);
  std::vector<sessions::TenantName> list;
  for (const auto& id : tenant_ids) {
    const auto tenant = tenants.get(call, id);
    list.push_back({id, tenant.name, tenant.is_sandbox});
  }
  return list;
}

// Every tenant that the user works for says yes.
bool Service::allows_api_key(Call& call, const UserId& user_id) {
  const auto allows = [&](const TenantId& id) {
    return tenants.get(call, id).entitlements.allow_global_api_key;
  };
  for (const auto& admin : tenants.administrations(call, user_id)) {
    if (!allows(admin.tenant_id)) return false;
  }
  for (const auto& organization : members.organizations_of(call, user_id)) {
    if (!allows(accounts.get(call, organization.id).tenant_id)) return false;
  }
  return true;
}

void Service::connect_second_factors() {
  users.is_two_factor_locked = [this](Call& call, const UserId& id) {
    return !accounts.demanding_twofactor(call, id).empty();
  };
  // Service users have no mailbox and no browser: nothing to sign in with.
  accounts.may_enter_demanding = [this](Call& call, const UserId& id) {
    const auto user = users.get(call, id);
    return user.has_two_factor || user.is_service_user;
  };
  sessions.needs_of = second_factors::SecondFactors::needs_of;
  sessions.second_factor_of = [this](Call& call, const users::User& user) {
    return second_factors.second_factor_of(call, user);
  };
}

// The most that any tenant allows whom the caller works for; a tenant that says nothing allows what
// the platform does.
std::optional<std::int64_t> Service::calls_of(Call& call) {
  std::set<TenantId> tenant_ids;
  const auto& user_id = call.caller.user_id;
  if (!call.caller.tenant_id.empty()) tenant_ids.insert(call.caller.tenant_id);
  if (!call.caller.account_id.empty())
    tenant_ids.insert(accounts.get(call, call.caller.account_id).tenant_id);
  for (const auto& admin : tenants.administrations(call, user_id))
    tenant_ids.insert(admin.tenant_id);
  if (!user_id.empty()) {
    for (const auto& organization : members.organizations_of(call, user_id))
      tenant_ids.insert(accounts.get(call, organization.id).tenant_id);
  }
  std::optional<std::int64_t> most;
  for (const auto& id : tenant_ids) {
    const auto calls = tenants.get(call, id).entitlements.calls_per_window;
    most = std::max(most.value_or(0), calls > 0 ? calls : rate_limit(config.rate_limit).calls);
  }
  return most;
}

// What is written down though it changes nothing.
void Service::connect_audit_notes() {
  access.on_entered =
      [this](const Call& call, const http::Scope& scope, const TenantId& tenant_id) {
        audit_notes.entered(call, {scope.account_id, tenant_id, scope.zone_id});
      };
  access.on_refused = [this](
                          const Call& call, const http::Scope& scope, const TenantId& tenant_id,
                          const ErrorCode& code
                      ) {
    audit_notes.refused(call, {scope.account_id, tenant_id, scope.zone_id}, code);
  };
  sessions.on_wrong_proof = [this](
                                const Call& call, const users::User& user, const ErrorCode& code
                            ) { audit_notes.wrong_proof(call, user.id, user.email.text(), code); };
}

// Directories and providers of others, and what they decide about.
void Service::connect_directories() {
  sso.on_removed = [this](Call& call, const sso::Connector& connector) {
    scim.forget(call, connector);
  };
  scim.end_tokens = [this](Call& call, const UserId& id) {
    return tokens.remove_all_of_user(call, id);
  };
  sso.on_grants_changed = [this](Call& call, const sso::Connector& connector) {
    scim.grant_anew(call, connector);
  };
  sessions.before_open = [this](Call& call, const users::User& user) {
    sso.before_password_sign_in(call, user);
  };
}

// Seats, and whoever has to know of them.
void Service::connect_members() {
  members.find_resources = [this](Call& call, const AccountId& account_id, std::string_view id) {
    return iam.find_resources(call, account_id, id);
  };
  members.policies_of_groups = [this](Call& call, const members::Member& member) {
    return iam.policies_of_groups(call, member);
  };
  members.on_added = search::Search::member_added;
  members.on_invited = [this](Call& call, const members::Member& member) {
    invitations.invite(call, member);
  };
  members.on_removed = [this](Call& call, const members::Member& member) {
    invitations.withdraw(call, member);
    iam.member_removed(call, member);
    search::Search::member_removed(call, member);
  };
  members.on_email_changed = [](Call& call, const members::Member& before,
                                const members::Member& after) {
    search::Search::member_removed(call, before);
    search::Search::member_added(call, after);
  };
}

// Where a lower feature reaches a higher one, a line each.
void Service::connect() {
  connect_directories();
  jobs.clock_ahead = [this](sql::Transaction& tx, const jobs::Owner& owner) {
    return clock_ahead(tx, owner);
  };
  tenants.on_clock_advanced = [this](Call& call, const TenantId& tenant_id, Duration by) {
    jobs.advance(call, {{}, tenant_id}, by);
  };
  tenants.open_terms =
      [this](Call& call, const TenantId& tenant_id, const std::optional<AccountId>& account_id) {
        return terms.find_open(call, {tenant_id, account_id});
      };
  tenants.count_accounts = accounts::Accounts::count_in_unit;
  tenants.on_unit_removed = [](Call& call, const tenants::Unit& unit) {
    sso::Sso::forget_unit(call, unit);
    accounts::Accounts::forget_unit(call, unit.id);
  };
  pipeline.calls_of = [this](Call& call) { return calls_of(call); };
  pipeline.on_committed = [this] { worker.wake(); };
  users.organizations_of = [this](Call& call, const UserId& id) {
    return members.organizations_of(call, id);
  };
  connect_second_factors();
  connect_audit_notes();
  connect_members();
  sessions.tenants_of = [this](Call& call, const UserId& id) { return tenants_of(call, id); };
  sessions.asks_of = [this](Call& call, const UserId& id) {
    return terms.asks(call, id) ? std::vector<std::string>{"terms"} : std::vector<std::string>();
  };
  credentials.allows_api_key = [this](Call& call, const UserId& id) {
    return allows_api_key(call, id);
  };
  credentials.on_email_changed = [this](
                                     Call& call, const users::User& user, const EmailAddress& old
                                 ) { members.change_email(call, user, old); };
  tokens.account_of_zone = zones::Zones::account_of;
  zones.on_deleted([this](Call& call, const zones::Zone& zone) {
    subscriptions.remove_of_zone(call, zone);
    accounts.forget_zone(call, zone.account_id, zone.id);
  });
  subscriptions.on_changed = [this](Call& call, const subscriptions::Changed& changed) {
    const auto& one = changed.after ? *changed.after : *changed.before;
    tokens::Spending spending{one.id, {}, {}};
    if (changed.before) spending.before = subscriptions::monthly_price(*changed.before);
    if (changed.after) spending.after = subscriptions::monthly_price(*changed.after);
    tokens.spend(call, spending);
  };
  accounts.on_saved = search::Search::account_saved;
  accounts.on_deleted([this](Call& call, const accounts::Account& account) {
    billing.remove_all(call, account.id);
    subscriptions.remove_all(call, account.id);
    zones.remove_all(call, account.id);
    iam.remove_all(call, account.id);
    tokens.remove_all(call, account.id);
    sso.remove_all(call, account.id);
    members.remove_all(call, account.id);
    search::Search::account_deleted(call, account);
    jobs.remove_all(call, account.id);
  });
}

}  // namespace app
