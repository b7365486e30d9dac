#include "sql/database.hpp"

#include <condition_variable>
#include <mutex>

namespace sql {

struct Database::Awaited::Signal {
  std::mutex mutex;
  std::condition_variable changed;
  bool is_done = false;
  std::exception_ptr failure;
};

std::shared_ptr<Database::Awaited::Signal> Database::Awaited::make_signal() {
  return std::make_shared<Signal>();
}

void Database::Awaited::done() {
  // The waiting thread may destroy this object as soon as it sees is_done.
  const auto signal = signal_;
  const std::lock_guard lock(signal->mutex);
  signal->is_done = true;
  signal->changed.notify_all();
}

void Database::Awaited::failed(const std::exception& error) {
  const auto signal = signal_;
  const std::lock_guard lock(signal->mutex);
  signal->failure = std::make_exception_ptr(Unavailable(error.what()));
  signal->is_done = true;
  signal->changed.notify_all();
}

void Database::Awaited::wait() {
  std::unique_lock lock(signal_->mutex);
  signal_->changed.wait(lock, [&] { return signal_->is_done; });
  if (signal_->failure) std::rethrow_exception(signal_->failure);
  if (thrown_) std::rethrow_exception(thrown_);
}

void Database::start_or_throw(Mode mode, Work& work) {
  if (!start(mode, work)) throw Unavailable("the queue of the store is full");
}

std::unique_ptr<Database> open_database(const DatabaseOptions& options) {
  return options.url.empty() ? open_sqlite_database(options) : open_postgres_database(options);
}

}  // namespace sql
