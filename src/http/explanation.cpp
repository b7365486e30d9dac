#include "http/explanation.hpp"

#include <any>

#include "http/endpoint.hpp"
#include "http/entrance.hpp"

namespace http {

namespace {

// Ends a call where it would begin.
struct Decided {};

// Remembers what the authorizer was asked and said; nothing happens after that.
class Listener final : public Authorizer {
 public:
  Listener(Authorizer& authorizer, Explanation& heard) : authorizer_(authorizer), heard_(heard) {}

  Decision decide(Call& call, const Permission& permission, const Scope& scope) override {
    heard_.scope = scope;
    heard_.decision = authorizer_.decide(call, permission, scope);
    if (heard_.decision->is_allowed()) throw Decided();
    return *heard_.decision;
  }

 private:
  Authorizer& authorizer_;
  Explanation& heard_;
};

Method method_named(std::string_view name) {
  for (const auto method :
       {Method::get, Method::head, Method::post, Method::put, Method::patch, Method::delete_}) {
    if (name_of(method) == name) return method;
  }
  return Method::other;
}

std::string whole_path(const std::string& path) {
  const auto without_query = path.substr(0, path.find('?'));
  for (const auto* base : {"/client/v4/", "/platform/", "/gateway/"}) {
    if (without_query.starts_with(base)) return without_query;
  }
  return "/client/v4" + without_query;
}

// The outputs of an invocation that has none.
struct Unused {
  std::any prepared;
  std::string result, result_info, messages, headers;
  std::string_view document_type;
  int status = 0;
  Parts parts;
};

// The call itself, which the listener does not let begin.
void begin(Call& call, const Match& match, const Request& request, Authorizer& authorizer) {
  const auto& route = *match.route;
  check_caller(call.caller, route.permission, call.started_at);
  Unused unused;
  route.invoke(Invocation{
      call, request, match.values, route.permission, authorizer, route.malformed_id_status,
      unused.prepared, unused.result, unused.result_info, unused.messages, unused.document_type,
      unused.status, unused.headers, unused.parts});
}

}  // namespace

Explanation explain(
    Call& call, const Router& router, Authorizer& authorizer, const Question& question
) {
  Explanation explanation;
  const auto path = whole_path(question.path);
  Request request;
  request.method = method_named(question.method);
  request.method_name = question.method;
  request.path = path;
  Match match;
  router.match(request.method, request.path, match);
  explanation.route = match.route;
  // As if it were made now: what is said of it quotes it, and its clock is not this call's.
  Origin origin = call.origin;
  origin.method = question.method;
  origin.uri = path;
  Call trial{call.caller, origin, call.started_at, call.tx, call.ids, call.outbox};
  Listener listener(authorizer, explanation);
  try {
    if (match.route == nullptr) throw unknown_route(match, question.method);
    begin(trial, match, request, listener);
  } catch (const Decided&) {
    return explanation;
  } catch (const Refusal& refusal) {
    explanation.refusal = refusal.problems.front();
  }
  return explanation;
}

}  // namespace http
