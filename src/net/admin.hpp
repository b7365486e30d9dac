#pragma once

#include <functional>
#include <string>

#include "http/handler.hpp"

namespace net {

// The pages of the admin listener: /healthz (the process is up), /readyz (its store is), /metrics.
class Admin final : public http::Handler {
 public:
  struct Readiness {
    bool is_ready = false;
    std::string sentence;
  };

  Admin(std::function<Readiness()> readiness, std::function<std::string()> metrics)
      : readiness_(std::move(readiness)), metrics_(std::move(metrics)) {}

  void handle(http::Exchange& exchange) override;
  std::size_t body_max(http::Method, std::string_view) const override { return 0; }
  void refuse_early(http::Exchange& exchange, const ErrorCode& code) override;

 private:
  std::function<Readiness()> readiness_;
  std::function<std::string()> metrics_;
};

}  // namespace net
