#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "kernel/clock.hpp"

namespace http {

// So many calls in so many seconds for each principal. `calls` 0: no limit.
struct RateLimitPolicy {
  std::int64_t calls = 1200;
  std::int64_t seconds = 300;
};

// Counts calls in fixed windows, per principal, in memory.
class RateLimiter {
 public:
  explicit RateLimiter(RateLimitPolicy policy) : policy_(policy) {}

  struct Verdict {
    bool is_allowed = true;
    std::int64_t remaining = 0;
    std::int64_t reset_s = 0;  // rounded up: waiting so long once is enough
  };
  Verdict count(std::string_view principal, Timestamp now);

  const RateLimitPolicy& policy() const { return policy_; }

 private:
  struct Window {
    std::int64_t index = 0;
    std::int64_t used = 0;
  };
  struct Shard {
    std::mutex mutex;
    std::unordered_map<std::string, Window> windows;
    std::int64_t swept = 0;
  };

  RateLimitPolicy policy_;
  std::array<Shard, 16> shards_;
};

}  // namespace http
