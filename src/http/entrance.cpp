#include "http/entrance.hpp"

#include "http/errors.hpp"

namespace http {

namespace {

// What is asked of a session beyond being one.
void check_session(const Caller& caller, const Permission& permission, Timestamp now) {
  if (permission.who == Permission::Who::anyone) return;
  const bool is_session = caller.credential == Credential::session;
  if (caller.is_pending && !permission.admits_pending) refuse(errors::factor_needed);
  if (permission.needs_session && !is_session) refuse(errors::session_needed);
  if (permission.needs_sudo && is_session && now >= caller.sudo_until) refuse(errors::sudo_needed);
}

}  // namespace

Refusal unknown_route(const Match& match, std::string_view method_name) {
  if (!match.path_is_known) return Refusal({problem(errors::no_route)});
  auto made = problem(errors::wrong_method);
  made.message = "Method " + std::string(method_name) + " not available for that URI.";
  return Refusal({std::move(made)});
}

void check_caller(const Caller& caller, const Permission& permission, Timestamp now) {
  if (!caller.is_known() && permission.who != Permission::Who::anyone) {
    refuse(caller.unusable != nullptr ? *caller.unusable : errors::missing_credentials);
  }
  check_session(caller, permission, now);
}

}  // namespace http
