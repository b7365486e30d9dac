#pragma once

#include <chrono>
#include <memory>
#include <string>

namespace http {

struct Route;

// Counts and times of requests, in Prometheus' text format.
class Metrics {
 public:
  Metrics();
  ~Metrics();

  // `route` is null for paths that lead nowhere.
  void count(const Route* route, int status, std::chrono::nanoseconds duration);

  std::string text() const;

 private:
  struct Series;
  std::unique_ptr<Series> series_;
};

}  // namespace http
