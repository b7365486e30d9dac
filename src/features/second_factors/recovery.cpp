#include "kernel/check.hpp"
#include "kernel/ids.hpp"
#include "kernel/outbox.hpp"
#include "second_factors/errors.hpp"
#include "second_factors/requests.hpp"
#include "second_factors/store.hpp"
#include "second_factors_embedded.hpp"

// The way back for who has lost all second factors: the password, a link in a mail, and 72 hours in
// which whoever still has a factor can stop it.
namespace second_factors {

namespace {

constexpr std::size_t token_bytes = 32;
constexpr Duration link_lifetime = std::chrono::hours(1);
constexpr Duration pause = std::chrono::minutes(1);
constexpr auto waiting = std::chrono::hours(72);
constexpr std::int64_t second_us = 1'000'000;

void refuse_if_just_sent(const Call& call, const Recovery& recovery) {
  const auto left = recovery.sent_at + pause - call.started_at;
  if (left.count() <= 0) return;
  Refusal refusal({problem(errors::sent_just_now)});
  refusal.retry_after_s = static_cast<int>((left.count() + second_us - 1) / second_us);
  throw Refusal(std::move(refusal));
}

}  // namespace

RecoveryMailed SecondFactors::ask_for_recovery(Call& call) {
  const auto user = parts_.users.get(call, call.caller.user_id);
  if (!user.has_two_factor) refuse(errors::no_such_factor);
  if (const auto before = store::find_recovery_of(call.tx, user.id)) {
    if (before->state == RecoveryState::waiting) refuse(errors::recovery_running);
    refuse_if_just_sent(call, *before);
    call.tx.remove(*before);
  }
  const auto token = call.ids.random_hex(token_bytes);
  Recovery recovery;
  recovery.id = call.ids.next<RecoveryId>();
  recovery.user_id = user.id;
  recovery.digest = {parts_.key.keyed_digest(token)};
  recovery.sent_at = call.started_at;
  recovery.ends_at = call.started_at + link_lifetime;
  call.tx.insert(recovery);
  send_recovery_link(call, user, token, recovery.ends_at);
  return {recovery.ends_at, waiting.count()};
}

void SecondFactors::send_recovery_link(
    Call& call, const users::User& user, const std::string& token, Timestamp expires_at
) {
  mail::Letter letter;
  letter.key = "recovery:" + parts_.key.keyed_digest(token);
  letter.to = user.email;
  letter.subject = "[{{brand}}]: You have lost your second factor?";
  letter.text = embedded::recovery_txt;
  letter.html = embedded::recovery_html;
  letter.values = {
      {"link", parts_.mail.settings().public_url + "/recover?token=" + token},
      {"expires", expires_at.text_in_seconds()},
      {"hours", std::to_string(waiting.count())},
      {"ip", call.origin.ip}};
  parts_.mail.send(call, letter);
}

RecoveryView SecondFactors::start_recovery(Call& call, const RecoveryToken& given) {
  auto recovery = store::find_recovery(call.tx, parts_.key.keyed_digest(given.token));
  const bool is_good =
      recovery && recovery->state == RecoveryState::mailed && call.started_at < recovery->ends_at;
  if (!is_good) refuse(errors::unknown_recovery, "/token");
  recovery->state = RecoveryState::waiting;
  recovery->ends_at = call.started_at + waiting;
  // The link has done its work.
  recovery->digest = {parts_.key.keyed_digest(call.ids.random_hex(token_bytes))};
  call.tx.update(*recovery);
  const RecoveryReference reference{recovery->id};
  const auto key = "recovery:" + std::string(recovery->id.text());
  call.outbox.start(
      call, "second_factors.finish_recovery", key, json::to_text(reference), recovery->ends_at
  );
  const auto user = parts_.users.get(call, recovery->user_id);
  // Who has the link has read the user's mail: written down as theirs.
  call.proved = Caller{Credential::none, user.id, user.email.text()};
  parts_.credentials.notify(
      call, user,
      "All your second factors will be removed at " + recovery->ends_at.text_in_seconds() +
          ". Sign in with one of them to stop that."
  );
  return {recovery->ends_at};
}

Done SecondFactors::cancel_recovery(Call& call) {
  const auto user = parts_.users.get(call, call.caller.user_id);
  const auto recovery = store::find_recovery_of(call.tx, user.id);
  if (!recovery || recovery->state != RecoveryState::waiting) refuse(errors::no_recovery);
  drop_recovery(call, user);
  return {};
}

void SecondFactors::finish_recovery(Call& call, const RecoveryReference& reference) {
  const auto recovery = store::find_recovery(call.tx, reference.id);
  // Stopped in the meantime.
  if (!recovery || recovery->state != RecoveryState::waiting) return;
  auto user = parts_.users.get(call, recovery->user_id);
  call.proved = Caller{Credential::system, user.id, user.email.text()};
  remove_all(call, user);
  parts_.credentials.notify(
      call, user, "All your second factors were removed, as you asked. Set up a new one soon."
  );
}

// Whoever has a factor, or is signed in, needs no recovery.
void SecondFactors::drop_recovery(Call& call, const users::User& user) {
  const auto recovery = store::find_recovery_of(call.tx, user.id);
  if (!recovery) return;
  call.tx.remove(*recovery);
  if (recovery->state != RecoveryState::waiting) return;
  parts_.credentials.notify(call, user, "Your second factors are not being removed any more.");
}

}  // namespace second_factors
