#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kernel/caller.hpp"
#include "kernel/clock.hpp"

class Ids;
class Outbox;
namespace sql {
class Transaction;
}

// What is known of the request that a call answers; empty for jobs and commands.
struct Origin {
  std::string request_id;
  std::string ip;
  std::string user_agent;
  std::string method;
  std::string uri;
  // What an earlier sign-in gave this browser; of sessions, and while a body is prepared.
  std::string device{};
};

// All an endpoint or a job is given. Whatever it does through it is undone when it refuses.
struct Call {
  const Caller& caller;
  const Origin& origin;
  // The time of this call, in the clock of the tenant that it speaks of; before it is known of whom
  // that is, and for calls about oneself, the process's.
  Timestamp now;
  sql::Transaction& tx;
  Ids& ids;
  Outbox& outbox;
  // The process's own time.
  Timestamp started_at = now;
  // Who the caller has proved to be in this call, by signing in: to whom it is written down.
  std::optional<Caller> proved{};
};
