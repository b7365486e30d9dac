#pragma once

#include <atomic>
#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "json/types.hpp"
#include "kernel/call.hpp"
#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/outbox.hpp"
#include "kernel/page.hpp"
#include "sql/table.hpp"

namespace jobs {

// A finished job is deleted; `dead` is the last resting place of one that failed too often.
enum class State { ready, running, dead };
BOOST_DESCRIBE_ENUM(State, ready, running, dead)

// For whom a job works, read from members of these names in its payload.
struct Owner {
  std::optional<AccountId> account_id;
  std::optional<TenantId> tenant_id;
};
BOOST_DESCRIBE_STRUCT(Owner, (), (account_id, tenant_id))

// One piece of work waiting for its time. Its instants are those of the process's clock, also where
// it works for a tenant with a clock of its own.
struct Job {
  std::int64_t seq = 0;
  std::string name;
  std::string key;
  json::Raw payload;
  State state = State::ready;
  Timestamp run_at;
  std::optional<Timestamp> lease_until;
  std::int64_t attempts = 0;
  std::string last_error;
  Timestamp created_at;
  std::optional<AccountId> account_id;
  std::optional<TenantId> tenant_id;
};
BOOST_DESCRIBE_STRUCT(
    Job, (),
    (seq, name, key, payload, state, run_at, lease_until, attempts, last_error, created_at,
     account_id, tenant_id)
)

// What the operator sees of a dead job. The payload stays out: it may hold what is not theirs.
struct DeadJob {
  std::int64_t seq = 0;
  std::string name;
  std::string key;
  std::int64_t attempts = 0;
  std::string last_error;
  Timestamp created_at;
  Timestamp died_at;
  std::optional<AccountId> account_id;
  std::optional<TenantId> tenant_id;
};
BOOST_DESCRIBE_STRUCT(
    DeadJob, (), (seq, name, key, attempts, last_error, created_at, died_at, account_id, tenant_id)
)

// The queue. A call puts jobs in, which are there once it has committed; the worker takes them out.
class Jobs final : public Outbox {
 public:
  explicit Jobs(Clock& clock) : clock_(clock) {}

  void start(
      Call& call, std::string_view job, std::string_view key, std::string payload, Timestamp at
  ) override;

  // For the operator. `rerun` gives a dead job all its tries again, beginning now.
  Page<DeadJob> list_dead(Call& call, const PageRequest& page);
  void rerun(Call& call, std::int64_t seq);

  // For other features: an account that is deleted takes its jobs along.
  void remove_all(Call& call, const AccountId& account_id);

  // The clock of a sandbox moves forward: what waits for its owner comes nearer.
  void advance(Call& call, const Owner& owner, Duration by);

  // Set by the wiring: how far the clock of a sandbox is ahead of the process's.
  std::function<Duration(sql::Transaction&, const Owner&)> clock_ahead;

  // Grows with every start; how a worker sees that there may be something new.
  std::uint64_t started() const { return started_.load(std::memory_order_acquire); }

 private:
  Clock& clock_;
  std::atomic<std::uint64_t> started_{0};
};

}  // namespace jobs

template <>
struct sql::Table<jobs::Job> {
  static constexpr std::string_view name = "jobs";
  static constexpr std::string_view key = "seq";
};
