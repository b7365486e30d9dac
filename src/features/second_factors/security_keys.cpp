#include "kernel/check.hpp"
#include "kernel/ids.hpp"
#include "second_factors/errors.hpp"
#include "second_factors/requests.hpp"
#include "second_factors/store.hpp"

// Security keys and passkeys: registered, named, removed, and what they sign.
namespace second_factors {

namespace {

constexpr std::size_t keys_max = 20;
constexpr std::size_t transports_max = 8;
constexpr std::size_t transport_length_max = 20;
constexpr std::size_t challenge_bytes = 32;
constexpr Duration challenge_lifetime = std::chrono::minutes(5);
constexpr std::int64_t timeout_ms = 300'000;
constexpr std::string_view public_key_type = "public-key";
constexpr std::int64_t algorithms[] = {-7, -8, -257};  // ES256, EdDSA, RS256

webauthn::CredentialDescriptor descriptor_of(const SecurityKey& key) {
  return {std::string(public_key_type), key.credential_id, key.transports};
}

// Hints for the browser; only what looks like one is kept.
std::vector<std::string> transports_of(const webauthn::AttestationData& data) {
  std::vector<std::string> kept;
  for (const auto& transport : data.transports.value_or(std::vector<std::string>())) {
    const bool is_word =
        transport.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
    if (!is_word || transport.size() > transport_length_max || kept.size() >= transports_max)
      continue;
    kept.push_back(transport);
  }
  return kept;
}

bool is_passkey(const webauthn::AttestationResponse& given) {
  return given.clientExtensionResults && given.clientExtensionResults->credProps &&
         given.clientExtensionResults->credProps->rk.value_or(false);
}

std::string decoded(const std::string& text) {
  auto bytes = webauthn::from_base64url(text);
  if (!bytes) refuse(errors::invalid_credential, "/credential");
  return std::move(*bytes);
}

}  // namespace

webauthn::CreationOptions SecondFactors::start_key(Call& call) {
  refuse_without_webauthn();
  const auto user = parts_.users.get(call, call.caller.user_id);
  const auto email = user.email.text();
  webauthn::CreationOptions options;
  options.rp = {party_.id, party_.name};
  options.user = {webauthn::base64url(user.id.text()), email, email};
  options.challenge = new_challenge(call, Ceremony::registration);
  for (const auto algorithm : algorithms)
    options.pubKeyCredParams.push_back({std::string(public_key_type), algorithm});
  options.timeout = timeout_ms;
  for (const auto& key : store::list_keys(call.tx, user.id))
    options.excludeCredentials.push_back(descriptor_of(key));
  options.authenticatorSelection = {"preferred", false, "preferred"};
  options.attestation = "none";
  return options;
}

Added SecondFactors::add_key(Call& call, const NewSecurityKey& given) {
  auto user = parts_.users.get(call, call.caller.user_id);
  if (store::list_keys(call.tx, user.id).size() >= keys_max) refuse(errors::too_many_keys);
  const auto client_data = decoded(given.credential.response.clientDataJSON);
  take_challenge(call, Ceremony::registration, client_data, webauthn::type_create);
  const auto registration = webauthn::verify_registration(
      party_, client_data, decoded(given.credential.response.attestationObject)
  );
  if (!registration) refuse(errors::invalid_credential, "/credential");
  SecurityKey key;
  key.id = call.ids.next<SecurityKeyId>();
  key.user_id = user.id;
  key.name = given.name.text();
  key.credential_id = webauthn::base64url(registration->credential_id);
  key.algorithm = registration->key.algorithm;
  key.public_key = webauthn::base64url(registration->key.bytes);
  key.sign_count = registration->sign_count;
  key.is_passkey = is_passkey(given.credential);
  key.transports = transports_of(given.credential.response);
  key.created_at = call.started_at;
  if (store::find_key(call.tx, key.credential_id)) refuse(errors::key_known, "/credential");
  call.tx.insert(key);
  parts_.credentials.notify(
      call, user, "The security key \"" + key.name + "\" was added to your user."
  );
  Added added;
  add_first(call, user, added);
  return added;
}

SecurityKeyView SecondFactors::rename_key(
    Call& call, const SecurityKeyPath& path, const KeyNameChange& change
) {
  auto key = store::find_key(call.tx, path.security_key_id);
  if (!key || key->user_id != call.caller.user_id) refuse(errors::unknown_key);
  const auto old = key->name;
  key->name = change.name.text();
  call.tx.update(*key);
  const auto user = parts_.users.get(call, key->user_id);
  parts_.credentials.notify(
      call, user, "The security key \"" + old + "\" is now called \"" + key->name + "\"."
  );
  return {key->id, key->name, key->is_passkey, key->transports, key->created_at, key->last_used_at};
}

FactorsView SecondFactors::remove_key(Call& call, const SecurityKeyPath& path) {
  auto user = parts_.users.get(call, call.caller.user_id);
  const auto key = store::find_key(call.tx, path.security_key_id);
  if (!key || key->user_id != user.id) refuse(errors::unknown_key);
  const auto others = store::list_keys(call.tx, user.id).size() - 1 +
                      (store::find_app(call.tx, user.id, true) ? 1 : 0);
  refuse_last(call, user.id, others);
  call.tx.remove(*key);
  parts_.credentials.notify(call, user, "The security key \"" + key->name + "\" was removed.");
  return after_removal(call, user, others);
}

void SecondFactors::refuse_without_webauthn() const {
  if (!party_.is_possible) refuse(errors::webauthn_unavailable);
}

std::string SecondFactors::new_challenge(Call& call, Ceremony ceremony) {
  const auto challenge = webauthn::base64url(call.ids.random_hex(challenge_bytes));
  store::Challenge row;
  row.id = crypto::digest(challenge);
  row.ceremony = ceremony;
  if (ceremony != Ceremony::passkey) row.session_id = call.caller.session_id;
  row.expires_at = call.started_at + challenge_lifetime;
  call.tx.put(row);
  return challenge;
}

void SecondFactors::take_challenge(
    Call& call, Ceremony ceremony, std::string_view client_data, std::string_view type
) {
  const auto data = webauthn::read_client_data(client_data);
  if (!data || data->type != type) refuse(errors::invalid_credential, "/credential");
  const auto id = crypto::digest(data->challenge);
  const auto challenge = store::find_challenge(call.tx, id);
  const bool is_ours =
      challenge && challenge->ceremony == ceremony && call.started_at < challenge->expires_at &&
      (ceremony == Ceremony::passkey || challenge->session_id == call.caller.session_id);
  if (!is_ours || !store::remove_challenge(call.tx, id))
    refuse(errors::unknown_challenge, "/credential");
  if (data->origin != party_.origin) refuse(errors::wrong_origin, "/credential");
}

webauthn::RequestOptions SecondFactors::request_options(
    Call& call, Ceremony ceremony, const std::vector<SecurityKey>& keys
) {
  webauthn::RequestOptions options;
  options.challenge = new_challenge(call, ceremony);
  options.timeout = timeout_ms;
  options.rpId = party_.id;
  for (const auto& key : keys) options.allowCredentials.push_back(descriptor_of(key));
  options.userVerification = ceremony == Ceremony::passkey ? "required" : "preferred";
  return options;
}

SecurityKey SecondFactors::take_assertion(
    Call& call, Ceremony ceremony, const webauthn::AssertionResponse& given
) {
  const auto client_data = decoded(given.response.clientDataJSON);
  take_challenge(call, ceremony, client_data, webauthn::type_get);
  auto key = store::find_key(call.tx, given.id);
  if (!key) refuse(errors::invalid_credential, "/credential");
  const auto& handle = given.response.userHandle;
  if (handle && *handle != webauthn::base64url(key->user_id.text()))
    refuse(errors::invalid_credential, "/credential");
  const auto authenticator_data = decoded(given.response.authenticatorData);
  const auto signature = decoded(given.response.signature);
  const auto assertion = webauthn::verify_assertion(
      party_, {key->algorithm, decoded(key->public_key)},
      {client_data, authenticator_data, signature}
  );
  const bool is_enough =
      assertion && (ceremony != Ceremony::passkey || assertion->is_user_verified);
  if (!is_enough) refuse(errors::invalid_credential, "/credential");
  // Keys that count nothing say zero for ever.
  const bool counts = assertion->sign_count != 0 || key->sign_count != 0;
  if (counts && assertion->sign_count <= key->sign_count) refuse_copy(call, *key);
  key->sign_count = assertion->sign_count;
  key->last_used_at = call.started_at;
  store::set_key_used(call.tx, *key);
  return std::move(*key);
}

// The owner is told, though the call is refused.
void SecondFactors::refuse_copy(Call& call, const SecurityKey& key) {
  const auto user = parts_.users.get(call, key.user_id);
  parts_.credentials.notify(
      call, user,
      "Somebody used what may be a copy of the security key \"" + key.name + "\" and was refused."
  );
  Refusal refusal({problem(errors::key_copied, "/credential")});
  refusal.keeps_changes = true;
  throw Refusal(std::move(refusal));
}

}  // namespace second_factors
