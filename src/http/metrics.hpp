#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace http {

struct Route;

// Counts and times of requests, in Prometheus' text format.
class Metrics {
 public:
  Metrics();
  ~Metrics();

  // `route` is null for paths that lead nowhere.
  void count(const Route* route, int status, std::chrono::nanoseconds duration);

  // A call was refused for its number. `budget`: calls, address or failures.
  void count_turned_away(std::string_view budget);
  // Counts were exchanged with other nodes, or could not be.
  void count_exchange(bool is_heard);

  // Read when the text is asked for: how many budgets are in use.
  std::function<std::size_t()> budgets_count = [] { return std::size_t{0}; };

  std::string text() const;

 private:
  struct Series;
  std::unique_ptr<Series> series_;
};

}  // namespace http
