#pragma once

#include <mutex>
#include <vector>

#include "http/admission.hpp"
#include "http/authenticator.hpp"
#include "http/exchange.hpp"
#include "http/handler.hpp"
#include "http/idempotency.hpp"
#include "http/metrics.hpp"
#include "http/router.hpp"
#include "http/scope.hpp"
#include "http/shared_counts.hpp"
#include "http/use_notes.hpp"
#include "kernel/clock.hpp"
#include "kernel/ids.hpp"
#include "kernel/outbox.hpp"
#include "sql/database.hpp"

namespace http {

// What the pipeline works with; all outlive it.
struct PipelineParts {
  sql::Database& database;
  const Router& router;
  std::vector<Authenticator*> authenticators;  // the first whose credentials were sent decides
  Authorizer& authorizer;
  Outbox& outbox;
  Clock& clock;
  Ids& ids;
  const crypto::Key& key;
  RateLimits rate_limits;
};

// The life of a request.
class Pipeline final : public Handler {
 public:
  explicit Pipeline(const PipelineParts& parts);

  void handle(Exchange& exchange) override;
  std::size_t body_max(Method method, std::string_view path) const override;
  void refuse_early(Exchange& exchange, const ErrorCode& code) override;
  void make_next_part(Exchange& exchange) override;
  void end_turn() override { parts_.database.end_turn(); }

  // Connected by the wiring: a write is done; there may be jobs.
  std::function<void()> on_committed = [] {};
  // Connected by the wiring: how many calls the caller may make in each window; nothing: as many as
  // anybody.
  std::function<std::optional<std::int64_t>(Call&)> calls_of = [](Call&) { return std::nullopt; };

  // Exchanges counts of calls with the other nodes, until it is stopped.
  void start();
  void stop();
  // Exchanges once.
  void exchange_counts() { shared_counts_.exchange(); }

  Metrics& metrics() { return metrics_; }

 private:
  friend class Exchange;

  // Runs inside the transaction, perhaps more than once. True keeps the changes.
  bool answer(sql::Transaction& tx, Exchange& exchange);
  bool answer_or_throw(sql::Transaction& tx, Exchange& exchange);
  void prepare(sql::Transaction& tx, Exchange& exchange);
  template <class Function>
  bool guarded(Exchange& exchange, Function function);
  static bool looks_for_answer_first(const sql::Transaction& tx, const Exchange& exchange);
  bool replay(Call& call, Exchange& exchange);
  void invoke(Call& call, Exchange& exchange);
  static void succeed(Exchange& exchange);
  void put_part(sql::Transaction& tx, Exchange& exchange);
  static void finish_part(Exchange& exchange);
  void write(Call& call, Exchange& exchange);
  void begin(Exchange& exchange);
  void go_on(Exchange& exchange);
  bool is_let_in(Exchange& exchange);
  void wait_for_nodes(Exchange& exchange);
  void resume_waiting();
  void identify(sql::Transaction& tx, Exchange& exchange, Timestamp now);
  void find_caller(sql::Transaction& tx, Exchange& exchange, Timestamp now);
  void admit(sql::Transaction& tx, Exchange& exchange, Timestamp now);
  void refuse(Exchange& exchange, const Refusal& refusal);
  void report_bug(Exchange& exchange, const std::exception& bug);
  void finish(Exchange& exchange);
  void report(const Exchange& exchange);
  void unavailable(Exchange& exchange);

  PipelineParts parts_;
  Idempotency idempotency_;
  UseNotes use_notes_;
  Metrics metrics_;
  Admission admission_;
  SharedCounts shared_counts_;
  std::mutex waiting_mutex_;
  std::vector<Exchange*> waiting_;
};

}  // namespace http
