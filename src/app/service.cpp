#include "app/service.hpp"

#include <charconv>

#include "accounts/routes.hpp"
#include "audit/routes.hpp"
#include "http/add_route.hpp"
#include "migrations_embedded.hpp"
#include "tenants/routes.hpp"
#include "users/routes.hpp"

namespace app {

namespace {

constexpr std::int64_t answers_forgotten_at_once = 1000;

// CALLS/SECONDS or "off"; checked when the settings are read.
http::RateLimitPolicy rate_limit(std::string_view text) {
  http::RateLimitPolicy policy{0, 1};
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return policy;
  std::from_chars(text.data(), text.data() + slash, policy.calls);
  std::from_chars(text.data() + slash + 1, text.data() + text.size(), policy.seconds);
  return policy;
}

mail::Settings mail_settings(const Config& config) {
  mail::Settings settings;
  if (!config.mail_from.empty()) settings.from = config.mail_from;
  settings.brand = config.brand;
  settings.public_url = config.public_url;
  return settings;
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

http::Document Documents::published(Call&) {
  return {"application/json", http::openapi::document(router_, "/client/v4", "Tenant API")};
}

http::Document Documents::own(Call&) {
  return {"application/json", http::openapi::document(router_, "/platform/v1", "Platform API")};
}

Service::Service(const Config& settings, const World& outside)
    : config(settings), world(outside), ids(world.clock, world.random),
      database(sql::open_database(database_options(config))), jobs(world.clock),
      worker({*database, jobs, schedule, world.clock, ids}),
      mail(mail_settings(config), world.key, world.mail), users(world.key), tenants(users),
      accounts(tenants), access(tenants, accounts), authenticator(users),
      pipeline({*database, router, authenticator, access, jobs, world.clock, ids, world.key,
                rate_limit(config.rate_limit)}) {
  add_routes();
  add_jobs();
  connect();
}

Service::~Service() {
  worker.stop();
  database->drain();
}

void Service::add_routes() {
  users::add_routes(router, users);
  tenants::add_routes(router, tenants);
  accounts::add_routes(router, accounts);
  audit::add_routes(router, audit);
  router.add(http::get, "/openapi.json", anyone, documents, &Documents::published);
  router.add(http::get, "/platform/v1/openapi.json", anyone, documents, &Documents::own);
}

void Service::add_jobs() {
  worker.add_outgoing(mail::deliver_job, mail, &mail::Mail::deliver);
  worker.add("stored_answers.forget", [](Call& call) {
    http::Idempotency::forget_old(call.tx, call.now, answers_forgotten_at_once);
  });
  schedule.every(std::chrono::minutes(1), "stored_answers.forget");
}

// Where a lower feature reaches a higher one, a line each.
void Service::connect() {
  users.organizations_of = [](Call&, const UserId&) { return std::vector<users::UserOrganization>(); };
  accounts.on_deleted([this](Call& call, const accounts::Account& account) { jobs.remove_all(call, account.id); });
}

}  // namespace app
