#include "sessions/attempts.hpp"

#include <algorithm>

#include "kernel/crypto.hpp"
#include "sessions/errors.hpp"
#include "sessions/store.hpp"

namespace sessions::attempts {

namespace {

constexpr std::int64_t second_us = 1'000'000;
constexpr std::int64_t pause_max_s = 900;
constexpr int doublings_max = 10;
// Typing errors of a person; of everybody behind one address.
constexpr std::int64_t free_failures_of_user = 4;
constexpr std::int64_t free_failures_of_place = 30;
constexpr Duration forgotten_after = std::chrono::hours(1);
constexpr Duration kept_for = std::chrono::hours(24);

std::string user_id(const Subject& subject) {
  return crypto::digest(subject.who + "\n" + subject.place);
}
std::string place_id(const Subject& subject) { return crypto::digest(subject.place); }

void refuse_if_blocked(Call& call, const std::string& id) {
  const auto found = store::find_attempts(call.tx, id);
  if (!found || found->blocked_until <= call.started_at) return;
  Refusal refusal({problem(errors::too_many_attempts)});
  const auto left_us = (found->blocked_until - call.started_at).count();
  refusal.retry_after_s = static_cast<int>((left_us + second_us - 1) / second_us);
  throw Refusal(std::move(refusal));
}

void count(Call& call, const std::string& id, std::int64_t free_failures) {
  auto found = store::find_attempts(call.tx, id).value_or(store::FailedAttempts{id, 0, {}, {}});
  const auto now = call.started_at;
  if (now - found.last_at > forgotten_after) found.failures = 0;
  ++found.failures;
  found.last_at = now;
  found.blocked_until = now;
  const auto over = found.failures - free_failures;
  if (over > 0) {
    const auto doublings = std::min<std::int64_t>(over, doublings_max);
    const auto pause_s = std::min(std::int64_t{1} << doublings, pause_max_s);
    found.blocked_until = now + std::chrono::seconds(pause_s);
  }
  store::set_attempts(call.tx, found);
}

}  // namespace

void refuse_if_blocked(Call& call, const Subject& subject) {
  refuse_if_blocked(call, user_id(subject));
  if (!subject.counts_alone) refuse_if_blocked(call, place_id(subject));
}

void count_failure(Call& call, const Subject& subject) {
  count(call, user_id(subject), free_failures_of_user);
  if (!subject.counts_alone) count(call, place_id(subject), free_failures_of_place);
}

void forget(Call& call, const Subject& subject) {
  const auto id = user_id(subject);
  if (store::find_attempts(call.tx, id)) store::remove_attempts(call.tx, id);
}

void sweep(Call& call) { store::remove_old_attempts(call.tx, call.started_at - kept_for); }

}  // namespace sessions::attempts
