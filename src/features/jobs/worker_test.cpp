#include "jobs/worker.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

#include "jobs/errors.hpp"
#include "jobs/retry.hpp"
#include "jobs/store.hpp"
#include "json/write.hpp"
#include "migrations_embedded.hpp"
#include "support/databases.hpp"

namespace jobs {
namespace {

using namespace std::chrono_literals;

constexpr Timestamp noon{1'700'000'000'000'000};
constexpr ErrorCode unfit{61199, 400, "This note cannot be kept."};

struct Note {
  std::int64_t id = 0;
  std::string text;
  std::optional<AccountId> account_id;
};
BOOST_DESCRIBE_STRUCT(Note, (), (id, text, account_id))

}  // namespace
}  // namespace jobs

template <>
struct sql::Table<jobs::Note> {
  static constexpr std::string_view name = "notes";
};

namespace jobs {
namespace {

constexpr sql::Text select_notes = "SELECT id, text, account_id FROM notes ORDER BY id";
constexpr sql::Text select_calls = R"(
  SELECT seq, at, credential, actor_id, actor_email, request_id, ip, user_agent, method, uri,
         change_count, token_id, status, error_code
  FROM calls
)";
constexpr sql::Text count_jobs = "SELECT count(*) FROM jobs";

// A feature with jobs of both kinds.
class Notes {
 public:
  void keep(Call& call, const Note& note) {
    ++runs;
    last_now = call.now;
    call.tx.insert(note);
    if (is_failing) refuse(unfit);
  }
  void send(const Note& note) {
    ++runs;
    if (on_send) on_send();
    if (is_failing) throw std::runtime_error("no route to \xff host");
    sent.push_back(note.text);
  }

  std::atomic<int> runs{0};
  bool is_failing = false;
  Timestamp last_now;
  std::function<void()> on_send;
  std::vector<std::string> sent;
};

// Those of jobs, and those of the change log.
std::vector<sql::Migration> tables() {
  std::vector<sql::Migration> list;
  for (const auto& file : migrations::embedded::files) {
    if (file.name < "0003" || file.name == "0035_audit.sql") list.push_back({file.name, file.text});
  }
  list.push_back(
      {"0003_notes",
       "CREATE TABLE notes (id BIGINT PRIMARY KEY, text TEXT NOT NULL, account_id TEXT)"}
  );
  return list;
}

// One process on the store.
struct Node {
  Node(sql::Database& shared, Clock& time, std::uint64_t seed)
      : database(shared), clock(time), random(seed) {
    worker.add("notes.keep", notes, &Notes::keep);
    worker.add_outgoing("notes.send", notes, &Notes::send);
  }

  template <class Function>
  void call(Function function, Duration ahead = Duration(0)) {
    database.write([&](sql::Transaction& tx) {
      const Caller caller;
      const Origin origin;
      Call made{caller, origin, clock.now() + ahead, tx, ids, jobs};
      function(made);
    });
  }
  void start(std::string_view job, const Note& note, Duration after = Duration(0)) {
    call([&](Call& call) {
      const auto key = std::string(job) + ':' + std::to_string(note.id);
      call.outbox.start(call, job, key, json::to_text(note), call.now + after);
    });
  }

  sql::Database& database;
  Clock& clock;
  SeededRandom random;
  Ids ids{clock, random};
  Jobs jobs{clock};
  Schedule schedule;
  Notes notes;
  Worker worker{{database, jobs, schedule, clock, ids}};
};

class WorkerTest : public testing::TestWithParam<sql::Dialect> {
 protected:
  std::vector<Note> kept() {
    return database_.read([](sql::Transaction& tx) { return tx.rows<Note>(select_notes); });
  }
  std::int64_t waiting() {
    return database_.read([](sql::Transaction& tx) { return *tx.value<std::int64_t>(count_jobs); });
  }
  int run_due() { return node_.worker.run_due(clock_.now()); }
  int run_after(Duration pause) {
    clock_.advance(pause);
    return run_due();
  }
  Page<DeadJob> dead() {
    Page<DeadJob> page;
    node_.call([&](Call& call) { page = node_.jobs.list_dead(call, {}); });
    return page;
  }
  // A worker that takes a job and is heard of no more.
  void claim_and_die() {
    const auto job = database_.write([&](auto& tx) { return store::claim(tx, clock_.now()); });
    ASSERT_TRUE(job.has_value());
  }
  void run_until_dead() {
    for (std::int64_t tries = 1; tries <= tries_max; ++tries) {
      ASSERT_EQ(run_due(), 1);
      clock_.advance(pause_after(tries).value_or(0s));
    }
  }

