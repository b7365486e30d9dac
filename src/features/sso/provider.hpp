#pragma once

#include <optional>
#include <string>

#include "http/client.hpp"
#include "kernel/secret.hpp"
#include "sso/id_token.hpp"
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

struct Tokens {
  std::string id_token;
  Secret access_token;  // good for the profile alone
};

// Refuses 62118 and 62119.
Tokens redeem(http::Client&, const Redemption&);

// Whom the tokens are of, at the userinfo endpoint (OpenID Connect Core 5.3). Refuses 62118, and
// 62128 where it does not answer about this subject.
Profile fetch_profile(
    http::Client&, const std::string& url, const Tokens&, const std::string& subject
);

}  // namespace provider

}  // namespace sso
