#pragma once

#include <any>
#include <chrono>
#include <string>

#include "http/admission.hpp"
#include "http/endpoint.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "http/router.hpp"
#include "kernel/call.hpp"
#include "kernel/caller.hpp"
#include "sql/database.hpp"

namespace http {

class Authenticator;
class Pipeline;

// One request on its way to its answer. A connection keeps one and uses it again and again.
class Exchange : public sql::Work {
 public:
  Request request;
  Response response;

  // Sends the response; called once per request, on any thread, and once for each further part.
  virtual void reply() = 0;

  // Whoever sends no body asks for no further part of it.
  void forget_parts() { parts_ = {}; }

  // The response turns away one call of too many: nobody need hurry to read the next.
  bool is_turned_away() const { return is_turned_away_; }

  // For the pipeline: the exchange is the work that the database runs.
  bool run(sql::Transaction& tx) final;
  void done() final;
  void failed(const std::exception& error) final;

 private:
  friend class Pipeline;

  Pipeline* pipeline_ = nullptr;
  Match match_;
  Caller caller_;
  Authenticator* authenticator_ = nullptr;
  Origin origin_;
  std::any prepared_;
  enum class Phase { preparing, answering, sending };
  Phase phase_ = Phase::answering;
  bool is_refused_ = false;
  int runs_ = 0;
  Charge charge_;
  bool is_turned_away_ = false;
  int error_code_ = 0;
  std::string result_;
  std::string result_info_;
  std::string messages_;
  std::string headers_;
  std::string_view document_type_;
  Parts parts_;
  std::size_t next_part_ = 0;
  int status_ = 200;
  std::chrono::steady_clock::time_point started_;
};

}  // namespace http
