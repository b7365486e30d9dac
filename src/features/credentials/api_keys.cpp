#include "credentials/errors.hpp"
#include "credentials/requests.hpp"

namespace credentials {

ApiKeyView Credentials::show_api_key(Call& call) {
  auto user = key_owner(call);
  const auto api_key = users_.view_api_key(call, user);
  notify(call, user, "Your Global API Key was shown.");
  return {api_key.reveal(), user.api_key_changed_at};
}

ApiKeyView Credentials::change_api_key(Call& call) {
  auto user = key_owner(call);
  const auto api_key = users_.change_api_key(call, user);
  notify(call, user, "Your Global API Key was changed. The old one is of no use any more.");
  return {api_key.reveal(), user.api_key_changed_at};
}

OriginCaKeyView Credentials::show_origin_ca_key(Call& call) {
  auto user = verified_caller(call);
  const auto key = users_.view_origin_ca_key(call, user);
  notify(call, user, "Your Origin CA Key was shown.");
  return {key.reveal(), user.origin_ca_key_changed_at};
}

OriginCaKeyView Credentials::change_origin_ca_key(Call& call) {
  auto user = verified_caller(call);
  const auto key = users_.change_origin_ca_key(call, user);
  notify(call, user, "Your Origin CA Key was changed. The old one is of no use any more.");
  return {key.reveal(), user.origin_ca_key_changed_at};
}

users::User Credentials::verified_caller(Call& call) {
  auto user = users_.get(call, call.caller.user_id);
  if (!user.is_email_verified) refuse(errors::email_not_verified);
  return user;
}

users::User Credentials::key_owner(Call& call) {
  auto user = verified_caller(call);
  if (!allows_api_key(call, user.id)) refuse(errors::api_key_not_allowed);
  return user;
}

}  // namespace credentials
