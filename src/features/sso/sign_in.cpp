#include <algorithm>

#include "http/request.hpp"
#include "kernel/check.hpp"
#include "kernel/ids.hpp"
#include "sessions/views.hpp"
#include "sso/errors.hpp"
#include "sso/requests.hpp"
#include "sso/store.hpp"

// Authorization code flow with PKCE (OpenID Connect Core 3.1, RFC 7636), in a browser.
namespace sso {

namespace {

constexpr std::string_view cookie_name = "sso";
constexpr std::string_view seal_purpose = "sso attempt";
constexpr std::string_view no_store = "Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n";
constexpr std::size_t random_bytes = 32;
constexpr std::int64_t lifetime_s = 600;
constexpr Duration sign_in_age_max = std::chrono::minutes(5);
constexpr std::size_t name_max = 60;

// A path of this site: nothing that a browser could take for another host.
std::string local_path(const std::optional<std::string>& wanted) {
  const auto is_plain = [](char c) { return c > ' ' && c <= '~' && c != '\\'; };
  const bool is_local = wanted && wanted->starts_with('/') && !wanted->starts_with("//") &&
                        std::all_of(wanted->begin(), wanted->end(), is_plain);
  return is_local ? *wanted : "/";
}

http::Document redirect(const std::string& to) {
  http::Document document{"text/plain; charset=utf-8", {}};
  document.headers = "Location: " + to + "\r\n" + std::string(no_store);
  document.status = 302;
  return document;
}

// In a time that says nothing about the texts.
bool is_same(const std::string& a, const std::string& b) {
  return crypto::digest(a) == crypto::digest(b);
}

std::optional<std::string> usable_name(const std::optional<std::string>& name) {
  const bool is_usable = name && !name->empty() && code_points(*name) <= name_max;
  return is_usable ? name : std::nullopt;
}

}  // namespace

std::string domain_of(const EmailAddress& email) {
  const auto key = email.key();
  return key.substr(key.rfind('@') + 1);
}

void Callback::prepare(Call& call, const Sso& sso, const http::Request& request) {
  sso.receive(call, *this, request.cookie(cookie_name));
}

Sso::AnswerInBrowser Sso::start(Call& call, const Start& wanted) {
  auto connector = wanted.connector_id ? store::find(call.tx, *wanted.connector_id) : std::nullopt;
  if (!connector && wanted.email) {
    connector = store::find_enabled(call.tx, domain_of(*wanted.email));
  }
  if (!connector || !connector->is_enabled) refuse(errors::no_connector);
  Attempt attempt;
  if (wanted.email) attempt.login_hint = wanted.email->text();
  attempt.return_to = local_path(wanted.return_to);
  return redirect_to_provider(call, *connector, std::move(attempt));
}

Sso::AnswerInBrowser Sso::start_sudo(Call& call, const StartSudo& wanted) {
  const auto email = EmailAddress::parse(call.caller.email);
  CHECK(email.has_value());
  const auto connector = store::find_enabled(call.tx, domain_of(*email));
  if (!connector) refuse(errors::no_connector);
  Attempt attempt;
  attempt.login_hint = email->text();
  attempt.session_id = call.caller.session_id;
  attempt.return_to = local_path(wanted.return_to);
  return redirect_to_provider(call, *connector, std::move(attempt));
}

Sso::AnswerInBrowser Sso::redirect_to_provider(
    Call& call, const Connector& connector, Attempt attempt
) {
  if (!connector.is_usable()) refuse(errors::connector_off);
  attempt.connector_id = connector.id;
  attempt.state = call.ids.random_hex(random_bytes);
  attempt.nonce = call.ids.random_hex(random_bytes);
  attempt.verifier = call.ids.random_hex(random_bytes);
  attempt.expires_at = call.started_at + std::chrono::seconds(lifetime_s);
  http::QueryParameters query{
      {"response_type", "code"},
      {"client_id", *connector.client_id},
      {"redirect_uri", redirect_uri()},
      {"scope", "openid email profile"},
      {"state", attempt.state},
      {"nonce", attempt.nonce},
      {"code_challenge", pkce_challenge(attempt.verifier)},
      {"code_challenge_method", "S256"}};
  if (!attempt.login_hint.empty()) query.emplace_back("login_hint", attempt.login_hint);
  if (attempt.session_id) {
    query.emplace_back("prompt", "login");
    query.emplace_back("max_age", "0");
  }
  const auto& url = connector.endpoints->authorization;
  const char* separator = url.find('?') == std::string::npos ? "?" : "&";
  const auto sealed = parts_.key.seal(Secret(json::to_text(attempt)), seal_purpose);
  return {
      redirect(url + separator + http::form_encoded(query)),
      {{cookie_name, Secret(sealed), lifetime_s, is_secure(), true}}};
}

void Sso::receive(Call& call, Callback& given, std::string_view cookie) const {
  const auto opened = parts_.key.open(cookie, seal_purpose);
  const auto attempt = opened ? json::parsed<Attempt>(opened->reveal()) : std::nullopt;
  if (!attempt || call.started_at >= attempt->expires_at) refuse(errors::not_begun);
  if (!is_same(given.state.value_or(""), attempt->state)) refuse(errors::wrong_state, "state");
  if (given.error || !given.code) refuse(errors::provider_refused);
  const auto connector = store::find(call.tx, attempt->connector_id);
  if (!connector || !connector->is_usable()) refuse(errors::connector_off);
  if (given.iss && given.iss != connector->issuer) refuse(errors::issuer_wrong, "iss");
  const auto& endpoints = *connector->endpoints;
  const auto tokens = provider::redeem(
      parts_.web, {endpoints.token, endpoints.takes_basic, *connector->client_id,
                   client_secret_of(*connector), redirect_uri(), *given.code, attempt->verifier}
  );
  auto jwks = store::keys_of(call.tx, connector->id);
  if (!has_key_of(tokens.id_token, jwks)) {
    given.changed_keys = provider::fetch_keys(parts_.web, endpoints.jwks);
    if (!given.changed_keys) refuse(errors::provider_silent);
    jwks = *given.changed_keys;
  }
  const Expected expected{
      *connector->issuer, *connector->client_id, attempt->nonce, call.started_at};
  auto token = verified_token(tokens.id_token, jwks, expected);
  if (!token.profile.email && endpoints.userinfo) {
    token.profile =
        provider::fetch_profile(parts_.web, *endpoints.userinfo, tokens, token.profile.sub);
  }
  given.claims = claims_of(token);
  if (domain_of(given.claims.email) != connector->email_domain) refuse(errors::foreign_domain);
  given.attempt = *attempt;
}

Sso::AnswerInBrowser Sso::finish(Call& call, const Callback& given) {
  const auto& attempt = given.attempt;
  const auto connector = store::find(call.tx, attempt.connector_id);
  // Switched off while the provider was asked.
  if (!connector || !connector->is_usable()) refuse(errors::connector_off);
  if (given.changed_keys)
    store::set_keys(call.tx, connector->id, *given.changed_keys, call.started_at);
  if (attempt.session_id) {
    finish_sudo(call, given);
    return back_in_browser(attempt.return_to, {});
  }
  const auto user = user_of(call, *connector, given.claims);
  const bool has_second_factor = connector->trusts_second_factor && given.claims.has_second_factor;
  auto opened = parts_.sessions.open_from_provider(call, user, has_second_factor);
  return back_in_browser(attempt.return_to, std::move(opened.cookies));
}

// The person is the one whom the session belongs to, and was asked for proof just now.
void Sso::finish_sudo(Call& call, const Callback& given) {
  const auto user = parts_.users.find_by_email(call, given.claims.email);
  const auto& session_id = *given.attempt.session_id;
  if (!user || !is_same(user->email_key, EmailAddress::parse(given.attempt.login_hint)->key()))
    refuse(errors::other_person);
  const auto& signed_in_at = given.claims.signed_in_at;
  if (!signed_in_at || call.started_at - *signed_in_at > sign_in_age_max)
    refuse(errors::not_signed_in_anew);
  parts_.sessions.grant_sudo(call, session_id, user->id);
}

users::User Sso::user_of(Call& call, const Connector& connector, const Claims& claims) {
  auto user = parts_.users.find_by_email(call, claims.email);
  if (user && user->is_service_user) refuse(errors::nobody_invited);
  if (!user) {
    if (!connector.provisions_users && !parts_.members.is_invited(call, claims.email))
      refuse(errors::nobody_invited);
    users::NewUser wanted;
    wanted.email = claims.email;
    wanted.first_name = usable_name(claims.given_name);
    wanted.last_name = usable_name(claims.family_name);
    wanted.is_email_verified = true;
    user = parts_.users.add(call, wanted).user;
  }
  if (!user->is_email_verified) parts_.users.set_email_verified(call, *user);
  if (connector.provisions_users && !user->is_suspended && !has_standing(call, connector, *user))
    give(call, connector, *user, {connector.default_grant});
  return *user;
}

// Somebody who has anything here already gets nothing more by signing in.
bool Sso::has_standing(Call& call, const Connector& connector, const users::User& user) {
  if (connector.account_id) return parts_.members.has_seat(call, *connector.account_id, user);
  const auto standing = parts_.tenants.standing(call, connector.tenant_id, user.id);
  return standing && standing->is_admin();
}

Sso::AnswerInBrowser Sso::back_in_browser(
    const std::string& return_to, std::vector<http::Cookie> cookies
) const {
  cookies.push_back({cookie_name, Secret(), 0, is_secure(), true});
  return {redirect(return_to), std::move(cookies)};
}

std::string Sso::redirect_uri() const { return public_url_ + "/platform/v1/sso/callback"; }

}  // namespace sso
