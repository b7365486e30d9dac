#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_set>
#include <vector>

#include "http/handler.hpp"
#include "net/proxies.hpp"

namespace net {

// The limits of connections; tests shorten the times.
struct Limits {
  std::chrono::milliseconds tick{1000};
  std::int64_t request_ticks = 15;  // from the first byte of a request to its last
  std::int64_t idle_ticks = 75;     // between requests
  std::int64_t write_ticks = 30;
  std::int64_t linger_ticks = 2;  // after closing, for what the client still sends
  // After a call of too many: a client that calls all the same gets its turns only so often.
  std::chrono::milliseconds pause{50};
  std::size_t connections_max = 10'000;
};

class Connection;

// One thread: an event loop, its connections and their deadlines. Only this thread touches them.
class Loop {
 public:
  explicit Loop(const Limits& limits, Proxies proxies = Proxies())
      : limits_(limits), proxies_(std::move(proxies)) {}

  boost::asio::io_context& context() { return context_; }
  http::Handler& handler() { return *handler_; }
  const Limits& limits() const { return limits_; }
  const Proxies& proxies() const { return proxies_; }
  std::int64_t now() const { return ticks_; }

  void start(http::Handler& handler);
  void join();

  // False when there are too many; the connection is not kept then.
  bool add(std::shared_ptr<Connection> connection);
  void remove(const std::shared_ptr<Connection>& connection);

  bool is_this_thread() const { return std::this_thread::get_id() == thread_.get_id(); }
  // An answer is ready; from any thread. One wake-up for all that come together.
  void finished(std::shared_ptr<Connection> connection);
  // After a read: the handler is told when this thread has nothing left to do.
  void end_turn_later();

  // The connection is not read for a moment.
  void pause(std::shared_ptr<Connection> connection);

  // Closes idle connections and ends once the others are answered.
  void stop();
  bool is_stopping() const { return is_stopping_; }

 private:
  void run_tick();
  void take_finished();
  void end_when_empty();
  void end_pauses();

  http::Handler* handler_ = nullptr;
  Limits limits_;
  Proxies proxies_;
  boost::asio::io_context context_{1};
  boost::asio::steady_timer timer_{context_};
  boost::asio::steady_timer pause_timer_{context_};
  std::vector<std::shared_ptr<Connection>> paused_;
  std::unordered_set<std::shared_ptr<Connection>> connections_;
  std::int64_t ticks_ = 0;
  bool has_turn_end_ = false;
  bool is_stopping_ = false;
  std::mutex finished_mutex_;
  std::vector<std::shared_ptr<Connection>> finished_;
  std::thread thread_;
};

}  // namespace net
