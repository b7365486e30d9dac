#pragma once

#include "sso/sso.hpp"

namespace sso {

// The published shape (fact sheet identity 16.4), and what we have beside it from `provider` on.

struct VerificationView {
  std::string code;
  Proof status = Proof::awaiting;
};
BOOST_DESCRIBE_STRUCT(VerificationView, (), (code, status))

struct ProviderView {
  std::string issuer;
  std::string client_id;
  bool has_client_secret = false;
  Discovery status = Discovery::none;
  std::string redirect_uri;  // to be registered at the provider
};
BOOST_DESCRIBE_STRUCT(
    ProviderView, (), (issuer, client_id, has_client_secret, status, redirect_uri)
)

struct ConnectorView {
  ConnectorId id;
  Timestamp created_on;
  Timestamp updated_on;
  std::string email_domain;
  bool enabled = false;
  bool use_fedramp_language = false;
  VerificationView verification;
  std::optional<ProviderView> provider;
  bool enforced = false;
  bool provisions_users = false;
  bool trusts_second_factor = false;
  Grant default_grant;
  std::vector<GroupGrant> groups;
};
BOOST_DESCRIBE_STRUCT(
    ConnectorView, (),
    (id, created_on, updated_on, email_domain, enabled, use_fedramp_language, verification,
     provider, enforced, provisions_users, trusts_second_factor, default_grant, groups)
)

struct ConnectorReference {
  ConnectorId id;
};
BOOST_DESCRIBE_STRUCT(ConnectorReference, (), (id))

}  // namespace sso
