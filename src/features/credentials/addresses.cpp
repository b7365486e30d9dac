#include "credentials/errors.hpp"
#include "credentials/requests.hpp"
#include "credentials/store.hpp"

namespace credentials {

namespace {

constexpr Duration verification_lifetime = std::chrono::hours(72);
constexpr Duration change_lifetime = std::chrono::hours(24);
constexpr std::string_view verify_intro =
    "to verify that this e-mail address is yours, open this link:";
constexpr std::string_view leave_intro =
    "you want to sign in with another e-mail address. To allow that, open this link:";
constexpr std::string_view take_intro =
    "you want to sign in with this e-mail address. To confirm that it is yours, open this link:";

}  // namespace

AddressView Credentials::verify_email(Call& call, const LinkToken& given) {
  const auto link = get_link(call, given.token, Purpose::verify_email);
  auto user = users_.get(call, link.user_id);
  // The address was changed in the meantime.
  if (!(user.email == link.email)) refuse(errors::unknown_link, "/token");
  users_.set_email_verified(call, user);
  call.tx.remove(link);
  return {user.email.text(), true};
}

AddressView Credentials::send_verification(Call& call) {
  const auto user = users_.get(call, call.caller.user_id);
  if (user.is_email_verified) refuse(errors::already_verified);
  refuse_if_just_sent(call, user.id, Purpose::verify_email);
  const auto token = renew(call, user, Purpose::verify_email, user.email, verification_lifetime);
  const auto expires_at = call.now + verification_lifetime;
  send_link(call, user.email, verify_intro, "/verify-email", token, expires_at);
  return {user.email.text(), false};
}

AddressChangeView Credentials::change_email(Call& call, const NewAddress& given) {
  const auto user = users_.get(call, call.caller.user_id);
  if (user.email == given.email) refuse(errors::email_unchanged, "/email");
  refuse_if_just_sent(call, user.id, Purpose::take_address);
  const auto expires_at = call.now + change_lifetime;
  const auto take = renew(call, user, Purpose::take_address, given.email, change_lifetime);
  // The answer says nothing of other users: whoever has the address learns of it, and no link.
  if (const auto owner = users_.find_by_email(call, given.email)) {
    notify(call, *owner, "Somebody wanted to sign in to another user with your e-mail address.");
  } else {
    send_link(call, given.email, take_intro, "/confirm-email", take, expires_at);
  }
  // Nobody may be at an address that was never verified.
  if (!user.is_email_verified) return {given.email.text(), {"new_address"}};
  const auto leave = renew(call, user, Purpose::leave_address, given.email, change_lifetime);
  send_link(call, user.email, leave_intro, "/confirm-email", leave, expires_at);
  return {given.email.text(), {"current_address", "new_address"}};
}

AddressChangeView Credentials::confirm_email(Call& call, const LinkToken& given) {
  auto link = get_change_link(call, given.token);
  link.confirmed_at = call.now;
  call.tx.update(link);
  AddressChangeView view{link.email.text(), {}};
  const auto add_need = [&](Purpose purpose, const char* name) {
    const auto other = store::find_of_user(call.tx, link.user_id, purpose);
    if (other && !other->confirmed_at) view.needs.emplace_back(name);
  };
  add_need(Purpose::leave_address, "current_address");
  add_need(Purpose::take_address, "new_address");
  if (view.needs.empty()) finish_change(call, link);
  return view;
}

void Credentials::finish_change(Call& call, const MailedLink& link) {
  const auto owner = users_.find_by_email(call, link.email);
  if (owner && owner->id != link.user_id) refuse(errors::email_taken, "/token");
  auto user = users_.get(call, link.user_id);
  remove_link(call, user.id, Purpose::leave_address);
  remove_link(call, user.id, Purpose::take_address);
  remove_link(call, user.id, Purpose::verify_email);
  remove_link(call, user.id, Purpose::reset_password);
  notify(call, user, "You now sign in with the e-mail address " + link.email.text() + ".");
  const auto old = user.email;
  users_.set_email(call, user, link.email);
  on_email_changed(call, user, old);
}

MailedLink Credentials::get_change_link(Call& call, const std::string& token) const {
  const auto found = store::find(call.tx, key_.keyed_digest(token));
  const bool is_new = found && found->purpose == Purpose::take_address;
  return get_link(call, token, is_new ? Purpose::take_address : Purpose::leave_address);
}

}  // namespace credentials
