#include "sso/id_token.hpp"

#include <cjose/cjose.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "json/read.hpp"
#include "kernel/check.hpp"
#include "kernel/crypto.hpp"
#include "sso/errors.hpp"

namespace sso {

namespace {

constexpr Duration clock_skew = std::chrono::minutes(2);
constexpr std::int64_t second_us = 1'000'000;
constexpr std::int64_t seconds_max = 253'402'300'799;  // the year 9999
constexpr std::size_t token_max = 16'384;
constexpr std::size_t rsa_bits_min = 2048;

using Jwk = std::unique_ptr<cjose_jwk_t, decltype(&cjose_jwk_release)>;
using Jws = std::unique_ptr<cjose_jws_t, decltype(&cjose_jws_release)>;

struct Header {
  std::string alg;
  std::optional<std::string> kid;
};
BOOST_DESCRIBE_STRUCT(Header, (), (alg, kid))

struct KeyHead {
  std::string kty;
  std::optional<std::string> kid;
  std::optional<std::string> use;
};
BOOST_DESCRIBE_STRUCT(KeyHead, (), (kty, kid, use))

struct KeySet {
  std::vector<json::Raw> keys;
};
BOOST_DESCRIBE_STRUCT(KeySet, (), (keys))

// `aud` is a text or a list.
struct Payload : Profile {
  std::string iss;
  json::Raw aud;
  std::optional<std::string> azp;
  std::int64_t exp = 0;
  std::int64_t iat = 0;
  std::optional<std::int64_t> nbf;
  std::optional<std::string> nonce;
  std::optional<std::vector<std::string>> amr;
  std::optional<std::int64_t> auth_time;
};
BOOST_DESCRIBE_STRUCT(Payload, (Profile), (iss, aud, azp, exp, iat, nbf, nonce, amr, auth_time))

std::optional<std::string> base64url_decoded(std::string_view text) {
  std::uint8_t* bytes = nullptr;
  std::size_t length = 0;
  if (!cjose_base64url_decode(text.data(), text.size(), &bytes, &length, nullptr)) return {};
  std::string decoded(reinterpret_cast<const char*>(bytes), length);
  cjose_get_dealloc()(bytes);
  return decoded;
}

std::optional<Header> header_of(std::string_view id_token) {
  if (id_token.size() > token_max) return {};
  const auto decoded = base64url_decoded(id_token.substr(0, id_token.find('.')));
  return decoded ? json::parsed<Header>(*decoded) : std::nullopt;
}

// The type of key that an algorithm needs; empty for what is not accepted: secrets, none at all.
std::string_view key_type_of(std::string_view algorithm) {
  constexpr std::array<std::string_view, 6> rsa{"RS256", "RS384", "RS512",
                                                "PS256", "PS384", "PS512"};
  constexpr std::array<std::string_view, 3> elliptic{"ES256", "ES384", "ES512"};
  if (std::find(rsa.begin(), rsa.end(), algorithm) != rsa.end()) return "RSA";
  if (std::find(elliptic.begin(), elliptic.end(), algorithm) != elliptic.end()) return "EC";
  return {};
}

// The key that the header names, or the only one that could be meant.
std::optional<std::string> key_text_of(const Header& header, std::string_view jwks) {
  const auto set = json::parsed<KeySet>(jwks);
  if (!set) return {};
  std::vector<std::string> found;
  for (const auto& raw : set->keys) {
    const auto head = json::parsed<KeyHead>(raw.text);
    const bool fits = head && head->kty == key_type_of(header.alg) &&
                      head->use.value_or("sig") == "sig" &&
                      (!header.kid || head->kid == header.kid);
    if (fits) found.push_back(raw.text);
  }
  return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

Jwk key_of(const Header& header, std::string_view jwks) {
  const auto text = key_text_of(header, jwks);
  if (!text) refuse(errors::key_unknown);
  Jwk key(cjose_jwk_import(text->data(), text->size(), nullptr), &cjose_jwk_release);
  if (!key) refuse(errors::key_unknown);
  const bool is_short = cjose_jwk_get_kty(key.get(), nullptr) == CJOSE_JWK_KTY_RSA &&
                        cjose_jwk_get_keysize(key.get(), nullptr) < rsa_bits_min;
  if (is_short) refuse(errors::key_unknown);
  return key;
}

// The payload, once its signature is proved.
Payload signed_payload(const std::string& id_token, std::string_view jwks) {
  const auto header = header_of(id_token);
  if (!header) refuse(errors::token_malformed);
  if (key_type_of(header->alg).empty()) refuse(errors::algorithm_refused);
  const auto key = key_of(*header, jwks);
  const Jws jws(cjose_jws_import(id_token.data(), id_token.size(), nullptr), &cjose_jws_release);
  if (!jws) refuse(errors::token_malformed);
  if (!cjose_jws_verify(jws.get(), key.get(), nullptr)) refuse(errors::signature_wrong);
  std::uint8_t* bytes = nullptr;
  std::size_t length = 0;
  CHECK(cjose_jws_get_plaintext(jws.get(), &bytes, &length, nullptr));
  auto payload =
      json::parsed<Payload>(std::string_view(reinterpret_cast<const char*>(bytes), length));
  if (!payload) refuse(errors::token_malformed);
  return std::move(*payload);
}

bool is_for(const Payload& payload, const std::string& client_id) {
  if (payload.azp && *payload.azp != client_id) return false;
  if (const auto one = json::parsed<std::string>(payload.aud.text)) return *one == client_id;
  const auto list = json::parsed<std::vector<std::string>>(payload.aud.text);
  if (!list || std::find(list->begin(), list->end(), client_id) == list->end()) return false;
  return list->size() == 1 || payload.azp.has_value();
}

// Clamped, so that no number of seconds is more than fits.
Timestamp instant(std::int64_t seconds) {
  return {std::clamp<std::int64_t>(seconds, 0, seconds_max) * second_us};
}

bool is_in_time(const Payload& payload, Timestamp now) {
  const auto not_before = std::max(payload.iat, payload.nbf.value_or(payload.iat));
  return now < instant(payload.exp) + clock_skew && instant(not_before) <= now + clock_skew;
}

bool is_true(const std::optional<json::Raw>& value) {
  return value && (value->text == "true" || value->text == R"("true")");
}

}  // namespace

VerifiedToken verified_token(
    const std::string& id_token, std::string_view jwks, const Expected& expected
) {
  const auto payload = signed_payload(id_token, jwks);
  if (payload.iss != expected.issuer) refuse(errors::issuer_wrong);
  if (!is_for(payload, expected.client_id)) refuse(errors::audience_wrong);
  if (payload.nonce != expected.nonce) refuse(errors::nonce_wrong);
  if (!is_in_time(payload, expected.now)) refuse(errors::token_expired);
  VerifiedToken token;
  token.profile = payload;
  if (payload.amr) {
    token.has_second_factor =
        std::find(payload.amr->begin(), payload.amr->end(), "mfa") != payload.amr->end();
  }
  if (payload.auth_time) token.signed_in_at = instant(*payload.auth_time);
  return token;
}

Claims claims_of(const VerifiedToken& token) {
  const auto& profile = token.profile;
  const auto email = profile.email ? EmailAddress::parse(*profile.email) : std::nullopt;
  if (!email || !is_true(profile.email_verified)) refuse(errors::email_unverified);
  return {
      *email, profile.given_name, profile.family_name, token.has_second_factor, token.signed_in_at};
}

bool has_key_of(const std::string& id_token, std::string_view jwks) {
  const auto header = header_of(id_token);
  return !header || key_text_of(*header, jwks).has_value();
}

std::string pkce_challenge(const std::string& verifier) {
  const auto bytes = crypto::digest_bytes(verifier);
  char* text = nullptr;
  std::size_t length = 0;
  CHECK(cjose_base64url_encode(bytes.data(), bytes.size(), &text, &length, nullptr));
  std::string challenge(text, length);
  cjose_get_dealloc()(text);
  return challenge;
}

}  // namespace sso
