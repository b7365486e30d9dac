#include "jobs/worker.hpp"

#include <algorithm>
#include <utility>

#include "jobs/retry.hpp"
#include "jobs/store.hpp"
#include "kernel/limited_text.hpp"
#include "kernel/logging.hpp"

namespace jobs {

namespace {

// How often to look without being woken: for jobs of other nodes, and ended leases.
constexpr Duration poll = std::chrono::seconds(1);
constexpr Duration schedule_kept_for = std::chrono::minutes(10);
constexpr std::size_t error_size_max = 1000;

// What PostgreSQL can store, whatever a remote server has answered.
std::string storable(std::string_view error) {
  std::string text(error.substr(0, error_size_max));
  if (is_clean_utf8(text)) return text;
  const auto is_doubtful = [](char c) { return c == '\0' || static_cast<unsigned char>(c) > 0x7f; };
  std::replace_if(text.begin(), text.end(), is_doubtful, '?');
  return text;
}

// What was thrown, as a sentence. The one place where what a job throws is caught.
template <class Function>
std::optional<std::string> failure_of(Function function) {
  try {
    function();
    return {};
  } catch (const std::exception& error) {
    return storable(error.what());
  }
}

}  // namespace

void Worker::add(std::string_view name, std::function<void(Call&)> function) {
  insert(
      name,
      {[run = std::move(function)](Call& call, std::string_view, const std::any&) { run(call); },
       nullptr}
  );
}

void Worker::insert(std::string_view name, Runner runner) {
  CHECK(!thread_.joinable());
  CHECK(runners_.emplace(name, std::move(runner)).second);
}

void Worker::start() {
  CHECK(!thread_.joinable());
  is_stopping_ = false;
  thread_ = std::thread([this] { loop(); });
}

void Worker::stop() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Worker::wake() {
  if (parts_.jobs.started() == seen_.load(std::memory_order_acquire)) return;
  const std::lock_guard lock(mutex_);
  is_awake_ = true;
  changed_.notify_all();
}

int Worker::run_due(Timestamp now) {
  keep_schedule(now);
  int count = 0;
  while (run_next(now)) ++count;
  return count;
}

void Worker::loop() {
  while (!is_stopping()) {
    const auto failure = failure_of([this] { turn(); });
    if (failure) logging::warning("jobs_wait_for_store", {{"error", *failure}});
    logging::flush();
    wait();
  }
}

// Runs what is due, and sets when there may be more.
void Worker::turn() {
  next_at_.reset();
  seen_.store(parts_.jobs.started(), std::memory_order_release);
  keep_schedule(parts_.clock.now());
  while (!is_stopping()) {
    const auto now = parts_.clock.now();
    const auto next =
        parts_.database.read([&](sql::Transaction& tx) { return store::next_at(tx, now); });
    if (!next || *next > now) {
      next_at_ = next;
      return;
    }
    if (!run_next(now)) return;
  }
}

void Worker::wait() {
  auto pause = poll;
  if (next_at_) pause = std::clamp(*next_at_ - parts_.clock.now(), Duration(0), poll);
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, pause, [this] { return is_stopping_ || is_awake_; });
  is_awake_ = false;
}

bool Worker::is_stopping() {
  const std::lock_guard lock(mutex_);
  return is_stopping_;
}

void Worker::keep_schedule(Timestamp now) {
  const auto& kept = schedule_kept_at_;
  if (kept && now >= *kept && now - *kept < schedule_kept_for) return;
  parts_.database.write([&](sql::Transaction& tx) { parts_.schedule.keep(tx, parts_.ids, now); });
  schedule_kept_at_ = now;
}

bool Worker::run_next(Timestamp now) {
  const auto job =
      parts_.database.write([&](sql::Transaction& tx) { return store::claim(tx, now); });
  if (!job) return false;
  const auto failure = failure_of([&] { run(*job, now); });
  if (failure) put_back(*job, *failure, now);
  return true;
}

void Worker::run(const Job& job, Timestamp now) {
  const auto found = runners_.find(job.name);
  if (job.attempts > tries_max) throw std::runtime_error("the worker died while it ran this job");
  if (found == runners_.end()) throw std::runtime_error("this program has no job of this name");
  const auto& runner = found->second;
  Run one{job, runner, {}};
  if (runner.outside) one.answer = runner.outside(job.payload.text);
  parts_.database.write([&](sql::Transaction& tx) {
    // First, so that what the claim no longer holds is not run, and the job may start itself anew.
    if (!store::remove_claimed(tx, job)) return;
    if (runner.inside) run_inside(tx, one, now);
    parts_.schedule.go_on(tx, parts_.ids, job, now);
  });
}

void Worker::run_inside(sql::Transaction& tx, const Run& run, Timestamp now) {
  const auto& job = run.job;
  const Caller caller{Credential::system};
  const Origin origin{parts_.ids.random_hex(8) + "-TND", {}, {}, "JOB", job.name};
  const auto& ahead = parts_.jobs.clock_ahead;
  const auto offset = ahead ? ahead(tx, {job.account_id, job.tenant_id}) : Duration(0);
  Call call{caller, origin, now + offset, tx, parts_.ids, parts_.jobs};
  run.runner.inside(call, job.payload.text, run.answer);
  sql::write_change_log(tx, call, tx.changes());
}

void Worker::put_back(const Job& job, const std::string& error, Timestamp now) {
  const auto pause = pause_after(job.attempts);
  parts_.database.write([&](sql::Transaction& tx) {
    if (pause) {
      store::retry_claimed(tx, job, now + *pause, error);
    } else if (store::bury_claimed(tx, job, now, error)) {
      parts_.schedule.go_on(tx, parts_.ids, job, now);
    }
  });
  const logging::Fields fields{
      {"job", job.name}, {"seq", job.seq}, {"attempt", job.attempts}, {"error", error}};
  if (pause) {
    logging::info("job_failed", fields);
  } else {
    logging::warning("job_dead", fields);
  }
}

}  // namespace jobs
