// The product called directly: the same requests as over HTTP, without sockets, parsing of heads
// and logs. The identity that tenantd init printed comes on standard input.
//   bench_in_process list   --data DIR --seconds S --threads N
//   bench_in_process create --data DIR --seconds S --batch N    transactions of N creations
//   bench_in_process seed   --data DIR --accounts N
// Prints {"calls":…,"seconds":…,"cpu_us":…}.

#include <atomic>
#include <boost/json/parse.hpp>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <iostream>
#include <iterator>
#include <latch>
#include <limits>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "app/store_access.hpp"
#include "http/exchange.hpp"
#include "kernel/logging.hpp"

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::string_view accounts_path = "/client/v4/accounts";
constexpr int calls_per_turn = 64;
constexpr std::int64_t seed_batch = 256;

struct Caller {
  std::string email;
  std::string api_key;
  std::string unit_id;
};

// When to stop, how much was done, and the first answer that was none of ours.
class Run {
 public:
  explicit Run(double seconds, std::int64_t calls_max = std::numeric_limits<std::int64_t>::max())
      : calls_max_(calls_max),
        end_(begin_ + std::chrono::microseconds(static_cast<std::int64_t>(seconds * 1e6))) {}

  // The number of the next call, or -1 at the end.
  std::int64_t next() {
    if (failures_ != 0 || SteadyClock::now() >= end_) return -1;
    const auto number = started_++;
    return number < calls_max_ ? number : -1;
  }

  void finished(const http::Response& response) {
    ++calls_;
    if (response.status == 200 || failures_++ != 0) return;
    std::fprintf(stderr, "%d: %s\n", response.status, response.body.c_str());
  }

  int report() const {
    const std::chrono::duration<double> used = SteadyClock::now() - begin_;
    timespec cpu{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu);
    const auto cpu_us =
        static_cast<double>(cpu.tv_sec) * 1e6 + static_cast<double>(cpu.tv_nsec) / 1e3;
    std::printf(
        R"({"calls":%lld,"seconds":%.6f,"cpu_us":%.0f})"
        "\n",
        static_cast<long long>(calls_), used.count(), cpu_us
    );
    return failures_ == 0 ? 0 : 1;
  }

 private:
  std::atomic<std::int64_t> started_{0};
  std::atomic<std::int64_t> calls_{0};
  std::atomic<std::int64_t> failures_{0};
  std::int64_t calls_max_;
  SteadyClock::time_point begin_ = SteadyClock::now();
  SteadyClock::time_point end_;
};

void set_credentials(http::Request& request, const Caller& caller) {
  request.headers = {{"X-Auth-Email", caller.email}, {"X-Auth-Key", caller.api_key}};
  request.path = accounts_path;
  request.ip = "127.0.0.1";
}

// A creation that begins anew as soon as it is answered. Answers of a group come from the writer
// after its commit, so as many as are in flight form the next transaction.
class Creation final : public http::Exchange {
 public:
  Creation(
      http::Pipeline& pipeline, const Caller& caller, Run& run, std::latch& ended, bool is_safe
  )
      : pipeline_(pipeline), caller_(caller), run_(run), ended_(ended), is_safe_(is_safe) {}

  void begin() {
    const auto number = run_.next();
    if (number < 0) return ended_.count_down();
    static const auto session = std::to_string(SteadyClock::now().time_since_epoch().count());
    name_ = "direct-" + session + "-" + std::to_string(number);
    body_ = R"({"name":")" + name_ + R"(","type":"standard","unit":{"id":")" + caller_.unit_id +
            R"("}})";
    set_credentials(request, caller_);
    if (is_safe_) request.headers.push_back({"Idempotency-Key", name_});
    request.method = http::Method::post;
    request.method_name = "POST";
    request.body = body_;
    pipeline_.handle(*this);
  }

  void reply() override {
    run_.finished(response);
    begin();
  }

 private:
  http::Pipeline& pipeline_;
  const Caller& caller_;
  Run& run_;
  std::latch& ended_;
  bool is_safe_;
  std::string name_;
  std::string body_;
};

class Listing final : public http::Exchange {
 public:
  Listing(const Caller& caller, Run& run) : run_(run) {
    set_credentials(request, caller);
    request.method = http::Method::get;
    request.method_name = "GET";
    request.query = "page=1&per_page=20";
  }

  void reply() override { run_.finished(response); }

 private:
  Run& run_;
};

void create(
    http::Pipeline& pipeline, const Caller& caller, Run& run, std::int64_t batch, bool safe
) {
  std::latch ended(batch);
  std::vector<std::unique_ptr<Creation>> creations;
  for (std::int64_t i = 0; i < batch; ++i) {
    creations.push_back(std::make_unique<Creation>(pipeline, caller, run, ended, safe));
  }
  for (auto& creation : creations) creation->begin();
  ended.wait();
}

void list(http::Pipeline& pipeline, const Caller& caller, Run& run, std::int64_t threads) {
  std::vector<std::jthread> running;
  for (std::int64_t i = 0; i < threads; ++i) {
    running.emplace_back([&] {
      Listing exchange(caller, run);
      for (int turn = 1; run.next() >= 0; ++turn) {
        pipeline.handle(exchange);
        if (turn % calls_per_turn == 0) pipeline.end_turn();
      }
      pipeline.end_turn();
    });
  }
}

Caller read_caller() {
  const std::string text(std::istreambuf_iterator<char>(std::cin), {});
  const auto identity = boost::json::parse(text);
  const auto field = [&](const char* name) { return std::string(identity.at(name).as_string()); };
  return {field("email"), field("api_key"), field("unit_id")};
}

}  // namespace

int main(int count, char** words) {
  std::map<std::string, std::string> options;
  for (int i = 2; i + 1 < count; i += 2) options[words[i]] = words[i + 1];
  const std::string what = count > 1 ? words[1] : "";
  const auto number = [&](const char* name) { return std::stoll("0" + options[name]); };

  logging::set_quiet(true);
  app::Config config;
  config.data = options["--data"];
  config.public_url = "http://127.0.0.1";
  config.rate_limit = "off";
  const auto caller = read_caller();
  const auto store = app::open_store(config);
  auto& pipeline = store.service->pipeline;

  constexpr double an_hour = 3600;
  const bool is_seeding = what == "seed";
  Run run(
      is_seeding ? an_hour : static_cast<double>(number("--seconds")),
      is_seeding ? number("--accounts") : std::numeric_limits<std::int64_t>::max()
  );
  if (is_seeding) create(pipeline, caller, run, seed_batch, false);
  if (what == "create") create(pipeline, caller, run, number("--batch"), true);
  if (what == "list") list(pipeline, caller, run, number("--threads"));
  store.service->database->drain();
  return run.report();
}
