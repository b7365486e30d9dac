#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "http/rate_limit.hpp"
#include "sql/database.hpp"

namespace http {

// Exchanges the counts of a limiter with those of other nodes through their common PostgreSQL,
// beside the calls: docs/decisions/0045.
class SharedCounts {
 public:
  SharedCounts(sql::Database& database, Clock& clock, RateLimiter& limiter)
      : database_(database), clock_(clock), limiter_(limiter) {}
  ~SharedCounts() { stop(); }
  SharedCounts(const SharedCounts&) = delete;
  SharedCounts& operator=(const SharedCounts&) = delete;

  // Exchanges every tenth of a second on a thread of its own, until it is stopped.
  void start();
  void stop();

  // Exchanges now, and waits for it.
  void exchange();
  // A call waits: exchanges at once, here when there is no thread.
  void hurry();

  // Connected by the pipeline.
  std::function<void(bool is_heard)> on_exchanged = [](bool) {};

  // Forgets windows that have ended; at most `count` at a time.
  static void forget_old(sql::Transaction& tx, Timestamp now, std::int64_t count);

 private:
  void loop();

  sql::Database& database_;
  Clock& clock_;
  RateLimiter& limiter_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool is_stopping_ = false;
  bool is_hurried_ = false;
  std::thread thread_;
};

}  // namespace http
