#pragma once

#include <optional>
#include <string>

#include "http/router.hpp"
#include "http/scope.hpp"

namespace http {

// What is asked about: a call that is not made.
struct Question {
  std::string method;
  std::string path;  // without /client/v4, as in the table, or with
};

// What would be decided about it before its query and body are read.
struct Explanation {
  const Route* route = nullptr;      // null: there is no such endpoint
  std::optional<Problem> refusal;    // nothing: the caller may
  std::optional<Decision> decision;  // of the authorizer, where it comes to that
  Scope scope;                       // what the call speaks of
};

// Walks the way of a call up to the decision, with the same code.
Explanation explain(
    Call& call, const Router& router, Authorizer& authorizer, const Question& question
);

}  // namespace http
