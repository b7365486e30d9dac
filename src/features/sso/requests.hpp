#pragma once

#include "http/request.hpp"
#include "json/types.hpp"
#include "kernel/email_address.hpp"
#include "kernel/host_name.hpp"
#include "kernel/limited_text.hpp"
#include "sso/id_token.hpp"
#include "sso/provider.hpp"
#include "sso/views.hpp"

namespace sso {

struct WantedProvider {
  LimitedText<512> issuer;
  LimitedText<255> client_id;
  std::optional<Secret> client_secret;
};
BOOST_DESCRIBE_STRUCT(WantedProvider, (), (issuer, client_id, client_secret))

struct WantedGrant {
  std::optional<std::vector<std::string>> roles;
  std::optional<std::vector<UnitId>> units;
  std::optional<bool> whole_tenant;
};
BOOST_DESCRIBE_STRUCT(WantedGrant, (), (roles, units, whole_tenant))

struct WantedGroup {
  LimitedText<255> group;
  WantedGrant grant;
};
BOOST_DESCRIBE_STRUCT(WantedGroup, (), (group, grant))

struct WantedSettings {
  std::optional<bool> use_fedramp_language;
  std::optional<WantedProvider> provider;
  std::optional<bool> enforced;
  std::optional<bool> provisions_users;
  std::optional<bool> trusts_second_factor;
  std::optional<WantedGrant> default_grant;
  std::optional<std::vector<WantedGroup>> groups;
};
BOOST_DESCRIBE_STRUCT(
    WantedSettings, (),
    (use_fedramp_language, provider, enforced, provisions_users, trusts_second_factor,
     default_grant, groups)
)

struct NewConnector : WantedSettings {
  HostName email_domain;
  std::optional<bool> begin_verification;
};
BOOST_DESCRIBE_STRUCT(NewConnector, (WantedSettings), (email_domain, begin_verification))

struct ConnectorChange : WantedSettings {
  std::optional<bool> enabled;
};
BOOST_DESCRIBE_STRUCT(ConnectorChange, (WantedSettings), (enabled))

struct DeclaredRecords {
  std::vector<std::string> txt_records;
};
BOOST_DESCRIBE_STRUCT(DeclaredRecords, (), (txt_records))

// `return_to` is a path of this site, where the browser goes in the end.
struct Start : http::Query {
  std::optional<EmailAddress> email;
  std::optional<ConnectorId> connector_id;
  std::optional<std::string> return_to;
};
BOOST_DESCRIBE_STRUCT(Start, (), (email, connector_id, return_to))

struct StartSudo : http::Query {
  std::optional<std::string> return_to;
};
BOOST_DESCRIBE_STRUCT(StartSudo, (), (return_to))

// A sign-in under way: kept by the browser in a sealed cookie, since the callback may come to any
// node. With a session it is about sudo for that session.
struct Attempt {
  ConnectorId connector_id;
  std::string state;
  std::string nonce;
  std::string verifier;
  std::string login_hint;
  std::optional<SessionId> session_id;
  std::string return_to;
  Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(
    Attempt, (),
    (connector_id, state, nonce, verifier, login_hint, session_id, return_to, expires_at)
)

// What the provider sends the browser back with.
struct Callback : http::Query {
  std::optional<std::string> state;
  std::optional<std::string> code;
  std::optional<std::string> error;
  std::optional<std::string> iss;  // RFC 9207: who answers

  void prepare(Call&, const Sso&, const http::Request&);
  Attempt attempt;
  Claims claims;
  std::optional<std::string> changed_keys;
};
BOOST_DESCRIBE_STRUCT(Callback, (), (state, code, error, iss))

}  // namespace sso
