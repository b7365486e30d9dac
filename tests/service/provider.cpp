#include "service/provider.hpp"

#include <boost/json.hpp>
#include <utility>

#include "http/request.hpp"
#include "kernel/check.hpp"
#include "sso/id_token.hpp"

namespace test_service {

namespace {

constexpr const char* client_id = "tenantd";
constexpr const char* client_secret = "a secret of the client";
constexpr std::string_view of_userinfo = "userinfo.";

std::string lie(const Provider::Lies& lies, const std::string& name, const std::string& truth) {
  const auto found = lies.find(name);
  return found == lies.end() ? truth : found->second;
}

std::map<std::string, std::string> query_of(std::string_view text) {
  std::map<std::string, std::string> all;
  for (const auto& [name, value] : http::parse_query(text)) all[name] = value;
  return all;
}

std::string base64url(std::string_view text) {
  char* made = nullptr;
  std::size_t length = 0;
  CHECK(cjose_base64url_encode(
      reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), &made, &length, nullptr
  ));
  std::string encoded(made, length);
  cjose_get_dealloc()(made);
  return encoded;
}

boost::json::value value_of(const std::string& text) {
  boost::system::error_code error;
  auto value = boost::json::parse(text, error);
  return error ? boost::json::value(text) : value;
}

// What the userinfo endpoint says.
std::string profile_of(const std::string& email, const Provider::Lies& lies) {
  boost::json::object claims{
      {"sub", "subject of " + email}, {"email", email}, {"email_verified", true}};
  for (const auto& [name, value] : lies) {
    if (!name.starts_with(of_userinfo)) continue;
    const auto claim = name.substr(of_userinfo.size());
    if (value.empty()) {
      claims.erase(claim);
    } else {
      claims[claim] = value_of(value);
    }
  }
  return boost::json::serialize(claims);
}

}  // namespace

Provider::Provider(Clock& clock) : clock_(clock) { change_key(); }

void Provider::change_key() {
  key_ = {cjose_jwk_create_EC_random(CJOSE_JWK_EC_P_256, nullptr), &cjose_jwk_release};
  ++key_number_;
}

std::string Provider::sign_in(
    const std::string& authorization_url, const std::string& email, const Lies& lies
) {
  auto query = query_of(authorization_url.substr(authorization_url.find('?') + 1));
  const auto code = "code" + std::to_string(grants_.size());
  grants_[code] = {
      query["code_challenge"], id_token(query["nonce"], email, lies), profile_of(email, lies)};
  http::QueryParameters back{{"state", lie(lies, "state", query["state"])}};
  if (lies.contains("callback_iss")) back.emplace_back("iss", lies.at("callback_iss"));
  if (lies.contains("error")) {
    back.emplace_back("error", lies.at("error"));
  } else {
    back.emplace_back("code", lie(lies, "code", code));
  }
  return "/platform/v1/sso/callback?" + http::form_encoded(back);
}

std::string Provider::id_token(const std::string& nonce, const std::string& email, const Lies& lies)
    const {
  constexpr std::int64_t second_us = 1'000'000;
  const auto now = clock_.now().us / second_us;
  boost::json::object claims{
      {"iss", issuer},       {"aud", client_id}, {"sub", "subject of " + email},
      {"nonce", nonce},      {"email", email},   {"email_verified", true},
      {"exp", now + 300},    {"iat", now},       {"given_name", "Robin"},
      {"family_name", "Doe"}};
  for (const auto& [name, value] : lies) {
    if (name == "alg" || name == "kid" || name == "state" || name == "error" || name == "code" ||
        name == "callback_iss" || name.starts_with(of_userinfo))
      continue;
    const bool is_time = name == "exp" || name == "iat" || name == "nbf" || name == "auth_time";
    if (value.empty()) {
      claims.erase(name);
    } else {
      claims[name] = is_time ? boost::json::value(now + std::stoll(value)) : value_of(value);
    }
  }
  return signed_text(boost::json::serialize(claims), lies);
}