  test_support::TestDatabase store_{GetParam(), tables()};
  sql::Database& database_ = store_.database();
  ManualClock clock_{noon};
  Node node_{database_, clock_, 1};
  Notes& notes_ = node_.notes;
};

INSTANTIATE_TEST_SUITE_P(
    Both, WorkerTest, test_support::both_databases(), test_support::database_name
);

TEST_P(WorkerTest, a_job_runs_after_its_call_and_is_gone) {
  node_.start("notes.keep", {1, "a", {}});
  EXPECT_TRUE(kept().empty());
  EXPECT_EQ(run_due(), 1);
  ASSERT_EQ(kept().size(), 1U);
  EXPECT_EQ(kept()[0].text, "a");
  EXPECT_EQ(waiting(), 0);
  EXPECT_EQ(run_due(), 0);
}

TEST_P(WorkerTest, a_call_that_refuses_starts_nothing) {
  const auto refused = [&] {
    node_.call([&](Call& call) {
      call.outbox.start(call, "notes.keep", "k", R"({"id":1,"text":"a"})", call.now);
      refuse(unfit);
    });
  };
  EXPECT_THROW(refused(), Refusal);
  EXPECT_EQ(run_due(), 0);
}

TEST_P(WorkerTest, a_second_start_with_the_same_key_is_no_second_job) {
  node_.start("notes.keep", {1, "a", {}});
  node_.start("notes.keep", {1, "b", {}});
  EXPECT_EQ(run_due(), 1);
  EXPECT_EQ(kept()[0].text, "a");
}

TEST_P(WorkerTest, a_job_waits_for_its_time) {
  node_.start("notes.keep", {1, "a", {}}, 72h);
  EXPECT_EQ(run_after(72h - 1us), 0);
  EXPECT_EQ(run_after(1us), 1);
}

TEST_P(WorkerTest, a_job_acts_as_the_system_and_what_it_changes_is_logged) {
  node_.start("notes.keep", {1, "a", {}});
  run_due();
  const auto calls =
      database_.read([](sql::Transaction& tx) { return tx.rows<sql::CallLine>(select_calls); });
  ASSERT_EQ(calls.size(), 1U);
  EXPECT_EQ(calls[0].credential, Credential::system);
  EXPECT_EQ(calls[0].method, "JOB");
  EXPECT_EQ(calls[0].uri, "notes.keep");
  EXPECT_EQ(calls[0].change_count, 1);
  EXPECT_FALSE(calls[0].request_id.empty());
}

TEST_P(WorkerTest, a_refusal_undoes_the_job_and_it_is_tried_again_after_growing_pauses) {
  notes_.is_failing = true;
  node_.start("notes.keep", {1, "a", {}});
  EXPECT_EQ(run_due(), 1);
  EXPECT_TRUE(kept().empty());
  EXPECT_EQ(run_after(9s), 0);
  EXPECT_EQ(run_after(1s), 1);
  EXPECT_EQ(run_after(59s), 0);
  notes_.is_failing = false;
  EXPECT_EQ(run_after(1s), 1);
  EXPECT_EQ(kept().size(), 1U);
}

TEST_P(WorkerTest, what_fails_eight_times_is_dead_and_can_be_run_again) {
  notes_.is_failing = true;
  node_.start("notes.keep", {1, "a", {}});
  run_until_dead();
  EXPECT_EQ(run_after(8760h), 0);
  const auto page = dead();
  ASSERT_EQ(page.total_count, 1);
  EXPECT_EQ(page.items[0].attempts, tries_max);
  EXPECT_EQ(page.items[0].last_error, unfit.message);

  notes_.is_failing = false;
  node_.call([&](Call& call) { node_.jobs.rerun(call, page.items[0].seq); });
  EXPECT_EQ(run_due(), 1);
  EXPECT_EQ(kept().size(), 1U);
  EXPECT_EQ(dead().total_count, 0);
}

TEST_P(WorkerTest, only_a_dead_job_is_run_again) {
  try {
    node_.call([&](Call& call) { node_.jobs.rerun(call, 17); });
    FAIL();
  } catch (const Refusal& refusal) {
    EXPECT_EQ(refusal.problems[0].number, errors::no_dead_job.number);
  }
}

TEST_P(WorkerTest, a_job_whose_worker_died_runs_when_the_lease_has_ended) {
  node_.start("notes.keep", {1, "a", {}});
  claim_and_die();
  EXPECT_EQ(run_after(59s), 0);
  EXPECT_EQ(run_after(1s), 1);
  EXPECT_EQ(kept().size(), 1U);
}

TEST_P(WorkerTest, a_job_that_kills_its_workers_ends_among_the_dead) {
  node_.start("notes.keep", {1, "a", {}});
  for (std::int64_t tries = 1; tries <= tries_max; ++tries) {
    claim_and_die();
    clock_.advance(lease);
  }
  EXPECT_EQ(run_due(), 1);
  EXPECT_EQ(notes_.runs, 0);
  EXPECT_EQ(dead().total_count, 1);
}

TEST_P(WorkerTest, a_job_that_leaves_the_process_holds_no_transaction_meanwhile) {
  node_.start("notes.send", {1, "a", {}});
  // On SQLite this would wait for ever inside a transaction.
  notes_.on_send = [&] { node_.start("notes.keep", {2, "b", {}}); };
  EXPECT_EQ(run_due(), 2);
  EXPECT_EQ(notes_.sent, std::vector<std::string>{"a"});
  EXPECT_EQ(kept().size(), 1U);
  EXPECT_EQ(waiting(), 0);
}

TEST_P(WorkerTest, a_delivery_that_fails_is_tried_again_and_its_error_can_be_stored) {
  node_.start("notes.send", {1, "a", {}});
  notes_.is_failing = true;
  EXPECT_EQ(run_due(), 1);
  const auto error = database_.read([](sql::Transaction& tx) {
    return *tx.value<std::string>("SELECT last_error FROM jobs");
  });
  EXPECT_EQ(error, "no route to ? host");
  notes_.is_failing = false;
  EXPECT_EQ(run_after(10s), 1);
  EXPECT_EQ(notes_.sent, std::vector<std::string>{"a"});
}

TEST_P(WorkerTest, a_delivery_that_outlives_its_lease_runs_twice_and_ends_once) {
  Node other(database_, clock_, 2);
  node_.start("notes.send", {1, "a", {}});
  notes_.on_send = [&] {
    clock_.advance(lease);
    EXPECT_EQ(other.worker.run_due(clock_.now()), 1);
    // A new job of the same key is not taken for the old one.
    node_.start("notes.send", {1, "b", {}}, 1h);
  };
  EXPECT_EQ(run_due(), 1);
  EXPECT_EQ(other.notes.sent, std::vector<std::string>{"a"});
  EXPECT_EQ(waiting(), 1);
}

TEST_P(WorkerTest, a_job_nobody_knows_waits_for_a_program_that_does) {
  node_.start("notes.burn", {1, "a", {}});
  EXPECT_EQ(run_due(), 1);
  EXPECT_EQ(waiting(), 1);
  node_.worker.add("notes.burn", notes_, &Notes::keep);
  EXPECT_EQ(run_after(10s), 1);
  EXPECT_EQ(waiting(), 0);
}

TEST_P(WorkerTest, the_jobs_of_a_deleted_account_are_gone) {
  const auto account = *AccountId::parse(std::string(32, 'a'));
  node_.start("notes.keep", {1, "a", account});
  node_.call([&](Call& call) { node_.jobs.remove_all(call, account); });
  EXPECT_EQ(run_due(), 0);
}

TEST_P(WorkerTest, a_job_may_start_itself_anew_under_its_own_key) {
  int runs = 0;
  node_.worker.add("again", [&](Call& call) {
    ++runs;
    call.outbox.start(call, "again", "again", "{}", call.now + 1h);
  });
  node_.call([](Call& call) { call.outbox.start(call, "again", "again", "{}", call.now); });
  EXPECT_EQ(run_due(), 1);
  EXPECT_EQ(run_after(1h), 1);
  EXPECT_EQ(runs, 2);
}

TEST_P(WorkerTest, a_sandbox_has_its_own_time_and_can_be_moved_forward) {
  const auto account = *AccountId::parse(std::string(32, 'a'));
  Duration ahead = 100h;
  node_.jobs.clock_ahead = [&](sql::Transaction&, const Owner& owner) {
    return owner.account_id == account ? ahead : Duration(0);
  };
  const auto start = [&](Call& call) {
    call.outbox.start(
        call, "notes.keep", "k", json::to_text(Note{1, "a", account}), call.now + 72h
    );
  };
  node_.call(start, ahead);
  EXPECT_EQ(run_after(24h), 0);
  ahead += 48h;
  node_.call([&](Call& call) { node_.jobs.advance(call, {account, {}}, 48h); });
  EXPECT_EQ(run_due(), 1);
  EXPECT_EQ(notes_.last_now, noon + 100h + 72h);
}

TEST_P(WorkerTest, a_name_has_one_job) {
  EXPECT_THROW(node_.worker.add("notes.keep", [](Call&) {}), Bug);
}

TEST_P(WorkerTest, two_workers_that_race_run_each_job_once) {
  constexpr int count = 60;
  const auto database = sql::open_database(store_.options());
  Node other(GetParam() == sql::Dialect::postgres ? *database : database_, clock_, 2);
  for (int id = 1; id <= count; ++id) node_.start("notes.keep", {id, "a", {}});
  auto theirs = std::async(std::launch::async, [&] { return other.worker.run_due(noon); });
  const auto ours = node_.worker.run_due(noon);
  EXPECT_EQ(ours + theirs.get(), count);
  EXPECT_EQ(kept().size(), std::size_t{count});
  EXPECT_EQ(waiting(), 0);
}

// A store that refuses the first pieces of work.
class LameDatabase final : public sql::Database {
 public:
  LameDatabase(sql::Database& behind, int refusals) : behind_(behind), refusals_(refusals) {}
  bool start(sql::Mode mode, sql::Work& work) override {
    return refusals_-- <= 0 && behind_.start(mode, work);
  }
  void drain() override { behind_.drain(); }
  sql::Dialect dialect() const override { return behind_.dialect(); }

