#pragma once

#include <functional>
#include <optional>
#include <string>

#include "http/known_credentials.hpp"
#include "http/metrics.hpp"
#include "http/rate_limit.hpp"
#include "http/request.hpp"
#include "kernel/caller.hpp"
#include "kernel/refusal.hpp"

namespace http {

// Every call counts against the budget of whom it speaks for, and against its address's.
struct RateLimits {
  RateLimitPolicy calls;                  // for each user, token, or address without credentials
  RateLimitPolicy address_calls{200, 1};  // for each address, whoever calls from there
  bool is_shared = false;                 // several nodes count `calls` together
};

// What one call has been counted as.
struct Charge {
  std::string mark;  // of its credentials
  std::string name;  // whose budget it counted against; empty as long as that is not known
  bool is_address_counted = false;
  std::string headers;
  std::optional<Refusal> refusal;
};

// Whether there is room for a call. Where its credentials were seen before, this is decided before
// the store is asked: what a flood costs is a look-up.
class Admission {
 public:
  Admission(const RateLimits& limits, const crypto::Key& key, Metrics& metrics);

  enum class Outcome {
    goes_on,
    waits,       // other nodes have to be heard first; then `begin` again
    turned_away  // `charge.refusal` says why
  };

  // Before anything is known of the call but its bytes.
  Outcome begin(const Request& request, bool has_route, Charge& charge, Timestamp now);

  // Once it is known who calls, `begin` may have been wrong or not have known; throws the refusal.
  // How many calls they may make is asked when it is not remembered.
  using AskCalls = std::function<std::int64_t()>;
  void admit(const Request&, const Caller&, Charge&, Timestamp now, const AskCalls&);

  // The credentials are of no use: throws 10502 where an address has sent many such.
  void count_failure(const Request& request, const Charge& charge, Timestamp now);

  // The budgets that nodes share.
  RateLimiter& budgets() { return budgets_; }

 private:
  bool is_off() const { return limits_.calls.calls == 0; }
  Outcome charge_to(
      const std::string& name, const std::string& address, Charge& charge, Timestamp now,
      const RateLimiter::Ask& ask
  );
  Outcome charge_address(
      const std::string& address, Charge& charge, Timestamp now, std::int64_t other_wait_s
  );
  Outcome turn_away(
      std::string_view budget, const RateLimiter::Verdict& verdict, std::int64_t wait_s,
      Charge& charge
  );

  RateLimits limits_;
  KnownCredentials known_;
  RateLimiter budgets_;
  RateLimiter addresses_;
  RateLimiter failures_;
  Metrics& metrics_;
};

}  // namespace http
