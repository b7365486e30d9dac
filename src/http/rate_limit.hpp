#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kernel/clock.hpp"

namespace http {

// So many calls in so many seconds. `calls` 0: no limit.
struct RateLimitPolicy {
  std::int64_t calls = 1200;
  std::int64_t seconds = 300;
};

struct RateLimiterOptions {
  // Other nodes count too and are told (http/shared_counts).
  bool is_shared = false;
  // Beyond so many names at once some are forgotten before their window ends.
  std::size_t names_max = std::size_t{1} << 18U;
};

// What a node has counted of one name in one window.
struct WindowCount {
  std::string name;
  std::int64_t window_index = 0;
  std::int64_t used = 0;
  Timestamp ends_at;
};

// Counts calls by name, in windows of fixed length that begin at another instant for each name.
class RateLimiter {
 public:
  explicit RateLimiter(RateLimitPolicy policy, RateLimiterOptions options = {})
      : policy_(policy), options_(options) {}

  struct Verdict {
    bool is_allowed = true;
    // Counted nothing: other nodes have to be heard first (`take_unsent`, `hear`).
    bool waits = false;
    // Counted nothing: it is not known, or no longer, how many calls the name may make.
    bool is_budget_due = false;
    // The first call of its window that is refused.
    bool is_first_refused = false;
    std::int64_t calls = 0;
    std::int64_t remaining = 0;
    std::int64_t reset_s = 0;  // rounded up: waiting so long once is enough
  };

  struct Ask {
    // How many calls the name may make in each window; not given: as it is remembered, which it is
    // for a minute.
    std::optional<std::int64_t> calls{};
    // Rather waits than goes far beyond what other nodes have heard.
    bool may_wait = false;
  };
  Verdict count(std::string_view name, Timestamp now, const Ask& ask);
  // What the next call would be told.
  Verdict look(std::string_view name, Timestamp now);

  const RateLimitPolicy& policy() const { return policy_; }
  std::size_t names_count() const { return names_count_.load(std::memory_order_relaxed); }

  // What other nodes have not heard yet.
  std::vector<WindowCount> take_unsent(Timestamp now);
  // `sent` was added to what all nodes have counted, which is `totals`.
  void hear(const std::vector<WindowCount>& sent, const std::vector<WindowCount>& totals);
  // Nobody heard it: it is sent again. Until others are heard nobody waits for them.
  void not_heard(const std::vector<WindowCount>& sent);

 private:
  struct Window {
    std::int64_t index = 0;
    std::int64_t calls = 0;
    std::int64_t used = 0;    // as far as it is known here
    std::int64_t unsent = 0;  // part of `used`: counted here, not heard by others
    Timestamp calls_asked_at;
    bool has_calls = false;
    bool has_refused = false;
    bool is_listed = false;  // in `unsent` of its shard
  };
  struct Shard {
    std::mutex mutex;
    std::unordered_map<std::string, Window> windows;
    Timestamp swept_at;
    std::vector<std::string> unsent;
  };

  Shard& shard_of(std::string_view name);
  std::int64_t offset_us(std::string_view name) const;
  std::int64_t index_at(std::string_view name, Timestamp now) const;
  Timestamp end_of(std::string_view name, std::int64_t index) const;
  Window& current(Shard& shard, std::string_view name, Timestamp now);
  bool is_far_ahead(const Window& window) const;
  Verdict verdict_on(const Window& window, std::string_view name, Timestamp now) const;
  static void list_unsent(Shard& shard, Window& window, std::string_view name);
  void sweep(Shard& shard, Timestamp now);

  RateLimitPolicy policy_;
  RateLimiterOptions options_;
  std::array<Shard, 16> shards_;
  std::atomic<std::size_t> names_count_{0};
  std::atomic<bool> is_cut_off_{false};
};

}  // namespace http