 private:
  sql::Database& behind_;
  std::atomic<int> refusals_;
};

// With its thread and the time of the machine.
class WorkerThread : public testing::Test {
 protected:
  static constexpr auto patience = 60s;

  test_support::TestDatabase store_{sql::Dialect::sqlite, tables()};
  SystemClock clock_;
  Node node_{store_.database(), clock_, 1};
};

TEST_F(WorkerThread, it_runs_what_it_is_woken_for) {
  std::promise<void> sent;
  node_.notes.on_send = [&] { sent.set_value(); };
  node_.worker.start();
  node_.start("notes.send", {1, "a", {}});
  node_.worker.wake();
  EXPECT_EQ(sent.get_future().wait_for(patience), std::future_status::ready);
}

TEST_F(WorkerThread, it_finds_what_it_is_not_woken_for) {
  std::promise<void> sent;
  node_.notes.on_send = [&] { sent.set_value(); };
  node_.worker.start();
  node_.start("notes.send", {1, "a", {}}, 10ms);
  EXPECT_EQ(sent.get_future().wait_for(patience), std::future_status::ready);
}

TEST_F(WorkerThread, a_stop_waits_for_the_running_job) {
  std::promise<void> entered;
  std::promise<void> released;
  node_.notes.on_send = [&] {
    entered.set_value();
    released.get_future().wait();
  };
  node_.start("notes.send", {1, "a", {}});
  node_.start("notes.send", {2, "b", {}}, 1h);
  node_.worker.start();
  entered.get_future().wait();
  auto stopped = std::async(std::launch::async, [&] { node_.worker.stop(); });
  released.set_value();
  ASSERT_EQ(stopped.wait_for(patience), std::future_status::ready);
  EXPECT_EQ(node_.notes.sent, std::vector<std::string>{"a"});
}

TEST_F(WorkerThread, it_can_be_started_again) {
  node_.worker.start();
  node_.worker.stop();
  node_.worker.stop();
  std::promise<void> sent;
  node_.notes.on_send = [&] { sent.set_value(); };
  node_.start("notes.send", {1, "a", {}});
  node_.worker.start();
  EXPECT_EQ(sent.get_future().wait_for(patience), std::future_status::ready);
}

TEST_F(WorkerThread, it_outlives_a_store_that_is_gone_for_a_while) {
  LameDatabase lame(store_.database(), 1);
  Jobs jobs(clock_);
  Worker worker({lame, jobs, node_.schedule, clock_, node_.ids});
  std::promise<void> ran;
  worker.add("ping", [&](Call&) { ran.set_value(); });
  node_.call([](Call& call) { call.outbox.start(call, "ping", "ping", "{}", call.now); });
  worker.start();
  EXPECT_EQ(ran.get_future().wait_for(patience), std::future_status::ready);
}

}  // namespace
}  // namespace jobs
