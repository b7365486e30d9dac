#include "http/rate_limit.hpp"

#include <functional>

namespace http {

RateLimiter::Verdict RateLimiter::count(std::string_view principal, Timestamp now) {
  if (policy_.calls == 0) return {};
  const std::string key(principal);
  auto& shard = shards_[std::hash<std::string>{}(key) % shards_.size()];
  const auto length_us = policy_.seconds * 1'000'000;
  const auto index = now.us / length_us;
  const std::lock_guard lock(shard.mutex);
  if (shard.swept != index) {
    std::erase_if(shard.windows, [&](const auto& entry) { return entry.second.index != index; });
    shard.swept = index;
  }
  auto& window = shard.windows[key];
  if (window.index != index) window = {index, 0};
  Verdict verdict;
  verdict.is_allowed = window.used < policy_.calls;
  if (verdict.is_allowed) ++window.used;
  verdict.remaining = policy_.calls - window.used;
  verdict.reset_s = ((index + 1) * length_us - now.us + 999'999) / 1'000'000;
  return verdict;
}

}  // namespace http
