#include "http/rate_limit.hpp"

#include <algorithm>
#include <functional>

namespace http {

namespace {

constexpr std::int64_t second_us = 1'000'000;
constexpr Duration budget_kept = std::chrono::minutes(1);
constexpr Duration swept_every = std::chrono::seconds(10);

// The part of what is left that a node may use up before it hears the others.
constexpr std::int64_t unheard_part = 32;

// FNV-1a: the same on every node.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14'695'981'039'346'656'037U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
  return hash;
}

// The window that counts at an instant of the window `wanted`. A clock that was put back a little
// (or two threads that overtake each other) keeps the later one; anything else was a jump, and
// nobody is punished for a window of next year.
std::int64_t window_for(std::int64_t counted, std::int64_t wanted) {
  return counted == wanted + 1 ? counted : wanted;
}

}  // namespace

RateLimiter::Shard& RateLimiter::shard_of(std::string_view name) {
  return shards_[std::hash<std::string_view>{}(name) % shards_.size()];
}

// Else all that wait would come back in the same instant.
std::int64_t RateLimiter::offset_us(std::string_view name) const {
  return static_cast<std::int64_t>(
      hash_of(name) % static_cast<std::uint64_t>(policy_.seconds * second_us)
  );
}

std::int64_t RateLimiter::index_at(std::string_view name, Timestamp now) const {
  return (now.us + offset_us(name)) / (policy_.seconds * second_us);
}

Timestamp RateLimiter::end_of(std::string_view name, std::int64_t index) const {
  return {(index + 1) * policy_.seconds * second_us - offset_us(name)};
}

RateLimiter::Verdict RateLimiter::count(std::string_view name, Timestamp now, const Ask& ask) {
  auto& shard = shard_of(name);
  const std::lock_guard lock(shard.mutex);
  auto& window = current(shard, name, now);
  if (ask.calls) {
    window.calls = *ask.calls;
    window.calls_asked_at = now;
    window.has_calls = true;
  }
  const auto age = now - window.calls_asked_at;
  auto verdict = verdict_on(window, name, now);
  verdict.is_budget_due = !window.has_calls || age < Duration(0) || age >= budget_kept;
  if (verdict.is_budget_due) return verdict;
  if (!verdict.is_allowed) {
    verdict.is_first_refused = !window.has_refused;
    window.has_refused = true;
    return verdict;
  }
  verdict.waits = ask.may_wait && is_far_ahead(window);
  if (verdict.waits) return verdict;
  ++window.used;
  ++window.unsent;
  --verdict.remaining;
  if (options_.is_shared) list_unsent(shard, window, name);
  return verdict;
}

RateLimiter::Verdict RateLimiter::look(std::string_view name, Timestamp now) {
  auto& shard = shard_of(name);
  const std::lock_guard lock(shard.mutex);
  return verdict_on(current(shard, name, now), name, now);
}

RateLimiter::Window& RateLimiter::current(Shard& shard, std::string_view name, Timestamp now) {
  sweep(shard, now);
  const auto found = shard.windows.try_emplace(std::string(name));
  auto& window = found.first->second;
  if (found.second) names_count_.fetch_add(1, std::memory_order_relaxed);
  const auto index = window_for(window.index, index_at(name, now));
  if (window.index != index) {
    // What was not sent of the window before is of no interest to anybody.
    window.index = index;
    window.used = window.unsent = 0;
    window.has_refused = false;
  }
  return window;
}

// Of what others have not heard.
bool RateLimiter::is_far_ahead(const Window& window) const {
  if (!options_.is_shared || is_cut_off_) return false;
  const auto heard_left = window.calls - (window.used - window.unsent);
  return window.unsent >= std::max(std::int64_t{1}, heard_left / unheard_part);
}

RateLimiter::Verdict RateLimiter::verdict_on(
    const Window& window, std::string_view name, Timestamp now
) const {
  Verdict verdict;
  verdict.calls = window.has_calls ? window.calls : policy_.calls;
  verdict.is_allowed = window.used < verdict.calls;
  verdict.remaining = std::max(std::int64_t{0}, verdict.calls - window.used);
  const auto left_us = (end_of(name, window.index) - now).count();
  verdict.reset_s = (left_us + second_us - 1) / second_us;
  return verdict;
}

void RateLimiter::list_unsent(Shard& shard, Window& window, std::string_view name) {
  if (window.is_listed) return;
  window.is_listed = true;
  shard.unsent.emplace_back(name);
}

void RateLimiter::sweep(Shard& shard, Timestamp now) {
  const auto before = shard.windows.size();
  const auto age = now - shard.swept_at;
  if (age < Duration(0) || age >= swept_every) {
    shard.swept_at = now;
    std::erase_if(shard.windows, [&](const auto& entry) {
      return window_for(entry.second.index, index_at(entry.first, now)) != entry.second.index;
    });
  }
  if (shard.windows.size() >= options_.names_max / shards_.size() && !shard.windows.empty()) {
    shard.windows.erase(shard.windows.begin());
  }
  names_count_.fetch_sub(before - shard.windows.size(), std::memory_order_relaxed);
}

std::vector<WindowCount> RateLimiter::take_unsent(Timestamp now) {
  std::vector<WindowCount> taken;
  for (auto& shard : shards_) {
    const std::lock_guard lock(shard.mutex);
    for (auto& name : shard.unsent) {
      const auto found = shard.windows.find(name);
      if (found == shard.windows.end()) continue;
      auto& window = found->second;
      window.is_listed = false;
      if (window.unsent == 0) continue;
      if (window_for(window.index, index_at(name, now)) != window.index) continue;
      taken.push_back({name, window.index, window.unsent, end_of(name, window.index)});
    }
    shard.unsent.clear();
  }
  return taken;
}

void RateLimiter::hear(
    const std::vector<WindowCount>& sent, const std::vector<WindowCount>& totals
) {
  is_cut_off_ = false;
  std::unordered_map<std::string_view, const WindowCount*> heard;
  for (const auto& total : totals) heard.emplace(total.name, &total);
  for (const auto& mine : sent) {
    auto& shard = shard_of(mine.name);
    const std::lock_guard lock(shard.mutex);
    const auto found = shard.windows.find(mine.name);
    const auto total = heard.find(mine.name);
    // The name may have been forgotten, or have begun another window meanwhile.
    if (found == shard.windows.end() || total == heard.end()) continue;
    auto& window = found->second;
    if (window.index != mine.window_index) continue;
    window.unsent -= mine.used;
    window.used = total->second->used + window.unsent;
    window.index = total->second->window_index;
  }
}

void RateLimiter::not_heard(const std::vector<WindowCount>& sent) {
  is_cut_off_ = true;
  for (const auto& mine : sent) {
    auto& shard = shard_of(mine.name);
    const std::lock_guard lock(shard.mutex);
    const auto found = shard.windows.find(mine.name);
    if (found != shard.windows.end()) list_unsent(shard, found->second, mine.name);
  }
}

}  // namespace http
