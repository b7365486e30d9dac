#pragma once

#include "accounts/accounts.hpp"
#include "app/config.hpp"
#include "app/documents.hpp"
#include "app/site.hpp"
#include "audit/audit.hpp"
#include "audit_exports/audit_exports.hpp"
#include "audit_notes/audit_notes.hpp"
#include "billing/billing.hpp"
#include "billing/test_gateway.hpp"
#include "catalog/catalog.hpp"
#include "credentials/credentials.hpp"
#include "http/pipeline.hpp"
#include "http/router.hpp"
#include "iam/explanations.hpp"
#include "invitations/invitations.hpp"
#include "jobs/jobs.hpp"
#include "jobs/worker.hpp"
#include "kernel/crypto.hpp"
#include "kernel/ids.hpp"
#include "mail/mail.hpp"
#include "members/members.hpp"
#include "overview/overview.hpp"
#include "scim/authenticator.hpp"
#include "scim/scim.hpp"
#include "search/search.hpp"
#include "second_factors/second_factors.hpp"
#include "sessions/authenticator.hpp"
#include "sessions/sessions.hpp"
#include "sql/database.hpp"
#include "sql/migrator.hpp"
#include "sso/sso.hpp"
#include "subscriptions/subscriptions.hpp"
#include "tenants/tenants.hpp"
#include "terms/terms.hpp"
#include "tokens/authenticator.hpp"
#include "tokens/tokens.hpp"
#include "users/authenticator.hpp"
#include "users/users.hpp"
#include "zones/zones.hpp"

namespace app {

// What the process gets from outside; tests bring their own.
struct World {
  Clock& clock;
  Random& random;
  mail::MailTransport& mail;
  const crypto::Key& key;
  http::Client& web;
  sso::TxtRecords& txt_records;
};

// All of migrations/, in order.
std::span<const sql::Migration> all_migrations();

sql::DatabaseOptions database_options(const Config& config);

// Every long-lived part of the process, in the order of construction.
struct Service {
  Service(const Config& config, const World& world);
  ~Service();
  Service(const Service&) = delete;
  Service& operator=(const Service&) = delete;

  // Runs a function as the operator: captured, logged and atomic like any call.
  template <class Function>
  auto as_operator(std::string_view command, Function function) {
    const Caller caller{Credential::operator_command};
    const Origin origin{{}, {}, {}, "COMMAND", std::string(command)};
    return database->write([&](sql::Transaction& tx) {
      Call call{caller, origin, world.clock.now(), tx, ids, jobs};
      using Result = std::invoke_result_t<Function&, Call&>;
      if constexpr (std::is_void_v<Result>) {
        function(call);
        sql::write_change_log(tx, call, tx.changes());
      } else {
        auto result = function(call);
        sql::write_change_log(tx, call, tx.changes());
        return result;
      }
    });
  }

  Config config;
  World world;
  Ids ids;
  std::unique_ptr<sql::Database> database;

  jobs::Jobs jobs;
  jobs::Schedule schedule;
  jobs::Worker worker;
  mail::Mail mail;
  users::Users users;
  sessions::Sessions sessions;
  credentials::Credentials credentials;
  tenants::Tenants tenants;
  accounts::Accounts accounts;
  accounts::AccessControl access;
  second_factors::SecondFactors second_factors;
  members::Members members;
  terms::Terms terms;
  invitations::Invitations invitations;
  tokens::Tokens tokens;
  sso::Sso sso;
  scim::Scim scim;
  zones::Zones zones;
  iam::Iam iam;
  catalog::Catalog catalog;
  subscriptions::Subscriptions subscriptions;
  billing::TestGateway gateway;
  billing::Billing billing;
  search::Search search;
  overview::Overviews overviews;
  audit::Audit audit;
  audit_notes::AuditNotes audit_notes;
  audit_exports::AuditExports audit_exports;

  scim::TokenAuthenticator scim_authenticator;
  tokens::TokenAuthenticator token_authenticator;
  users::KeyAuthenticator key_authenticator;
  sessions::SessionAuthenticator session_authenticator;
  http::Router router;
  iam::Explanations explanations{iam, members, tokens, access, router};
  Documents documents{router};
  Site site{config, tenants, second_factors};
  http::Pipeline pipeline;

 private:
  void add_routes();
  void add_jobs();
  void connect_directories();
  void connect();
  void connect_second_factors();
  void connect_audit_notes();
  void connect_members();
  std::vector<sessions::TenantName> tenants_of(Call& call, const UserId& user_id);
  bool allows_api_key(Call& call, const UserId& user_id);
  std::optional<std::int64_t> calls_of(Call& call);
  Duration clock_ahead(sql::Transaction& tx, const jobs::Owner& owner);
};

}  // namespace app
