#include "jobs/schedule.hpp"

#include <algorithm>

#include "jobs/retry.hpp"
#include "jobs/store.hpp"
#include "kernel/check.hpp"

namespace jobs {

namespace {

Timestamp period_start(Timestamp at, Duration period) { return {at.us - at.us % period.count()}; }

std::string first_key(const std::string& name) { return name + '@'; }
// After every key of the name: A follows @.
std::string last_key(const std::string& name) { return name + 'A'; }

void insert(
    sql::Transaction& tx, Ids& ids, const std::string& name, Timestamp period, Timestamp run_at
) {
  Job job;
  job.seq = ids.next_sequence();
  job.name = name;
  job.key = first_key(name) + period.text_in_seconds();
  job.payload.text = "{}";
  job.run_at = run_at;
  job.created_at = run_at;
  store::insert_if_new(tx, job);
}

}  // namespace

void Schedule::every(Duration period, std::string_view name) {
  CHECK(period >= std::chrono::seconds(1));
  recurring_.push_back({std::string(name), period});
}

void Schedule::keep(sql::Transaction& tx, Ids& ids, Timestamp now) const {
  for (const auto& [name, period] : recurring_) {
    const auto from = first_key(name);
    const auto until = last_key(name);
    const auto latest = now + std::max(period, pause_after(tries_max - 1).value());
    store::remove_periods_after(tx, from, until, latest);
    if (store::has_period(tx, from, until)) continue;
    insert(tx, ids, name, period_start(now, period), now);
  }
}

void Schedule::go_on(sql::Transaction& tx, Ids& ids, const Job& job, Timestamp now) const {
  for (const auto& [name, period] : recurring_) {
    if (job.name != name || job.key.rfind(first_key(name), 0) != 0) continue;
    const auto next = period_start(now, period) + period;
    insert(tx, ids, name, next, next);
  }
}

}  // namespace jobs
