#pragma once

#include "http/request.hpp"
#include "kernel/caller.hpp"
#include "kernel/clock.hpp"
#include "sql/transaction.hpp"

namespace http {

// For whom does this request speak?
class Authenticator {
 public:
  virtual ~Authenticator() = default;
  // Nobody when no credentials were sent; refuses those that are malformed, unknown or dead.
  virtual Caller caller_of(sql::Transaction& tx, const Request& request, Timestamp now) = 0;
};

}  // namespace http
