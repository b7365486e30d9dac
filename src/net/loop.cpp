#include "net/loop.hpp"

#include <boost/asio/post.hpp>

#include "kernel/logging.hpp"
#include "net/connection.hpp"

namespace net {

void Loop::start(http::Handler& handler) {
  handler_ = &handler;
  run_tick();
  thread_ = std::thread([this] {
    context_.run();
    logging::flush();
  });
}

void Loop::join() {
  if (thread_.joinable()) thread_.join();
}

bool Loop::add(std::shared_ptr<Connection> connection) {
  if (is_stopping_ || connections_.size() >= limits_.connections_max) return false;
  connections_.insert(std::move(connection));
  return true;
}

void Loop::remove(const std::shared_ptr<Connection>& connection) {
  connections_.erase(connection);
  end_when_empty();
}

void Loop::finished(std::shared_ptr<Connection> connection) {
  const std::lock_guard lock(finished_mutex_);
  finished_.push_back(std::move(connection));
  if (finished_.size() == 1) boost::asio::post(context_, [this] { take_finished(); });
}

void Loop::take_finished() {
  std::vector<std::shared_ptr<Connection>> ready;
  {
    const std::lock_guard lock(finished_mutex_);
    ready.swap(finished_);
  }
  for (const auto& connection : ready) connection->resume();
}

void Loop::end_turn_later() {
  if (has_turn_end_) return;
  has_turn_end_ = true;
  boost::asio::post(context_, [this] {
    has_turn_end_ = false;
    handler_->end_turn();
  });
}

void Loop::pause(std::shared_ptr<Connection> connection) {
  paused_.push_back(std::move(connection));
  if (paused_.size() > 1) return;
  pause_timer_.expires_after(limits_.pause);
  pause_timer_.async_wait([this](const boost::system::error_code& error) {
    if (!error) end_pauses();
  });
}

void Loop::end_pauses() {
  std::vector<std::shared_ptr<Connection>> ready;
  ready.swap(paused_);
  for (const auto& connection : ready) connection->end_pause();
}

void Loop::stop() {
  boost::asio::post(context_, [this] {
    is_stopping_ = true;
    const auto all = connections_;
    for (const auto& connection : all) connection->close_if_idle();
    end_when_empty();
  });
}

void Loop::end_when_empty() {
  if (!is_stopping_ || !connections_.empty()) return;
  timer_.cancel();
  pause_timer_.cancel();
  // What was accepted a moment ago is still in the queue, and closed by its turn.
  boost::asio::post(context_, [this] { context_.stop(); });
}

void Loop::run_tick() {
  timer_.expires_after(limits_.tick);
  timer_.async_wait([this](const boost::system::error_code& error) {
    if (error) return;
    ++ticks_;
    const auto all = connections_;
    for (const auto& connection : all) connection->look_at_deadline();
    logging::flush();
    run_tick();
  });
}

}  // namespace net
