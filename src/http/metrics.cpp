#include "http/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <array>
#include <atomic>
#include <mutex>
#include <vector>

#include "http/router.hpp"

namespace http {

namespace {

constexpr std::size_t routes_max = 512;

// What one route has; made on its first request, then found without a lock.
struct RouteSeries {
  std::array<prometheus::Counter*, 6> by_class{};
  prometheus::Histogram* seconds = nullptr;
};

prometheus::Histogram::BucketBoundaries bounds() {
  return {0.00005, 0.0002, 0.001, 0.005, 0.02, 0.1, 0.5, 2.0};
}

}  // namespace

struct Metrics::Series {
  prometheus::Registry registry;
  prometheus::Family<prometheus::Counter>& requests = prometheus::BuildCounter()
                                                          .Name("tenantd_requests_total")
                                                          .Help("Requests answered.")
                                                          .Register(registry);
  prometheus::Family<prometheus::Histogram>& seconds =
      prometheus::BuildHistogram()
          .Name("tenantd_request_seconds")
          .Help("From the last byte of a request to the first of its answer.")
          .Register(registry);
  prometheus::Family<prometheus::Counter>& turned_away =
      prometheus::BuildCounter()
          .Name("tenantd_turned_away_total")
          .Help("Requests refused because there were too many of them.")
          .Register(registry);
  prometheus::Family<prometheus::Counter>& exchanges =
      prometheus::BuildCounter()
          .Name("tenantd_rate_count_exchanges_total")
          .Help("Exchanges of call counts with the other nodes.")
          .Register(registry);
  prometheus::Gauge& budgets = prometheus::BuildGauge()
                                   .Name("tenantd_rate_budgets")
                                   .Help("Users, tokens and addresses whose calls are counted.")
                                   .Register(registry)
                                   .Add({});
  std::array<std::atomic<RouteSeries*>, routes_max> known{};
  std::mutex mutex;
  std::vector<std::unique_ptr<RouteSeries>> owned;

  RouteSeries& of(const Route* route) {
    const std::size_t index = route == nullptr ? routes_max - 1 : route->index % routes_max;
    if (auto* found = known[index].load(std::memory_order_acquire)) return *found;
    const std::lock_guard lock(mutex);
    if (auto* found = known[index].load(std::memory_order_acquire)) return *found;
    auto made = std::make_unique<RouteSeries>();
    const std::string path = route == nullptr ? "none" : route->path;
    const std::string method = route == nullptr ? "none" : std::string(name_of(route->method));
    for (std::size_t status = 1; status < made->by_class.size(); ++status) {
      made->by_class[status] = &requests.Add(
          {{"method", method}, {"route", path}, {"status", std::to_string(status) + "xx"}}
      );
    }
    made->seconds = &seconds.Add({{"method", method}, {"route", path}}, bounds());
    known[index].store(made.get(), std::memory_order_release);
    owned.push_back(std::move(made));
    return *owned.back();
  }
};

Metrics::Metrics() : series_(std::make_unique<Series>()) {}
Metrics::~Metrics() = default;

void Metrics::count(const Route* route, int status, std::chrono::nanoseconds duration) {
  auto& series = series_->of(route);
  series.by_class[static_cast<std::size_t>(status / 100) % series.by_class.size()]->Increment();
  series.seconds->Observe(std::chrono::duration<double>(duration).count());
}

void Metrics::count_turned_away(std::string_view budget) {
  series_->turned_away.Add({{"budget", std::string(budget)}}).Increment();
}

void Metrics::count_exchange(bool is_heard) {
  series_->exchanges.Add({{"result", is_heard ? "heard" : "failed"}}).Increment();
}

std::string Metrics::text() const {
  series_->budgets.Set(static_cast<double>(budgets_count()));
  return prometheus::TextSerializer().Serialize(series_->registry.Collect());
}

}  // namespace http
