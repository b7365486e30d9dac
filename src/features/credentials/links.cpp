#include "credentials/credentials.hpp"
#include "credentials/errors.hpp"
#include "credentials/store.hpp"
#include "credentials_embedded.hpp"
#include "kernel/ids.hpp"

// Links that are mailed, and mails that tell what has happened.
namespace credentials {

namespace {

constexpr std::size_t token_bytes = 32;
constexpr Duration pause = std::chrono::minutes(1);
// A link that has expired says so for a while.
constexpr Duration kept_for = std::chrono::hours(24 * 7);
constexpr std::int64_t second_us = 1'000'000;

}  // namespace

bool Credentials::has_link(Call& call, const std::string& token, Purpose purpose) const {
  const auto link = store::find(call.tx, key_.keyed_digest(token));
  return link && link->purpose == purpose && call.now < link->expires_at;
}

MailedLink Credentials::get_link(Call& call, const std::string& token, Purpose purpose) const {
  auto link = store::find(call.tx, key_.keyed_digest(token));
  if (!link || link->purpose != purpose) refuse(errors::unknown_link, "/token");
  if (call.now >= link->expires_at) refuse(errors::link_expired, "/token");
  return std::move(*link);
}

// The token of a new link; one that was sent before is of no use any more. Links know no sandbox:
// they are opened outside of any.
std::string Credentials::renew(
    Call& call, const users::User& user, Purpose purpose, const EmailAddress& email,
    Duration lifetime
) {
  remove_link(call, user.id, purpose);
  const auto token = call.ids.random_hex(token_bytes);
  MailedLink link;
  link.id = call.ids.next<MailedLinkId>();
  link.user_id = user.id;
  link.purpose = purpose;
  link.email = email;
  link.digest = {key_.keyed_digest(token)};
  link.sent_at = call.started_at;
  link.expires_at = call.started_at + lifetime;
  call.tx.insert(link);
  return token;
}

void Credentials::remove_link(Call& call, const UserId& user_id, Purpose purpose) {
  if (const auto link = store::find_of_user(call.tx, user_id, purpose)) call.tx.remove(*link);
}

bool Credentials::was_just_sent(Call& call, const UserId& user_id, Purpose purpose) {
  const auto link = store::find_of_user(call.tx, user_id, purpose);
  return link && call.now - link->sent_at < pause;
}

void Credentials::refuse_if_just_sent(Call& call, const UserId& user_id, Purpose purpose) {
  if (!was_just_sent(call, user_id, purpose)) return;
  Refusal refusal({problem(errors::sent_just_now)});
  refusal.retry_after_s = static_cast<int>(pause.count() / second_us);
  throw Refusal(std::move(refusal));
}

void Credentials::sweep(Call& call) { store::remove_old(call.tx, call.now - kept_for); }

void Credentials::send_link(
    Call& call, const EmailAddress& to, std::string_view intro, const std::string& page,
    const std::string& token, Timestamp expires_at
) {
  mail::Letter letter;
  letter.key = "link:" + key_.keyed_digest(token);
  letter.to = to;
  letter.subject = "[{{brand}}]: Please confirm";
  letter.text = embedded::link_txt;
  letter.html = embedded::link_html;
  letter.values = {
      {"intro", std::string(intro)},
      {"link", mail_.settings().public_url + page + "?token=" + token},
      {"expires", expires_at.text_in_seconds()}};
  mail_.send(call, letter);
}

std::string Credentials::first_password_link(
    Call& call, const users::User& user, Duration lifetime
) {
  const auto token = renew(call, user, Purpose::reset_password, user.email, lifetime);
  return mail_.settings().public_url + "/reset-password?token=" + token;
}

void Credentials::notify(Call& call, const users::User& user, const std::string& what) {
  mail::Letter letter;
  letter.key = "notice:" + call.ids.random_hex(token_bytes);
  letter.to = user.email;
  letter.subject = "[{{brand}}]: {{what}}";
  letter.text = embedded::notice_txt;
  letter.html = embedded::notice_html;
  letter.values = {
      {"what", what},
      {"user", user.email.text()},
      {"at", call.now.text_in_seconds()},
      {"ip", call.origin.ip}};
  mail_.send(call, letter);
}

}  // namespace credentials
