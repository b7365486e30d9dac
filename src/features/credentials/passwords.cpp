#include "credentials/errors.hpp"
#include "credentials/requests.hpp"
#include "kernel/check.hpp"
#include "kernel/outbox.hpp"
#include "sql/transaction.hpp"

namespace credentials {

namespace {

constexpr Duration reset_lifetime = std::chrono::hours(1);
constexpr std::string_view reset_intro =
    "somebody, probably you, has forgotten the password of this user. To choose a new one, open "
    "this link:";

}  // namespace

// No work is done for who has no link, and will be refused.
void Reset::prepare(Call& call, const Credentials& credentials) {
  if (!credentials.has_link(call, token, Purpose::reset_password)) return;
  credentials.policy().check(password, "/password");
  hash = crypto::hash_password(password);
}

void PasswordChange::prepare(Call& call, const Credentials& credentials) {
  credentials.policy().check(new_password, "/new_password");
  const auto email = *EmailAddress::parse(call.caller.email);
  tried = credentials.sessions().try_password(call, email, current_password);
  if (tried.is_right) hash = crypto::hash_password(new_password);
}

// The same for everybody: whether there is such a user is looked up later, by a job.
Done Credentials::forget_password(Call& call, const Forgot& given) {
  const Forgotten forgotten{given.email.text()};
  const auto key = "forgotten:" + key_.keyed_digest(given.email.key());
  call.outbox.start(call, "credentials.send_reset", key, json::to_text(forgotten), call.now);
  return {};
}

void Credentials::send_reset(Call& call, const Forgotten& forgotten) {
  const auto email = EmailAddress::parse(forgotten.email);
  CHECK(email.has_value());
  const auto user = users_.find_by_email(call, *email);
  if (!user || user->is_suspended || user->is_service_user) return;
  if (was_just_sent(call, user->id, Purpose::reset_password)) return;
  const auto token = renew(call, *user, Purpose::reset_password, user->email, reset_lifetime);
  send_link(call, user->email, reset_intro, "/reset-password", token, call.now + reset_lifetime);
}

Done Credentials::reset_password(Call& call, const Reset& given) {
  const auto link = get_link(call, given.token, Purpose::reset_password);
  CHECK(!given.hash.empty());
  auto user = users_.get(call, link.user_id);
  users_.set_password(call, user, given.hash);
  // The mailbox has been read.
  if (user.email == link.email && !user.is_email_verified) users_.set_email_verified(call, user);
  call.tx.remove(link);
  sessions_.end_all(call, user.id);
  notify(call, user, "Your password was changed by a link in a mail. All sessions were ended.");
  return {};
}

Done Credentials::change_password(Call& call, const PasswordChange& given) {
  const auto email = *EmailAddress::parse(call.caller.email);
  sessions_.demand_password(call, email, given.tried, errors::wrong_password, "/current_password");
  auto user = users_.get(call, call.caller.user_id);
  users_.set_password(call, user, given.hash);
  remove_link(call, user.id, Purpose::reset_password);
  sessions_.end_all(call, user.id, call.caller.session_id);
  notify(call, user, "Your password was changed. All other sessions were ended.");
  return {};
}

}  // namespace credentials
