#pragma once

#include <any>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "jobs/jobs.hpp"
#include "jobs/schedule.hpp"
#include "json/read.hpp"
#include "kernel/clock.hpp"
#include "kernel/ids.hpp"
#include "sql/database.hpp"

namespace jobs {

// What the worker works with; all outlive it.
struct WorkerParts {
  sql::Database& database;
  Jobs& jobs;
  const Schedule& schedule;
  Clock& clock;
  Ids& ids;
};

// Runs what is due, one job after the other, on a thread of its own. Every job may run twice.
class Worker {
 public:
  explicit Worker(const WorkerParts& parts) : parts_(parts) {}
  ~Worker() { stop(); }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // A job that works inside the store: runs in a transaction, which also ends it.
  template <class Feature, class Payload>
  void add(
      std::string_view name, Feature& feature, void (Feature::*function)(Call&, const Payload&)
  ) {
    insert(
        name, {[&feature, function](Call& call, std::string_view payload, const std::any&) {
                 (feature.*function)(call, json::from_text<Payload>(payload));
               },
               nullptr}
    );
  }
  template <class Feature>
  void add(std::string_view name, Feature& feature, void (Feature::*function)(Call&)) {
    add(name, [&feature, function](Call& call) { (feature.*function)(call); });
  }
  void add(std::string_view name, std::function<void(Call&)> function);

  // A job that leaves the process: runs outside of any transaction and must give up before the
  // lease ends (retry.hpp), or another worker takes it too.
  template <class Feature, class Payload>
  void add_outgoing(
      std::string_view name, Feature& feature, void (Feature::*function)(const Payload&)
  ) {
    insert(name, {nullptr, [&feature, function](std::string_view payload) {
                    (feature.*function)(json::from_text<Payload>(payload));
                    return std::any();
                  }});
  }

  // A job that asks outside and writes the answer down: first `ask`, outside of any transaction and
  // bound like an outgoing job, then `record` in the transaction that ends the job.
  template <class Feature, class Payload, class Answer>
  void add_look_up(
      std::string_view name, Feature& feature, Answer (Feature::*ask)(const Payload&),
      void (Feature::*record)(Call&, const Payload&, const Answer&)
  ) {
    insert(
        name, {[&feature, record](Call& call, std::string_view payload, const std::any& answer) {
                 (feature.*record
                 )(call, json::from_text<Payload>(payload), std::any_cast<const Answer&>(answer));
               },
               [&feature, ask](std::string_view payload) {
                 return std::any((feature.*ask)(json::from_text<Payload>(payload)));
               }}
    );
  }

  // Starts the thread. stop() waits for the job that is running, not for those that wait.
  void start();
  void stop();

  // To be called after commits: looks for new jobs now instead of within a second. Costs next to
  // nothing when none was started.
  void wake();

  // Runs everything that is due, here and now. How many jobs were run.
  int run_due(Timestamp now);

 private:
  // How the jobs of one name are run: first outside, then inside; one of the two may be missing.
  struct Runner {
    std::function<void(Call&, std::string_view payload, const std::any& answer)> inside;
    std::function<std::any(std::string_view payload)> outside;
  };

  // A job that is run, and what it was answered outside.
  struct Run {
    const Job& job;
    const Runner& runner;
    std::any answer;
  };

  void insert(std::string_view name, Runner runner);
  void loop();
  void turn();
  void wait();
  bool is_stopping();
  void keep_schedule(Timestamp now);
  bool run_next(Timestamp now);
  void run(const Job& job, Timestamp now);
  void run_inside(sql::Transaction& tx, const Run& run, Timestamp now);
  void put_back(const Job& job, const std::string& error, Timestamp now);

  WorkerParts parts_;
  std::map<std::string, Runner, std::less<>> runners_;
  std::optional<Timestamp> schedule_kept_at_;
  std::optional<Timestamp> next_at_;
  std::thread thread_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool is_stopping_ = false;
  bool is_awake_ = false;
  std::atomic<std::uint64_t> seen_{0};
};

}  // namespace jobs