std::string Provider::signed_text(const std::string& payload, const Lies& lies) const {
  const auto algorithm = lie(lies, "alg", "ES256");
  const auto kid = lie(lies, "kid", "key" + std::to_string(key_number_));
  if (algorithm == "none") return base64url(R"({"alg":"none"})") + "." + base64url(payload) + ".";
  if (algorithm == "garbage") return payload;
  Key key = key_;
  if (algorithm == "HS256") {
    // The old trick: the public key as the secret.
    const std::string secret(64, 'k');
    key = {
        cjose_jwk_create_oct_spec(
            reinterpret_cast<const std::uint8_t*>(secret.data()), secret.size(), nullptr
        ),
        &cjose_jwk_release};
  }
  if (algorithm == "forged")
    key = {cjose_jwk_create_EC_random(CJOSE_JWK_EC_P_256, nullptr), &cjose_jwk_release};
  auto* header = cjose_header_new(nullptr);
  const auto* named = algorithm == "HS256" ? CJOSE_HDR_ALG_HS256 : CJOSE_HDR_ALG_ES256;
  CHECK(cjose_header_set(header, CJOSE_HDR_ALG, named, nullptr));
  CHECK(cjose_header_set(header, CJOSE_HDR_KID, kid.c_str(), nullptr));
  auto* jws = cjose_jws_sign(
      key.get(), header, reinterpret_cast<const std::uint8_t*>(payload.data()), payload.size(),
      nullptr
  );
  CHECK(jws != nullptr);
  const char* text = nullptr;
  CHECK(cjose_jws_export(jws, &text, nullptr));
  std::string made(text);
  cjose_jws_release(jws);
  cjose_header_release(header);
  return made;
}

bool Provider::allows(std::string_view url) const { return url.starts_with("https://"); }

std::optional<http::OutgoingAnswer> Provider::send(const http::OutgoingRequest& request) {
  const auto path = request.url.starts_with(issuer) ? request.url.substr(strlen(issuer)) : "";
  ++asked[path];
  if (!is_reachable || path.empty()) return {};
  const std::string base = issuer;
  if (path == "/.well-known/openid-configuration") {
    const boost::json::object document{
        {"issuer", named_issuer},
        {"authorization_endpoint", base + "/authorize"},
        {"token_endpoint", base + "/token"},
        {"userinfo_endpoint", base + "/userinfo"},
        {"jwks_uri", base + "/keys"}};
    return http::OutgoingAnswer{200, boost::json::serialize(document)};
  }
  if (path == "/keys") {
    char* text = cjose_jwk_to_json(key_.get(), false, nullptr);
    auto key = boost::json::parse(text).as_object();
    cjose_get_dealloc()(text);
    key["kid"] = "key" + std::to_string(key_number_);
    return http::OutgoingAnswer{
        200, boost::json::serialize(boost::json::object{{"keys", boost::json::array{key}}})};
  }
  if (path == "/userinfo") {
    const auto found = profile(request);
    return http::OutgoingAnswer{found.empty() ? 401 : 200, found};
  }
  const auto token = path == "/token" ? redeem(request) : "";
  if (token.empty()) return http::OutgoingAnswer{400, R"({"error":"invalid_grant"})"};
  const auto code = query_of(request.form.reveal())["code"];
  return http::OutgoingAnswer{
      200, boost::json::serialize(boost::json::object{
               {"access_token", "access by " + code}, {"id_token", token}})};
}

std::string Provider::profile(const http::OutgoingRequest& request) const {
  for (const auto& [code, grant] : grants_) {
    if (request.bearer.reveal() == "access by " + code) return grant.profile;
  }
  return {};
}

// A code is good once, for who began the sign-in (RFC 7636) and is the client.
std::string Provider::redeem(const http::OutgoingRequest& request) {
  auto form = query_of(request.form.reveal());
  const auto found = grants_.find(form["code"]);
  const bool is_client = request.user_name == client_id &&
                         request.password.reveal() == http::percent_encoded(client_secret);
  const bool is_own = found != grants_.end() && is_client &&
                      sso::pkce_challenge(form["code_verifier"]) == found->second.challenge;
  if (!is_own) return {};
  found->second.challenge.clear();
  return std::exchange(found->second.id_token, {});
}

}  // namespace test_service
