#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/secret.hpp"
#include "sql/table.hpp"

namespace sso {

using ConnectorId = Id<struct ConnectorKind>;

// Whether the e-mail domain is the owner's: by a TXT record (published words).
enum class Proof { awaiting, pending, failed, verified };
BOOST_DESCRIBE_ENUM(Proof, awaiting, pending, failed, verified)

// Whether the provider was found by its discovery document.
enum class Discovery { none, pending, ready, unreachable, wrong_issuer, incomplete };
BOOST_DESCRIBE_ENUM(Discovery, none, pending, ready, unreachable, wrong_issuer, incomplete)

// What somebody gets where the connector belongs: roles in the account; or of the tenant, all of it
// or units.
struct Grant {
  std::vector<std::string> roles;  // ids
  std::vector<UnitId> units;
  bool whole_tenant = false;

  bool empty() const { return roles.empty() && units.empty() && !whole_tenant; }
};
BOOST_DESCRIBE_STRUCT(Grant, (), (roles, units, whole_tenant))

// What somebody is to have, and what they had by the connector before.
struct GrantChange {
  Grant after;
  Grant before = {};
};

// What the people of a group of the directory get.
struct GroupGrant {
  std::string group;
  Grant grant;
};
BOOST_DESCRIBE_STRUCT(GroupGrant, (), (group, grant))

// Where a provider is asked what; of its discovery document.
struct Endpoints {
  std::string authorization;
  std::string token;
  std::string jwks;
  bool takes_basic = true;  // the client's secret in the Authorization header, not in the form
  std::optional<std::string> userinfo;
};
BOOST_DESCRIBE_STRUCT(Endpoints, (), (authorization, token, jwks, takes_basic, userinfo))

// How people of one e-mail domain sign in elsewhere: OpenID Connect. Belongs to an account, or to
// the tenant as a whole.
struct Connector {
  ConnectorId id;
  TenantId tenant_id;
  std::optional<AccountId> account_id;
  std::string email_domain;  // Punycode, lower case
  bool is_enabled = false;
  bool use_fedramp_language = false;  // kept and shown, as published
  std::string proof_code;
  Proof proof = Proof::awaiting;
  std::optional<Timestamp> proof_until;
  std::optional<std::string> begun_by;
  std::optional<std::string> issuer;
  std::optional<std::string> client_id;
  Concealed client_secret_sealed;  // empty: none
  Discovery discovery = Discovery::none;
  std::optional<Endpoints> endpoints;
  bool is_enforced = false;
  bool provisions_users = false;
  bool trusts_second_factor = false;
  Grant default_grant;
  std::vector<GroupGrant> group_grants;
  Timestamp created_at;
  Timestamp modified_at;

  bool is_usable() const { return is_enabled && proof == Proof::verified && endpoints.has_value(); }
};
BOOST_DESCRIBE_STRUCT(
    Connector, (),
    (id, tenant_id, account_id, email_domain, is_enabled, use_fedramp_language, proof_code, proof,
     proof_until, begun_by, issuer, client_id, client_secret_sealed, discovery, endpoints,
     is_enforced, provisions_users, trusts_second_factor, default_grant, group_grants, created_at,
     modified_at)
)

// True where nothing is left to be granted: not without a group of the directory.
bool is_all_powerful(const Grant& grant);

}  // namespace sso

template <>
struct sql::Table<sso::Connector> {
  static constexpr std::string_view name = "sso_connectors";
};
