#pragma once

#include <string>
#include <string_view>

#include "kernel/clock.hpp"

struct Call;

// Starts a job once this call has committed; nothing leaves the process before that.
class Outbox {
 public:
  virtual ~Outbox() = default;

  // `key` names what the job achieves: a second start with the same key is no second job.
  // `payload` is JSON. The job runs at `at` or soon after it.
  virtual void start(
      Call& call, std::string_view job, std::string_view key, std::string payload, Timestamp at
  ) = 0;
};
