#include "sso/provider.hpp"

#include <algorithm>

#include "http/request.hpp"
#include "json/read.hpp"
#include "sso/errors.hpp"

namespace sso::provider {

namespace {

struct Metadata {
  std::string issuer;
  std::string authorization_endpoint;
  std::string token_endpoint;
  std::string jwks_uri;
  std::optional<std::string> userinfo_endpoint;
  std::optional<std::vector<std::string>> token_endpoint_auth_methods_supported;
};
BOOST_DESCRIBE_STRUCT(
    Metadata, (),
    (issuer, authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint,
     token_endpoint_auth_methods_supported)
)

struct TokenAnswer {
  std::string id_token;
  std::optional<std::string> access_token;
};
BOOST_DESCRIBE_STRUCT(TokenAnswer, (), (id_token, access_token))

std::optional<std::string> fetch(http::Client& web, const std::string& url) {
  auto answer = web.send({url, {}, {}, {}});
  if (!answer || answer->status != 200) return {};
  return std::move(answer->body);
}

// Without a list, a provider takes the header.
bool takes_basic(const Metadata& metadata) {
  const auto& methods = metadata.token_endpoint_auth_methods_supported;
  return !methods ||
         std::find(methods->begin(), methods->end(), "client_secret_basic") != methods->end();
}

}  // namespace

DiscoveredProvider discover(http::Client& web, const std::string& issuer) {
  const auto base = issuer.ends_with('/') ? issuer.substr(0, issuer.size() - 1) : issuer;
  const auto document = fetch(web, base + "/.well-known/openid-configuration");
  if (!document) return {Discovery::unreachable, {}, {}};
  const auto metadata = json::parsed<Metadata>(*document);
  if (!metadata) return {Discovery::incomplete, {}, {}};
  if (metadata->issuer != issuer) return {Discovery::wrong_issuer, {}, {}};
  const bool has_addresses = web.allows(metadata->authorization_endpoint) &&
                             web.allows(metadata->token_endpoint) && web.allows(metadata->jwks_uri);
  if (!has_addresses) return {Discovery::incomplete, {}, {}};
  auto jwks = fetch_keys(web, metadata->jwks_uri);
  if (!jwks) return {Discovery::unreachable, {}, {}};
  Endpoints endpoints{
      metadata->authorization_endpoint,
      metadata->token_endpoint,
      metadata->jwks_uri,
      takes_basic(*metadata),
      {}};
  const auto& userinfo = metadata->userinfo_endpoint;
  if (userinfo && web.allows(*userinfo)) endpoints.userinfo = userinfo;
  return {Discovery::ready, endpoints, std::move(*jwks)};
}

std::optional<std::string> fetch_keys(http::Client& web, const std::string& url) {
  return fetch(web, url);
}

Tokens redeem(http::Client& web, const Redemption& redemption) {
  const auto& secret = redemption.client_secret.reveal();
  http::QueryParameters form{
      {"grant_type", "authorization_code"},
      {"code", redemption.code},
      {"redirect_uri", redemption.redirect_uri},
      {"code_verifier", redemption.verifier}};
  http::OutgoingRequest request{redemption.token_url, {}, {}, {}};
  if (!secret.empty() && redemption.takes_basic) {
    // RFC 6749 2.3.1: both are encoded like a form first.
    request.user_name = http::percent_encoded(redemption.client_id);
    request.password = Secret(http::percent_encoded(secret));
  } else {
    form.emplace_back("client_id", redemption.client_id);
    if (!secret.empty()) form.emplace_back("client_secret", secret);
  }
  request.form = Secret(http::form_encoded(form));
  const auto answer = web.send(request);
  if (!answer || answer->status >= 500) refuse(errors::provider_silent);
  auto tokens = answer->status == 200 ? json::parsed<TokenAnswer>(answer->body) : std::nullopt;
  if (!tokens) refuse(errors::code_refused);
  return {std::move(tokens->id_token), Secret(tokens->access_token.value_or(""))};
}

Profile fetch_profile(
    http::Client& web, const std::string& url, const Tokens& tokens, const std::string& subject
) {
  const auto answer = web.send({url, {}, {}, {}, tokens.access_token});
  if (!answer || answer->status >= 500) refuse(errors::provider_silent);
  auto profile = answer->status == 200 ? json::parsed<Profile>(answer->body) : std::nullopt;
  if (!profile || profile->sub != subject) refuse(errors::email_unverified);
  return std::move(*profile);
}

}  // namespace sso::provider
