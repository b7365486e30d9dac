#pragma once

#include <cstddef>
#include <string_view>

#include "http/request.hpp"
#include "kernel/refusal.hpp"

namespace http {

class Exchange;

// What a connection hands its requests to: the pipeline, or the pages of the admin listener.
class Handler {
 public:
  virtual ~Handler() = default;

  // Starts the exchange, whose request is complete; it is replied to once, now or later, on any
  // thread, and lives until then.
  virtual void handle(Exchange& exchange) = 0;

  // The limit of a body in bytes, known once the head is read.
  virtual std::size_t body_max(Method method, std::string_view path) const = 0;

  // Answers what the connection itself refuses (too large, not HTTP).
  virtual void refuse_early(Exchange& exchange, const ErrorCode& code) = 0;

  // To be called when the response has more and its body is sent: the next part takes its place,
  // and is replied to as the first.
  virtual void make_next_part(Exchange&) {}

  // To be called by a thread of connections when it has nothing left to do.
  virtual void end_turn() {}
};

}  // namespace http
