#include "second_factors/errors.hpp"
#include "second_factors/requests.hpp"
#include "second_factors/store.hpp"
#include "sessions/views.hpp"

// Second factors at work: they complete a sign-in, open sudo, or sign in by themselves.
namespace second_factors {

webauthn::RequestOptions SecondFactors::start_presenting(Call& call) {
  refuse_without_webauthn();
  const auto keys = store::list_keys(call.tx, call.caller.user_id);
  if (keys.empty()) refuse(errors::no_such_factor);
  return request_options(call, Ceremony::second_factor, keys);
}

http::WithCookies<sessions::SignedIn> SecondFactors::present(Call& call, const Presented& given) {
  if (!call.caller.is_pending) refuse(errors::nothing_to_present);
  demand(call, parts_.users.get(call, call.caller.user_id), given);
  return parts_.sessions.complete(call, call.caller.session_id);
}

sessions::SudoView SecondFactors::enter_sudo(Call& call, const Presented& given) {
  demand(call, parts_.users.get(call, call.caller.user_id), given);
  return parts_.sessions.grant_sudo(call);
}

webauthn::RequestOptions SecondFactors::start_passkey(Call& call) {
  refuse_without_webauthn();
  return request_options(call, Ceremony::passkey, {});
}

// The key has verified its user, by a fingerprint or a PIN: these are two factors.
http::WithCookies<sessions::SignedIn> SecondFactors::sign_in_with_passkey(
    Call& call, const PasskeyAnswer& given
) {
  if (!given.credential.response.userHandle) refuse(errors::invalid_credential, "/credential");
  const auto key = take_assertion(call, Ceremony::passkey, given.credential);
  const auto user = parts_.users.get(call, key.user_id);
  drop_recovery(call, user);
  return parts_.sessions.open_proven(call, user);
}

void SecondFactors::demand(Call& call, const users::User& user, const Presented& given) {
  const int count = (given.code ? 1 : 0) + (given.backup_code ? 1 : 0) + (given.credential ? 1 : 0);
  if (count != 1) refuse(errors::one_needed);
  if (given.code) demand_code(call, user, given.code->reveal());
  if (given.backup_code) demand_backup_code(call, user, given.backup_code->reveal());
  if (given.credential) demand_credential(call, user, *given.credential);
  drop_recovery(call, user);
}

void SecondFactors::demand_credential(
    Call& call, const users::User& user, const webauthn::AssertionResponse& given
) {
  const auto key = store::find_key(call.tx, given.id);
  if (!key || key->user_id != user.id) refuse(errors::invalid_credential, "/credential");
  take_assertion(call, Ceremony::second_factor, given);
}

}  // namespace second_factors
