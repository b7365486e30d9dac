#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "accounts/accounts.hpp"
#include "http/client.hpp"
#include "http/markers.hpp"
#include "http/response.hpp"
#include "http/scope.hpp"
#include "kernel/call.hpp"
#include "kernel/crypto.hpp"
#include "kernel/id.hpp"
#include "kernel/secret.hpp"
#include "mail/mail.hpp"
#include "members/members.hpp"
#include "sessions/sessions.hpp"
#include "sso/connector.hpp"
#include "tenants/tenants.hpp"
#include "users/users.hpp"

namespace sso {

// Lower case, as connectors have it.
std::string domain_of(const EmailAddress& email);
// Looks names up in the DNS. Nothing: the question could not be answered.
class TxtRecords {
 public:
  virtual ~TxtRecords() = default;
  virtual std::optional<std::vector<std::string>> look_up(const std::string& name) = 0;
};

struct ConnectorPath : http::Path {
  AccountId account_id;
  ConnectorId connector_id;
};
BOOST_DESCRIBE_STRUCT(ConnectorPath, (), (account_id, connector_id))

struct TenantConnectorPath : http::Path {
  TenantId tenant_id;
  ConnectorId connector_id;
};
BOOST_DESCRIBE_STRUCT(TenantConnectorPath, (), (tenant_id, connector_id))

struct SandboxPath : http::Path {
  ConnectorId connector_id;
};
BOOST_DESCRIBE_STRUCT(SandboxPath, (), (connector_id))

// Looks up whose connector it is.
http::Scope scope_of(Call& call, const SandboxPath& path);

// Payloads of the jobs. In a sandbox nothing is looked up: the domain is empty. `until` is that of
// the beginning it follows: look-ups of an earlier one end.
struct ProofLookup {
  ConnectorId connector_id;
  std::optional<AccountId> account_id;
  TenantId tenant_id;
  std::string domain;
  std::optional<Timestamp> until;
};
BOOST_DESCRIBE_STRUCT(ProofLookup, (), (connector_id, account_id, tenant_id, domain, until))

struct ProviderLookup {
  ConnectorId connector_id;
  std::optional<AccountId> account_id;
  TenantId tenant_id;
  std::string issuer;
};
BOOST_DESCRIBE_STRUCT(ProviderLookup, (), (connector_id, account_id, tenant_id, issuer))

using TxtAnswer = std::optional<std::vector<std::string>>;
struct DiscoveredProvider;
struct ConnectorView;
struct ConnectorReference;
struct NewConnector;
struct ConnectorChange;
struct WantedSettings;
struct WantedGrant;
struct WantedProvider;
struct DeclaredRecords;
struct Start;
struct StartSudo;
struct Callback;
struct Attempt;
struct Claims;

// What the feature works with; all outlive it.
struct Parts {
  accounts::Accounts& accounts;
  tenants::Tenants& tenants;
  members::Members& members;
  users::Users& users;
  sessions::Sessions& sessions;
  mail::Mail& mail;
  const crypto::Key& key;
  http::Client& web;
  TxtRecords& txt_records;
};

class Sso {
 public:
  using AnswerInBrowser = http::WithCookies<http::Document>;

  Sso(const Parts& parts, std::string public_url)
      : parts_(parts), public_url_(std::move(public_url)) {}

  // Endpoints, in the order of routes.cpp.
  std::vector<ConnectorView> list(Call&, const accounts::AccountPath&);
  ConnectorView add(Call&, const accounts::AccountPath&, const NewConnector&);
  ConnectorView show(Call&, const ConnectorPath&);
  ConnectorView change(Call&, const ConnectorPath&, const ConnectorChange&);
  ConnectorReference remove(Call&, const ConnectorPath&);
  void begin_verification(Call&, const ConnectorPath&);
  std::vector<ConnectorView> list_of_tenant(Call&, const tenants::TenantPath&);
  ConnectorView add_to_tenant(Call&, const tenants::TenantPath&, const NewConnector&);
  ConnectorView show_of_tenant(Call&, const TenantConnectorPath&);
  ConnectorView change_of_tenant(Call&, const TenantConnectorPath&, const ConnectorChange&);
  ConnectorReference remove_of_tenant(Call&, const TenantConnectorPath&);
  void begin_verification_of_tenant(Call&, const TenantConnectorPath&);
  ConnectorView declare_records(Call&, const SandboxPath&, const DeclaredRecords&);
  AnswerInBrowser start(Call&, const Start&);
  AnswerInBrowser start_sudo(Call&, const StartSudo&);
  AnswerInBrowser finish(Call&, const Callback&);

  // The jobs: what they ask, and what becomes of the answer.
  TxtAnswer look_up_proof(const ProofLookup&);
  void record_proof(Call&, const ProofLookup&, const TxtAnswer&);
  DiscoveredProvider discover(const ProviderLookup&);
  void record_provider(Call&, const ProviderLookup&, const DiscoveredProvider&);
  void discover_anew(Call&);

  // For what is prepared: redeems the code of a browser that came back, and verifies the ID token.
  void receive(Call&, Callback&, std::string_view cookie) const;

  // For other features. Refuses 62101; 62112 where it is the tenant's and the caller administers
  // units alone.
  Connector get(Call&, const ConnectorPath&);
  Connector get(Call&, const TenantConnectorPath&);
  std::optional<Connector> find(Call&, const ConnectorId&) const;
  // What the user has where the connector belongs becomes this much.
  void give(Call&, const Connector&, const users::User&, const GrantChange&);
  // It becomes nothing, in all accounts where the connector is the tenant's; what that was.
  std::vector<std::string> take(Call&, const Connector&, const users::User&);

  // For the wiring.
  void before_password_sign_in(Call&, const users::User&);
  void remove_all(Call&, const AccountId&);
  // A unit goes: nobody gets it by a connector any more.
  static void forget_unit(Call&, const tenants::Unit&);
  // Connected by the wiring: what else goes when a connector goes.
  std::function<void(Call&, const Connector&)> on_removed = [](Call&, const Connector&) {};
  // Connected by the wiring: it grants something else.
  std::function<void(Call&, const Connector&)> on_grants_changed = [](Call&, const Connector&) {};

 private:
  void demand_whole_tenant(Call&, const TenantId&);
  ConnectorView made(Call&, Connector, const NewConnector&);
  ConnectorView changed(Call&, Connector, const ConnectorChange&);
  void removed(Call&, const Connector&);
  void apply(Call&, Connector&, const WantedSettings&);
  void set_provider(Call&, Connector&, const WantedProvider&);
  Secret client_secret_of(const Connector&) const;
  Grant checked_grant(Call&, const Connector&, const WantedGrant&, const std::string& pointer);
  void check_enabling(Call&, const Connector&);
  ConnectorView view_of(const Connector&) const;
  void begin(Call&, Connector&);
  void start_proof(Call&, const Connector&, Timestamp at);
  void start_discovery(Call&, const Connector&);
  void prove(Call&, Connector&);
  void tell(Call&, const Connector&, const std::string& outcome, const std::string& advice);
  AnswerInBrowser redirect_to_provider(Call&, const Connector&, Attempt);
  void finish_sudo(Call&, const Callback&);
  users::User user_of(Call&, const Connector&, const Claims&);
  bool has_standing(Call&, const Connector&, const users::User&);
  AnswerInBrowser back_in_browser(const std::string& return_to, std::vector<http::Cookie>) const;
  std::string redirect_uri() const;
  bool is_secure() const { return public_url_.starts_with("https://"); }

  Parts parts_;
  std::string public_url_;
};

}  // namespace sso
