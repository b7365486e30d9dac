#include "jobs/schedule.hpp"

#include <gtest/gtest.h>

#include "jobs/retry.hpp"
#include "jobs/worker.hpp"
#include "migrations_embedded.hpp"
#include "support/databases.hpp"

namespace jobs {
namespace {

using namespace std::chrono_literals;

// Twenty minutes past an hour.
constexpr Timestamp start{1'700'000'400'000'000};
constexpr sql::Text select_keys = "SELECT key FROM jobs ORDER BY key";

struct Key {
  std::string key;
};
BOOST_DESCRIBE_STRUCT(Key, (), (key))

std::vector<sql::Migration> tables() {
  std::vector<sql::Migration> list;
  for (const auto& file : migrations::embedded::files) {
    if (file.name < "0003") list.push_back({file.name, file.text});
  }
  return list;
}

// One process on the store, with an hourly job.
struct Node {
  Node(sql::Database& database, Clock& clock, std::uint64_t seed)
      : random(seed),
        ids(clock, random),
        jobs(clock),
        worker({database, jobs, schedule, clock, ids}) {
    worker.add("sweep", [this](Call&) {
      ++runs;
      if (is_failing) throw std::runtime_error("no");
    });
    schedule.every(1h, "sweep");
  }

  SeededRandom random;
  Ids ids;
  Jobs jobs;
  Schedule schedule;
  Worker worker;
  int runs = 0;
  bool is_failing = false;
};

class ScheduleTest : public testing::TestWithParam<sql::Dialect> {
 protected:
  int run_after(Duration pause) {
    clock_.advance(pause);
    return node_.worker.run_due(clock_.now());
  }
  std::vector<std::string> keys() {
    std::vector<std::string> all;
    store_.database().read([&](sql::Transaction& tx) {
      for (const auto& row : tx.rows<Key>(select_keys)) all.push_back(row.key);
    });
    return all;
  }

  test_support::TestDatabase store_{GetParam(), tables()};
  ManualClock clock_{start};
  Node node_{store_.database(), clock_, 1};
};

INSTANTIATE_TEST_SUITE_P(
    Both, ScheduleTest, test_support::both_databases(), test_support::database_name
);

TEST_P(ScheduleTest, a_recurring_job_runs_now_and_then_once_in_each_period) {
  EXPECT_EQ(run_after(0s), 1);
  EXPECT_EQ(keys(), std::vector<std::string>{"sweep@2023-11-14T23:00:00Z"});
  EXPECT_EQ(run_after(39min), 0);
  EXPECT_EQ(run_after(1min), 1);
  EXPECT_EQ(run_after(59min), 0);
  EXPECT_EQ(run_after(1min), 1);
}

TEST_P(ScheduleTest, several_nodes_run_it_once) {
  Node other(store_.database(), clock_, 2);
  int runs = 0;
  for (int hour = 0; hour < 5; ++hour) {
    runs += other.worker.run_due(clock_.now());
    runs += node_.worker.run_due(clock_.now());
    clock_.advance(1h);
  }
  EXPECT_EQ(runs, 5);
  EXPECT_EQ(keys().size(), 1U);
}

TEST_P(ScheduleTest, a_new_start_of_the_program_is_no_new_period) {
  EXPECT_EQ(run_after(0s), 1);
  Node restarted(store_.database(), clock_, 2);
  EXPECT_EQ(restarted.worker.run_due(clock_.now()), 0);
}

TEST_P(ScheduleTest, periods_that_passed_unseen_are_not_made_up_for) {
  EXPECT_EQ(run_after(0s), 1);
  EXPECT_EQ(run_after(8760h), 1);
  EXPECT_EQ(run_after(1h), 1);
}

TEST_P(ScheduleTest, a_clock_that_was_far_ahead_does_not_stop_it) {
  EXPECT_EQ(run_after(8760h), 1);
  EXPECT_EQ(run_after(-8760h), 1);
  EXPECT_EQ(keys().size(), 1U);
  EXPECT_EQ(run_after(1h), 1);
}

TEST_P(ScheduleTest, one_that_fails_goes_on_with_the_next_period_when_it_is_dead) {
  node_.is_failing = true;
  for (std::int64_t tries = 1; tries <= tries_max; ++tries) {
    ASSERT_EQ(run_after(0s), 1) << tries;
    clock_.advance(pause_after(tries).value_or(0s));
  }
  EXPECT_EQ(keys().size(), 2U);
  node_.is_failing = false;
  EXPECT_EQ(run_after(1h), 1);
  EXPECT_EQ(run_after(1h), 1);
  EXPECT_EQ(keys().size(), 2U);
}

TEST_P(ScheduleTest, a_period_is_a_second_at_least) {
  EXPECT_THROW(node_.schedule.every(1ms, "hurry"), Bug);
}

}  // namespace
}  // namespace jobs
