#include "sql/work_queue.hpp"

#include <algorithm>

namespace sql {

bool WorkQueue::add(Work& work) {
  const std::lock_guard lock(mutex_);
  if (works_.size() >= max_ || is_closed_) return false;
  works_.push_back(&work);
  ++unfinished_;
  if (works_.size() == 1) filled_.notify_one();
  return true;
}

std::vector<Work*> WorkQueue::take(std::size_t max) { return take_share(1, max); }

std::vector<Work*> WorkQueue::take_share(std::size_t shares, std::size_t max) {
  std::unique_lock lock(mutex_);
  filled_.wait(lock, [&] { return !works_.empty() || is_closed_; });
  if (works_.empty()) return {};
  const auto count = std::clamp<std::size_t>(works_.size() / shares, 1, max);
  const auto end = works_.begin() + static_cast<std::ptrdiff_t>(count);
  std::vector<Work*> taken(works_.begin(), end);
  works_.erase(works_.begin(), end);
  if (!works_.empty()) filled_.notify_one();
  return taken;
}

void WorkQueue::finished(std::size_t count) {
  const std::lock_guard lock(mutex_);
  unfinished_ -= count;
  if (unfinished_ == 0) emptied_.notify_all();
}

void WorkQueue::drain() {
  std::unique_lock lock(mutex_);
  emptied_.wait(lock, [&] { return unfinished_ == 0; });
}

void WorkQueue::close() {
  const std::lock_guard lock(mutex_);
  is_closed_ = true;
  filled_.notify_all();
}

}  // namespace sql
