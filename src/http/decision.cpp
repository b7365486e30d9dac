#include "http/decision.hpp"

namespace http {

namespace {

std::string remedy_of(Rule rule, const Needed& missing) {
  const auto word = permission_word(missing.area, missing.verb);
  if (rule == Rule::denied_by_token) {
    return "A policy of the token denies " + word + ": change the token, or use another one.";
  }
  if (rule == Rule::missing_token_policy) {
    return "The token has not " + word +
           " here: add a policy with a permission group that has it and this resource.";
  }
  return "The permission " + word + " is missing: ask an administrator for a role that has it.";
}

}  // namespace

Problem problem_of(const Decision& decision) {
  auto made = problem(*decision.refusal, decision.pointer);
  if (!decision.message.empty()) made.message = decision.message;
  if (decision.missing) made.remedy = remedy_of(decision.rule, *decision.missing);
  if (!decision.remedy.empty()) made.remedy = decision.remedy;
  return made;
}

}  // namespace http
