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
  // or dead. A browser sends its cookie unasked: instead of a refusal, a caller who is not known
  // and says why.
  virtual std::optional<Caller> caller_of(
      sql::Transaction& tx, const Request& request, Timestamp now
  ) = 0;
  // Writes down that the caller was here, after a call that asked for it (`is_use_due`).
  virtual void note_use(sql::Transaction&, const Caller&, Timestamp /*now*/) {}
};

}  // namespace http
