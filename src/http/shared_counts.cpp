#include "http/shared_counts.hpp"

#include <algorithm>

#include "json/write.hpp"
#include "kernel/logging.hpp"

namespace http {

namespace {

constexpr Duration every = std::chrono::milliseconds(100);

struct CountRow {
  std::string name;
  std::int64_t window_index = 0;
  std::int64_t used = 0;
  std::int64_t ends_at = 0;
};
BOOST_DESCRIBE_STRUCT(CountRow, (), (name, window_index, used, ends_at))

// For PostgreSQL alone: nobody shares an SQLite file. All counts travel as one parameter, in one
// round trip. A node whose clock is behind counts in the window that the others are in already; a
// window further ahead is one of a clock that was wrong.
constexpr sql::Text add_counts = R"(
  INSERT INTO rate_counts (name, window_index, used, ends_at)
  SELECT name, window_index, used, ends_at
  FROM json_to_recordset(CAST(:counts AS JSON))
    AS given (name TEXT, window_index BIGINT, used BIGINT, ends_at BIGINT)
  ORDER BY name
  ON CONFLICT (name) DO UPDATE SET
    used = excluded.used + CASE
      WHEN rate_counts.window_index - excluded.window_index IN (0, 1) THEN rate_counts.used
      ELSE 0 END,
    ends_at = CASE
      WHEN rate_counts.window_index = excluded.window_index + 1 THEN rate_counts.ends_at
      ELSE excluded.ends_at END,
    window_index = CASE
      WHEN rate_counts.window_index = excluded.window_index + 1 THEN rate_counts.window_index
      ELSE excluded.window_index END
  RETURNING name, window_index, used, ends_at
)";
constexpr sql::Text delete_old = R"(
  DELETE FROM rate_counts WHERE name IN (
    SELECT name FROM rate_counts WHERE ends_at < :before ORDER BY ends_at LIMIT :count
  )
)";

// Clocks of nodes may differ so much.
constexpr Duration kept_after_end = std::chrono::minutes(1);

std::vector<WindowCount> add(sql::Transaction& tx, const std::vector<WindowCount>& counts) {
  std::vector<CountRow> rows;
  for (const auto& count : counts) {
    rows.push_back({count.name, count.window_index, count.used, count.ends_at.us});
  }
  std::vector<WindowCount> totals;
  tx.each<CountRow>(add_counts, {{"counts", json::to_text(rows)}}, [&](CountRow& row) {
    totals.push_back({std::move(row.name), row.window_index, row.used, {row.ends_at}});
  });
  return totals;
}

}  // namespace

void SharedCounts::start() {
  is_stopping_ = false;
  thread_ = std::thread([this] { loop(); });
}

void SharedCounts::stop() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void SharedCounts::exchange() {
  const auto counts = limiter_.take_unsent(clock_.now());
  bool is_heard = true;
  if (!counts.empty()) {
    try {
      limiter_.hear(counts, database_.write([&](sql::Transaction& tx) { return add(tx, counts); }));
    } catch (const std::exception& error) {
      logging::warning("rate_counts_not_exchanged", {{"error", error.what()}});
      limiter_.not_heard(counts);
      is_heard = false;
    }
  }
  on_exchanged(is_heard);
}

void SharedCounts::hurry() {
  if (!thread_.joinable()) return exchange();
  {
    const std::lock_guard lock(mutex_);
    is_hurried_ = true;
  }
  changed_.notify_all();
}

void SharedCounts::forget_old(sql::Transaction& tx, Timestamp now, std::int64_t count) {
  tx.change(delete_old, {{"before", now - kept_after_end}, {"count", count}});
}

void SharedCounts::loop() {
  std::unique_lock lock(mutex_);
  while (!is_stopping_) {
    changed_.wait_for(lock, every, [&] { return is_stopping_ || is_hurried_; });
    is_hurried_ = false;
    lock.unlock();
    exchange();
    lock.lock();
  }
  lock.unlock();
  // What was counted last is not to be lost.
  exchange();
}

}  // namespace http
