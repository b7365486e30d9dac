#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "json/types.hpp"
#include "kernel/clock.hpp"
#include "kernel/email_address.hpp"

namespace sso {

// What an ID token has to say.
struct Expected {
  std::string issuer;
  std::string client_id;
  std::string nonce;
  Timestamp now;
};

// What a provider says of a person (OpenID Connect Core 5.1), in the ID token or at its userinfo
// endpoint. `email_verified` is true or, with some providers, "true".
struct Profile {
  std::string sub;
  std::optional<std::string> email;
  std::optional<json::Raw> email_verified;
  std::optional<std::string> given_name;
  std::optional<std::string> family_name;
};
BOOST_DESCRIBE_STRUCT(Profile, (), (sub, email, email_verified, given_name, family_name))

// An ID token that is the provider's, and for us.
struct VerifiedToken {
  Profile profile;
  // By more than one factor: `mfa` of RFC 8176.
  bool has_second_factor = false;
  std::optional<Timestamp> signed_in_at;
};

// Who was signed in by the provider.
struct Claims {
  EmailAddress email;
  std::optional<std::string> given_name;
  std::optional<std::string> family_name;
  bool has_second_factor = false;
  std::optional<Timestamp> signed_in_at;
};

// OpenID Connect Core 3.1.3.7: signature by a key of the set (RFC 7517), issuer, audience, nonce,
// times with two minutes for clocks that differ. Refuses 62120 to 62127.
VerifiedToken verified_token(const std::string& id_token, std::string_view jwks, const Expected&);

// Refuses 62128 without a verified address.
Claims claims_of(const VerifiedToken&);

// False when the token names a key that the set lacks: the provider may have changed its keys.
bool has_key_of(const std::string& id_token, std::string_view jwks);

// base64url(SHA-256): the challenge of a PKCE verifier (RFC 7636).
std::string pkce_challenge(const std::string& verifier);

}  // namespace sso
