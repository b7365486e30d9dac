#include "http/rate_limit.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "http/admission.hpp"
#include "http/errors.hpp"
#include "kernel/logging.hpp"

namespace {

using http::RateLimiter;

constexpr Timestamp start{1'800'000'000'123'456};

RateLimiter::Verdict count(
    RateLimiter& limiter, Timestamp now, std::string_view name = "a", bool may_wait = true
) {
  return limiter.count(name, now, {limiter.policy().calls, may_wait});
}

Timestamp after(Timestamp now, std::int64_t seconds) { return now + std::chrono::seconds(seconds); }

TEST(RateLimit, refuses_what_is_over_and_begins_again_in_the_next_window) {
  RateLimiter limiter({2, 10});
  EXPECT_EQ(count(limiter, start).remaining, 1);
  EXPECT_EQ(count(limiter, start).remaining, 0);
  const auto refused = count(limiter, start);
  EXPECT_FALSE(refused.is_allowed);
  EXPECT_TRUE(refused.is_first_refused);
  EXPECT_FALSE(count(limiter, start).is_first_refused);
  EXPECT_TRUE(count(limiter, start, "b").is_allowed);
  EXPECT_EQ(count(limiter, after(start, refused.reset_s)).remaining, 1);
}

TEST(RateLimit, windows_of_names_end_at_different_instants) {
  RateLimiter limiter({2, 300});
  std::set<std::int64_t> resets;
  for (int i = 0; i < 50; ++i) resets.insert(count(limiter, start, std::to_string(i)).reset_s);
  EXPECT_GT(resets.size(), 30U);
}

TEST(RateLimit, a_budget_is_asked_for_once_a_minute_also_while_calls_are_refused) {
  RateLimiter limiter({1200, 300});
  EXPECT_TRUE(limiter.count("a", start, {}).is_budget_due);
  EXPECT_TRUE(limiter.count("a", start, {1, false}).is_allowed);
  EXPECT_FALSE(limiter.count("a", after(start, 1), {}).is_allowed);
  EXPECT_TRUE(limiter.count("a", after(start, 60), {}).is_budget_due);
  EXPECT_TRUE(limiter.count("a", after(start, 60), {3, false}).is_allowed);
}

TEST(RateLimit, what_is_idle_is_forgotten_and_there_is_a_most) {
  RateLimiter limiter({5, 10}, {false, 1600});
  for (int i = 0; i < 10'000; ++i) count(limiter, start, std::to_string(i));
  EXPECT_LE(limiter.names_count(), 1600U);
  for (int i = 0; i < 100; ++i) count(limiter, after(start, 60), std::to_string(i));
  EXPECT_LE(limiter.names_count(), 100U);
}

TEST(RateLimit, a_clock_put_back_a_little_gives_no_new_budget_and_a_jump_locks_nobody_out) {
  RateLimiter limiter({1, 10});
  const auto verdict = count(limiter, start);
  const auto next = after(start, verdict.reset_s);
  EXPECT_TRUE(count(limiter, next).is_allowed);
  EXPECT_FALSE(count(limiter, start).is_allowed);
  EXPECT_FALSE(count(limiter, next).is_allowed);
  // A year ahead for a moment, and back.
  EXPECT_TRUE(count(limiter, after(start, 31'536'000)).is_allowed);
  EXPECT_TRUE(count(limiter, next).is_allowed);
  EXPECT_FALSE(count(limiter, next).is_allowed);
}

// Waiting once for what a refusal says is enough, whatever was called before and however often.
RC_GTEST_PROP(RateLimit, waiting_once_is_always_enough, ()) {
  const auto calls = *rc::gen::inRange<std::int64_t>(1, 20);
  const auto seconds = *rc::gen::inRange<std::int64_t>(1, 400);
  RateLimiter limiter({calls, seconds});
  auto now = start;
  for (const auto pause_us :
       *rc::gen::container<std::vector<std::int64_t>>(200, rc::gen::inRange(0, 2'000'000))) {
    now = now + Duration(pause_us);
    const auto verdict = count(limiter, now);
    RC_ASSERT(verdict.reset_s >= 1 && verdict.reset_s <= seconds);
    if (!verdict.is_allowed) {
      now = after(now, verdict.reset_s);
      RC_ASSERT(count(limiter, now).is_allowed);
    }
  }
}

// Nodes that hear each other now and then, with clocks that differ by less than a second.
RC_GTEST_PROP(RateLimit, nodes_exceed_a_budget_by_a_32nd_for_each_at_most, ()) {
  const auto calls = *rc::gen::inRange<std::int64_t>(1, 400);
  const auto nodes_count = *rc::gen::inRange<std::size_t>(1, 4);
  std::vector<std::unique_ptr<RateLimiter>> nodes;
  for (std::size_t i = 0; i < nodes_count; ++i) {
    nodes.push_back(std::make_unique<RateLimiter>(
        http::RateLimitPolicy{calls, 300}, http::RateLimiterOptions{true}
    ));
  }
  std::int64_t total = 0;
  std::int64_t allowed = 0;
  const auto exchange = [&](RateLimiter& node) {
    const auto sent = node.take_unsent(start);
    auto totals = sent;
    for (auto& one : totals) one.used = total += one.used;
    node.hear(sent, totals);
  };
  const auto turns = *rc::gen::container<std::vector<std::size_t>>(
      600, rc::gen::inRange<std::size_t>(0, nodes_count * 8)
  );
  for (const auto turn : turns) {
    auto& node = *nodes[turn % nodes_count];
    if (turn / nodes_count == 0) exchange(node);
    auto verdict = count(node, start);
    if (verdict.waits) {
      exchange(node);
      verdict = count(node, start);
      RC_ASSERT(!verdict.waits);
    }
    allowed += verdict.is_allowed ? 1 : 0;
  }
  const auto excess = nodes_count == 1 ? 0
                                       : static_cast<std::int64_t>(nodes_count) *
                                             std::max<std::int64_t>(1, calls / 32);
  RC_ASSERT(allowed <= calls + excess);
}

TEST(RateLimit, a_node_that_is_behind_joins_the_window_of_the_others) {
  RateLimiter node({3, 10}, {true});
  count(node, start);
  const auto sent = node.take_unsent(start);
  ASSERT_EQ(sent.size(), 1U);
  node.hear(sent, {{"a", sent[0].window_index + 1, 3, sent[0].ends_at}});
  const auto refused = count(node, start);
  EXPECT_FALSE(refused.is_allowed);
  EXPECT_GT(refused.reset_s, 10);
  EXPECT_TRUE(count(node, after(start, refused.reset_s)).is_allowed);
}

TEST(RateLimit, nobody_waits_for_nodes_that_cannot_be_heard) {
  RateLimiter node({3, 10}, {true});
  EXPECT_FALSE(count(node, start).waits);
  EXPECT_TRUE(count(node, start).waits);
  node.not_heard(node.take_unsent(start));
  EXPECT_FALSE(count(node, start).waits);
  const auto again = node.take_unsent(start);
  ASSERT_EQ(again.size(), 1U);
  EXPECT_EQ(again[0].used, 2);
}

class AdmissionTest : public testing::Test {
 protected:
  using Outcome = http::Admission::Outcome;

  explicit AdmissionTest(const http::RateLimits& limits = {{4, 300}, {3, 1}})
      : admission_(limits, key_, metrics_) {
    logging::set_quiet(true);
    request_.ip = "192.0.2.7";
    request_.headers = {{"Authorization", "Bearer abc"}};
  }

  // The outcome of a whole call by `caller_`.
  Outcome call(Timestamp now) {
    const auto outcome = admission_.begin(request_, true, charge_, now);
    if (outcome != Outcome::goes_on) return outcome;
    try {
      admission_.admit(request_, caller_, charge_, now, [&] {
        ++asked_;
        return calls_;
      });
    } catch (const Refusal& refusal) {
      EXPECT_EQ(refusal.problems.front().number, http::errors::throttled.number);
      return Outcome::turned_away;
    }
    return outcome;
  }

  http::Metrics metrics_;
  crypto::Key key_ = crypto::Key::from_hex(std::string(64, '7'));
  http::Admission admission_;
  http::Request request_;
  http::Charge charge_;
  Caller caller_{Credential::api_key, *UserId::parse(std::string(32, 'a'))};
  std::int64_t calls_ = 4;
  int asked_ = 0;
};

TEST_F(AdmissionTest, headers_are_exact_and_the_store_is_asked_once) {
  EXPECT_EQ(call(start), Outcome::goes_on);
  EXPECT_TRUE(charge_.headers.starts_with("Ratelimit: \"default\";r=3;t=")) << charge_.headers;
  EXPECT_TRUE(charge_.headers.ends_with("\r\nRatelimit-Policy: \"default\";q=4;w=300\r\n"));
  EXPECT_EQ(call(start), Outcome::goes_on);
  EXPECT_EQ(asked_, 1);
}

TEST_F(AdmissionTest, keys_and_tokens_of_a_user_share_a_budget_and_a_token_of_nobody_has_its_own) {
  for (int i = 0; i < 4; ++i) EXPECT_EQ(call(after(start, i)), Outcome::goes_on);
  request_.headers = {{"X-Auth-Email", "ann@example.com"}, {"X-Auth-Key", "k"}};
  EXPECT_EQ(call(after(start, 5)), Outcome::turned_away);
  EXPECT_EQ(admission_.begin(request_, true, charge_, after(start, 6)), Outcome::turned_away);
  request_.headers = {{"Authorization", "Bearer other"}};
  caller_ = {};
  caller_.credential = Credential::account_token;
  caller_.token_id = *TokenId::parse(std::string(32, 'b'));
  EXPECT_EQ(call(after(start, 7)), Outcome::goes_on);
}

TEST_F(AdmissionTest, an_address_has_a_limit_of_its_own_whoever_calls) {
  for (int i = 0; i < 3; ++i) EXPECT_EQ(call(start), Outcome::goes_on);
  EXPECT_EQ(call(start), Outcome::turned_away);
  EXPECT_TRUE(charge_.headers.starts_with("Ratelimit: \"address\";r=0;t=1\r\n")) << charge_.headers;
  EXPECT_EQ(charge_.refusal->retry_after_s, 1);
  request_.headers = {};
  EXPECT_EQ(call(start), Outcome::turned_away);
  request_.ip = "192.0.2.8";
  caller_ = {};
  EXPECT_EQ(call(start), Outcome::goes_on);
}

TEST_F(AdmissionTest, ipv6_counts_by_network) {
  request_.headers = {};
  caller_ = {};
  for (const auto* ip : {"2001:db8:0:1::1", "2001:db8:0:1::2", "2001:db8:0:1:ffff::3"}) {
    request_.ip = ip;
    EXPECT_EQ(call(start), Outcome::goes_on);
  }
  request_.ip = "2001:db8:0:1::4";
  EXPECT_EQ(call(start), Outcome::turned_away);
  for (const auto* ip : {"2001:db8:0:2::1", "::ffff:192.0.2.1", "::ffff:192.0.2.2"}) {
    request_.ip = ip;
    EXPECT_EQ(call(start), Outcome::goes_on);
  }
}

TEST_F(AdmissionTest, credentials_that_failed_no_longer_count_for_whom_they_were) {
  EXPECT_EQ(call(start), Outcome::goes_on);
  admission_.count_failure(request_, charge_, start);
  EXPECT_EQ(admission_.begin(request_, true, charge_, start), Outcome::goes_on);
  EXPECT_TRUE(charge_.name.empty());
}

TEST_F(AdmissionTest, an_address_with_many_wrong_credentials_is_told_so) {
  for (int i = 0; i < 100; ++i) admission_.count_failure(request_, charge_, start);
  EXPECT_THROW(admission_.count_failure(request_, charge_, start), Refusal);
  EXPECT_EQ(call(start), Outcome::goes_on);
}

TEST_F(AdmissionTest, paths_that_lead_nowhere_count_too) {
  request_.headers = {{"Authorization", "Bearer never seen"}};
  Outcome last = Outcome::goes_on;
  for (int i = 0; i < 5; ++i) last = admission_.begin(request_, false, charge_, after(start, i));
  EXPECT_EQ(last, Outcome::turned_away);
}

struct Off : AdmissionTest {
  Off() : AdmissionTest({{0, 1}, {3, 1}}) {}
};
TEST_F(Off, counts_nothing) {
  for (int i = 0; i < 50; ++i) EXPECT_EQ(call(start), Outcome::goes_on);
  EXPECT_EQ(charge_.headers, "");
}

// A user behind an address: whoever turned the call away, one wait is enough.
RC_GTEST_FIXTURE_PROP(AdmissionTest, waiting_once_is_enough_with_several_budgets, ()) {
  calls_ = *rc::gen::inRange<std::int64_t>(1, 12);
  auto now = start;
  for (const auto pause_us :
       *rc::gen::container<std::vector<std::int64_t>>(150, rc::gen::inRange(0, 700'000))) {
    now = now + Duration(pause_us);
    if (call(now) != Outcome::turned_away) continue;
    RC_ASSERT(charge_.refusal->retry_after_s >= 1);
    now = after(now, charge_.refusal->retry_after_s);
    RC_ASSERT(call(now) == Outcome::goes_on);
  }
}

}  // namespace
