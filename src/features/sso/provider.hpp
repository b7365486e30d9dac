#pragma once

#include <optional>
#include <string>

#include "http/client.hpp"
#include "kernel/secret.hpp"
#include "sso/sso.hpp"

namespace sso {

// What a look-up of a provider found: its endpoints and keys, or why not.
struct DiscoveredProvider {
  Discovery outcome = Discovery::unreachable;
  std::optional<Endpoints> endpoints;
  std::string jwks;
};

namespace provider {

// OpenID Connect Discovery 1.0: the document of the issuer, and its keys.
DiscoveredProvider discover(http::Client&, const std::string& issuer);

// Nothing when they could not be had.
std::optional<std::string> fetch_keys(http::Client&, const std::string& url);

// A code to be redeemed (RFC 6749 4.1.3, with the verifier of RFC 7636).
struct Redemption {
  std::string token_url;
  bool takes_basic = true;
  std::string client_id;
  Secret client_secret;
  std::string redirect_uri;
  std::string code;
  std::string verifier;
};

// The ID token. Refuses 62118 and 62119.
std::string redeem(http::Client&, const Redemption&);

}  // namespace provider

}  // namespace sso
