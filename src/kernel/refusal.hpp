#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <vector>

// One line of an errors.hpp: the number and status that clients match on, and what the caller
// reads.
// `remedy` says what to do next where the published message alone does not.
struct ErrorCode {
  int number;
  int status;
  std::string_view message;
  std::string_view remedy = {};
};

// One item of `errors` in the answer. `pointer` is a JSON pointer into the request's body, or the
// name of a query parameter or header.
struct Problem {
  int number = 0;
  int status = 400;
  std::string message;
  std::string pointer;
  std::string remedy;
  std::vector<ErrorCode> chain;
};

// Ends the call; its changes are rolled back and its author reads why. Caught by the pipeline and
// by the job worker only.
class Refusal : public std::exception {
 public:
  explicit Refusal(std::vector<Problem> list) : problems(std::move(list)) {}

  const char* what() const noexcept override { return problems.front().message.c_str(); }
  int status() const { return problems.front().status; }

  std::vector<Problem> problems;
  // Seconds after which the same call may succeed; 0 when waiting does not help.
  int retry_after_s = 0;
  // JSON, where the answer to a refusal has a `result_info` too.
  std::string result_info;
  // What the call wrote stays, no entities: a wrong password is refused, and counted.
  bool keeps_changes = false;
};

Problem problem(const ErrorCode& code, std::string pointer = {});

[[noreturn]] void refuse(const ErrorCode& code, std::string pointer = {});

// With a message made for this case; the number and status stay those of `code`.
[[noreturn]] void refuse(const ErrorCode& code, std::string pointer, std::string message);
