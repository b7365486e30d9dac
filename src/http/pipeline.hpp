#pragma once

#include "http/authenticator.hpp"
#include "http/exchange.hpp"
#include "http/idempotency.hpp"
#include "http/metrics.hpp"
#include "http/rate_limit.hpp"
#include "http/router.hpp"
#include "http/scope.hpp"
#include "kernel/clock.hpp"
#include "kernel/ids.hpp"
#include "kernel/outbox.hpp"
#include "sql/database.hpp"

namespace http {

// What the pipeline works with; all outlive it.
struct PipelineParts {
  sql::Database& database;
  const Router& router;
  Authenticator& authenticator;
  Authorizer& authorizer;
  Outbox& outbox;
  Clock& clock;
  Ids& ids;
  const crypto::Key& key;
  RateLimitPolicy rate_limit;
};

// The life of a request.
class Pipeline {
 public:
  explicit Pipeline(const PipelineParts& parts);

  // Starts the exchange, whose request is complete; it is replied to once, now or later, on any
  // thread, and must live until then.
  void handle(Exchange& exchange);

  // The limit of a body, known once the head is read.
  std::size_t body_max(Method method, std::string_view path) const;

  // For what the listener itself refuses (too large, not HTTP).
  void refuse_early(Exchange& exchange, const ErrorCode& code);

  Metrics& metrics() { return metrics_; }
  sql::Database& database() { return parts_.database; }

 private:
  friend class Exchange;

  // Runs inside the transaction, perhaps more than once. True keeps the changes.
  bool answer(sql::Transaction& tx, Exchange& exchange);
  bool answer_or_throw(sql::Transaction& tx, Exchange& exchange);
  void prepare(Exchange& exchange);
  void write(Call& call, Exchange& exchange);
  void admit(Exchange& exchange);
  void refuse(Exchange& exchange, const Refusal& refusal);
  void report_bug(Exchange& exchange, const std::exception& bug);
  void finish(Exchange& exchange);
  void unavailable(Exchange& exchange);

  PipelineParts parts_;
  Idempotency idempotency_;
  RateLimiter rate_limiter_;
  Metrics metrics_;
};

}  // namespace http
