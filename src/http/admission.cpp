#include "http/admission.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "http/errors.hpp"
#include "kernel/logging.hpp"

namespace http {

namespace {

// Of credentials that are malformed or unknown, for each address.
constexpr RateLimitPolicy failures_allowed{100, 300};

// Clocks of nodes may differ: who waits for one node's window is to find all in the next.
constexpr std::int64_t clocks_differ_s = 1;

constexpr std::string_view budget_word = "default";
constexpr std::string_view address_word = "address";

// Who counts as one: of IPv6 a network of 64 bits, which is what one customer is given.
std::string address_of(const std::string& ip) {
  std::array<unsigned char, 16> bytes{};
  const bool is_mapped = ip.starts_with("::ffff:");
  if (is_mapped) return ip.substr(7);
  if (inet_pton(AF_INET6, ip.c_str(), bytes.data()) != 1) return ip;
  return crypto::hex(std::span(bytes).first(8));
}

// A user's keys, tokens and sessions share one budget; tokens that are nobody's have their own.
std::string name_of(const Caller& caller, const std::string& address) {
  if (!caller.user_id.empty()) return "user " + std::string(caller.user_id.text());
  if (!caller.token_id.empty()) return "token " + std::string(caller.token_id.text());
  return "address " + address;
}

void put_item(std::string& out, std::string_view budget) {
  out += '"';
  out += budget;
  out += '"';
}

void write_headers(
    std::string& out, std::string_view budget, const RateLimiter::Verdict& verdict,
    std::int64_t seconds
) {
  out = "Ratelimit: ";
  put_item(out, budget);
  out += ";r=" + std::to_string(verdict.remaining) + ";t=" + std::to_string(verdict.reset_s);
  out += "\r\nRatelimit-Policy: ";
  put_item(out, budget);
  out += ";q=" + std::to_string(verdict.calls) + ";w=" + std::to_string(seconds) + "\r\n";
}

}  // namespace

Admission::Admission(const RateLimits& limits, const crypto::Key& key, Metrics& metrics)
    : limits_(limits),
      known_(key),
      budgets_(limits.calls, {limits.is_shared}),
      addresses_(limits.address_calls),
      failures_(failures_allowed),
      metrics_(metrics) {}

Admission::Outcome Admission::begin(
    const Request& request, bool has_route, Charge& charge, Timestamp now
) {
  charge = {};
  if (is_off()) return Outcome::goes_on;
  const auto address = address_of(request.ip);
  charge.mark = known_.mark_of(request, address);
  auto name = charge.mark.empty() ? std::nullopt : known_.find(charge.mark);
  if (name) return charge_to(*name, address, charge, now, {{}, true});
  // Nobody's, or nobody will ask whose.
  if (charge.mark.empty() || !has_route) {
    name = name_of({}, address);
    return charge_to(*name, address, charge, now, {limits_.calls.calls, true});
  }
  return limits_.address_calls.calls == 0 ? Outcome::goes_on
                                          : charge_address(address, charge, now, 0);
}

void Admission::admit(
    const Request& request, const Caller& caller, Charge& charge, Timestamp now,
    const AskCalls& ask_calls
) {
  if (is_off()) return;
  const auto address = address_of(request.ip);
  const auto name = name_of(caller, address);
  if (charge.name == name) return;
  if (caller.is_known()) known_.learn(charge.mark, name);
  // Inside a transaction nobody waits for other nodes: it is once for each of their credentials.
  const auto calls = caller.is_known() ? ask_calls() : limits_.calls.calls;
  if (charge_to(name, address, charge, now, {calls, false}) == Outcome::turned_away) {
    throw Refusal(*charge.refusal);
  }
}

void Admission::count_failure(const Request& request, const Charge& charge, Timestamp now) {
  known_.forget(charge.mark);
  const auto address = address_of(request.ip);
  const auto verdict = failures_.count(address, now, {failures_allowed.calls, false});
  if (verdict.is_allowed) return;
  metrics_.count_turned_away("failures");
  Refusal refusal({problem(errors::too_many_failures)});
  refusal.retry_after_s = static_cast<int>(verdict.reset_s);
  throw Refusal(std::move(refusal));
}

// Nothing is counted unless both have room: who waits as long as both ask is let in.
Admission::Outcome Admission::charge_to(
    const std::string& name, const std::string& address, Charge& charge, Timestamp now,
    const RateLimiter::Ask& ask
) {
  charge.name = name;
  const bool counts_address = limits_.address_calls.calls > 0 && !charge.is_address_counted;
  if (counts_address && !addresses_.look(address, now).is_allowed) {
    const auto own = budgets_.look(name, now);
    return charge_address(address, charge, now, own.is_allowed ? 0 : own.reset_s);
  }
  const auto verdict = budgets_.count(name, now, ask);
  if (verdict.waits) return Outcome::waits;
  if (counts_address) charge_address(address, charge, now, 0);
  if (verdict.is_budget_due) {
    charge.name.clear();
    return Outcome::goes_on;
  }
  if (!verdict.is_allowed) return turn_away(budget_word, verdict, verdict.reset_s, charge);
  write_headers(charge.headers, budget_word, verdict, limits_.calls.seconds);
  return Outcome::goes_on;
}

// Who is turned away has to wait for `other_wait_s` too.
Admission::Outcome Admission::charge_address(
    const std::string& address, Charge& charge, Timestamp now, std::int64_t other_wait_s
) {
  const auto verdict = addresses_.count(address, now, {limits_.address_calls.calls, false});
  charge.is_address_counted = true;
  if (verdict.is_allowed) return Outcome::goes_on;
  return turn_away(address_word, verdict, std::max(verdict.reset_s, other_wait_s), charge);
}

Admission::Outcome Admission::turn_away(
    std::string_view budget, const RateLimiter::Verdict& verdict, std::int64_t wait_s,
    Charge& charge
) {
  const bool is_address = budget == address_word;
  const auto seconds = is_address ? limits_.address_calls.seconds : limits_.calls.seconds;
  write_headers(charge.headers, budget, verdict, seconds);
  auto made = problem(errors::throttled);
  made.message = "More than " + std::to_string(verdict.calls) + " requests per " +
                 std::to_string(seconds) +
                 " seconds reached. Please wait and consider throttling your request speed";
  charge.refusal.emplace(std::vector{std::move(made)});
  const auto margin_s = limits_.is_shared ? clocks_differ_s : 0;
  charge.refusal->retry_after_s = static_cast<int>(wait_s + margin_s);
  metrics_.count_turned_away(is_address ? "address" : "calls");
  // Once for each window: a flood is not to fill the log.
  if (verdict.is_first_refused) {
    logging::info(
        "turned_away", {{"budget", budget}, {"calls", verdict.calls}, {"who", charge.name}}
    );
  }
  return Outcome::turned_away;
}

}  // namespace http
