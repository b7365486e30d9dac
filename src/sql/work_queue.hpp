#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <vector>

namespace sql {

class Work;

// Work that waits for a thread; bounded.
class WorkQueue {
 public:
  explicit WorkQueue(std::size_t max) : max_(max) {}

  // False when it is full.
  bool add(Work& work);
  // Blocks until there is work; up to `max` pieces in order. Empty once closed and used up.
  std::vector<Work*> take(std::size_t max);
  // Likewise, but no more than one of so many shares of what waits.
  std::vector<Work*> take_share(std::size_t shares, std::size_t max);
  // To be called when pieces taken are finished.
  void finished(std::size_t count);
  // Waits until everything added is finished.
  void drain();
  void close();

 private:
  std::mutex mutex_;
  std::condition_variable filled_;
  std::condition_variable emptied_;
  std::deque<Work*> works_;
  std::size_t unfinished_ = 0;
  std::size_t max_;
  bool is_closed_ = false;
};

}  // namespace sql
