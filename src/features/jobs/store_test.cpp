#include "jobs/store.hpp"

#include <gtest/gtest.h>

#include "jobs/retry.hpp"
#include "migrations_embedded.hpp"
#include "support/databases.hpp"

namespace jobs {
namespace {

using namespace std::chrono_literals;

constexpr Timestamp noon{1'700'000'000'000'000};

std::vector<sql::Migration> tables() {
  std::vector<sql::Migration> list;
  for (const auto& file : migrations::embedded::files) {
    if (file.name == "0002_jobs.sql") list.push_back({file.name, file.text});
  }
  return list;
}

AccountId account(char c) { return *AccountId::parse(std::string(32, c)); }

Job job(std::int64_t seq, Timestamp run_at) {
  Job made;
  made.seq = seq;
  made.name = "notes.write";
  made.key = "note:" + std::to_string(seq);
  made.payload.text = R"({"text":"it's \"so\""})";
  made.run_at = run_at;
  made.created_at = noon;
  return made;
}

class JobsStore : public testing::TestWithParam<sql::Dialect> {
 protected:
  template <class Function>
  auto write(Function function) {
    return store_.database().write(function);
  }
  void insert(const Job& row) {
    write([&](sql::Transaction& tx) { ASSERT_TRUE(store::insert_if_new(tx, row)); });
  }
  std::optional<Job> claim(Timestamp now) {
    return write([&](sql::Transaction& tx) { return store::claim(tx, now); });
  }
  std::optional<Timestamp> next_at(Timestamp now) {
    return store_.database().read([&](sql::Transaction& tx) { return store::next_at(tx, now); });
  }

  test_support::TestDatabase store_{GetParam(), tables()};
};

INSTANTIATE_TEST_SUITE_P(
    Both, JobsStore, test_support::both_databases(), test_support::database_name
);

TEST_P(JobsStore, a_claimed_job_comes_back_as_it_was_stored) {
  auto row = job(1, noon);
  row.account_id = account('a');
  insert(row);
  const auto claimed = claim(noon);
  ASSERT_TRUE(claimed.has_value());
  EXPECT_EQ(claimed->name, row.name);
  EXPECT_EQ(claimed->key, row.key);
  EXPECT_EQ(claimed->payload.text, row.payload.text);
  EXPECT_EQ(claimed->state, State::running);
  EXPECT_EQ(claimed->attempts, 1);
  EXPECT_EQ(claimed->lease_until, noon + lease);
  EXPECT_EQ(claimed->account_id, row.account_id);
  EXPECT_EQ(claimed->tenant_id, std::nullopt);
}

TEST_P(JobsStore, a_key_is_there_once) {
  insert(job(1, noon));
  auto twin = job(2, noon);
  twin.key = job(1, noon).key;
  EXPECT_FALSE(write([&](sql::Transaction& tx) { return store::insert_if_new(tx, twin); }));
}

TEST_P(JobsStore, jobs_are_claimed_in_the_order_of_their_time_and_only_when_it_has_come) {
  insert(job(1, noon + 2s));
  insert(job(2, noon));
  insert(job(3, noon));
  EXPECT_EQ(claim(noon + 1s)->seq, 2);
  EXPECT_EQ(claim(noon + 1s)->seq, 3);
  EXPECT_FALSE(claim(noon + 1s).has_value());
  EXPECT_EQ(claim(noon + 2s)->seq, 1);
}

TEST_P(JobsStore, a_job_whose_lease_has_ended_is_claimed_again) {
  insert(job(1, noon));
  ASSERT_TRUE(claim(noon).has_value());
  EXPECT_FALSE(claim(noon + lease - 1us).has_value());
  const auto again = claim(noon + lease);
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->attempts, 2);
}

TEST_P(JobsStore, a_lease_given_by_a_clock_that_was_ahead_ends_at_once) {
  insert(job(1, noon));
  ASSERT_TRUE(claim(noon + 24h).has_value());
  EXPECT_EQ(next_at(noon), noon);
  EXPECT_TRUE(claim(noon).has_value());
}

TEST_P(JobsStore, a_late_worker_ends_nobody_elses_claim) {
  insert(job(1, noon));
  const auto late = claim(noon);
  const auto current = claim(noon + lease);
  write([&](sql::Transaction& tx) {
    EXPECT_FALSE(store::remove_claimed(tx, *late));
    EXPECT_FALSE(store::retry_claimed(tx, *late, noon, "late"));
    EXPECT_FALSE(store::bury_claimed(tx, *late, noon, "late"));
    EXPECT_TRUE(store::remove_claimed(tx, *current));
  });
}

TEST_P(JobsStore, the_next_time_is_that_of_a_waiting_job_or_the_end_of_a_lease) {
  EXPECT_EQ(next_at(noon), std::nullopt);
  insert(job(1, noon));
  insert(job(2, noon + 24h));
  EXPECT_EQ(next_at(noon), noon);
  ASSERT_TRUE(claim(noon).has_value());
  EXPECT_EQ(next_at(noon), noon + lease);
  EXPECT_EQ(next_at(noon + lease), noon + lease);
}

TEST_P(JobsStore, a_failed_job_waits_and_keeps_why) {
  insert(job(1, noon));
  const auto claimed = claim(noon);
  write([&](sql::Transaction& tx) { store::retry_claimed(tx, *claimed, noon + 10s, "no route"); });
  EXPECT_FALSE(claim(noon + 9s).has_value());
  const auto again = claim(noon + 10s);
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->last_error, "no route");
  EXPECT_EQ(again->attempts, 2);
}

TEST_P(JobsStore, dead_jobs_are_listed_page_by_page_and_revived_with_all_their_tries) {
  for (int seq = 1; seq <= 3; ++seq) {
    insert(job(seq, noon));
    const auto claimed = claim(noon);
    write([&](sql::Transaction& tx) { store::bury_claimed(tx, *claimed, noon + 1s, "gone"); });
  }
  EXPECT_EQ(next_at(noon), std::nullopt);
  write([&](sql::Transaction& tx) {
    EXPECT_EQ(store::count_dead(tx), 3);
    const auto second_page = store::list_dead(tx, {2, 2});
    ASSERT_EQ(second_page.size(), 1U);
    EXPECT_EQ(second_page[0].seq, 3);
    EXPECT_EQ(second_page[0].last_error, "gone");
    EXPECT_EQ(second_page[0].died_at, noon + 1s);
    EXPECT_TRUE(store::revive(tx, 2, noon + 1h));
    EXPECT_FALSE(store::revive(tx, 2, noon + 1h));
    EXPECT_FALSE(store::revive(tx, 99, noon + 1h));
  });
  EXPECT_EQ(claim(noon + 1h)->attempts, 1);
}

TEST_P(JobsStore, an_account_takes_its_jobs_along_in_whatever_state) {
  for (int seq = 1; seq <= 3; ++seq) {
    auto row = job(seq, noon);
    row.account_id = account(seq < 3 ? 'a' : 'b');
    insert(row);
  }
  const auto running = claim(noon);
  write([&](sql::Transaction& tx) { store::remove_all(tx, account('a')); });
  write([&](sql::Transaction& tx) { EXPECT_FALSE(store::remove_claimed(tx, *running)); });
  EXPECT_EQ(claim(noon)->seq, 3);
  EXPECT_FALSE(claim(noon).has_value());
}

TEST_P(JobsStore, what_waits_for_an_owner_can_be_brought_forward) {
  auto of_account = job(1, noon + 24h);
  of_account.account_id = account('a');
  auto of_tenant = job(2, noon + 24h);
  of_tenant.tenant_id = TenantId::parse(std::string(32, 'e'));
  insert(of_account);
  insert(of_tenant);
  insert(job(3, noon + 24h));
  write([&](sql::Transaction& tx) { store::advance(tx, {account('a'), {}}, 24h); });
  EXPECT_EQ(claim(noon)->seq, 1);
  EXPECT_FALSE(claim(noon).has_value());
  write([&](sql::Transaction& tx) { store::advance(tx, {{}, of_tenant.tenant_id}, 24h); });
  EXPECT_EQ(claim(noon)->seq, 2);
  EXPECT_FALSE(claim(noon).has_value());
}

TEST(Retry, pauses_grow_and_end_after_eight_tries) {
  Duration previous{0};
  for (std::int64_t tries = 1; tries < tries_max; ++tries) {
    const auto pause = pause_after(tries);
    ASSERT_TRUE(pause.has_value());
    EXPECT_GE(*pause, previous);
    previous = *pause;
  }
  EXPECT_EQ(pause_after(1), Duration(10s));
  EXPECT_EQ(pause_after(tries_max), std::nullopt);
  EXPECT_EQ(pause_after(tries_max + 1), std::nullopt);
}

}  // namespace
}  // namespace jobs
