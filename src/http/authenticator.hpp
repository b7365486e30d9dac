#pragma once

#include <optional>

#include "http/request.hpp"
#include "kernel/caller.hpp"
#include "kernel/clock.hpp"
#include "sql/transaction.hpp"

namespace http {

// For whom does this request speak? One for each kind of credentials: keys, tokens, sessions.
class Authenticator {
 public:
  virtual ~Authenticator() = default;
  // Nothing when no credentials of this kind were sent; refuses those that are malformed, unknown
  // or dead.
  virtual std::optional<Caller> caller_of(
      sql::Transaction& tx, const Request& request, Timestamp now
  ) = 0;
};

}  // namespace http
