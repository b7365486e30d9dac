#include "http/pipeline.hpp"

#include "http/entrance.hpp"
#include "http/envelope.hpp"
#include "http/errors.hpp"
#include "http/printable.hpp"
#include "kernel/logging.hpp"

namespace http {

namespace {

constexpr std::size_t id_length = 32;

// What the path names, for the log; nothing that cannot be an id.
std::string_view id_in(const Match& match, std::string_view name) {
  for (const auto& value : match.values) {
    if (value.name == name && value.value.size() == id_length) return value.value;
  }
  return {};
}

// Refuses 60012: who asks for a dry run in other words must not get a real one.
bool wants_dry_run(const Request& request) {
  if (request.query.find("dry_run") == std::string_view::npos) return false;
  for (const auto& [name, value] : parse_query(request.query)) {
    if (name != "dry_run") continue;
    if (value != "true" && value != "false")
      throw Refusal({problem(errors::dry_run_malformed, "dry_run")});
    return value == "true";
  }
  return false;
}

// What the path is good for, with commas.
std::string allowed_methods(const Router& router, std::string_view path) {
  std::string names;
  for (const auto method : {get, post, put, patch, delete_}) {
    Match match;
    router.match(method, path, match);
    if (match.route == nullptr) continue;
    if (!names.empty()) names += ", ";
    names += name_of(method);
  }
  return names;
}

bool keeps_answer(const Route& route) { return route.writes() && !route.forgets_answer; }

}  // namespace

bool Exchange::run(sql::Transaction& tx) {
  switch (phase_) {
    case Phase::preparing: pipeline_->prepare(tx, *this); return false;
    case Phase::sending: pipeline_->put_part(tx, *this); return false;
    case Phase::answering: break;
  }
  return pipeline_->answer(tx, *this);
}

void Exchange::done() {
  if (phase_ == Phase::sending) return Pipeline::finish_part(*this);
  if (phase_ == Phase::preparing && !is_refused_) {
    phase_ = Phase::answering;
    if (!pipeline_->parts_.database.start(match_.route->mode_of(request), *this))
      pipeline_->unavailable(*this);
    return;
  }
  pipeline_->finish(*this);
}

void Exchange::failed(const std::exception& error) {
  logging::warning("call_failed", {{"request_id", origin_.request_id}, {"error", error.what()}});
  is_refused_ = true;
  if (phase_ == Phase::sending) return Pipeline::finish_part(*this);
  pipeline_->unavailable(*this);
}

Pipeline::Pipeline(const PipelineParts& parts)
    : parts_(parts),
      idempotency_(parts.key),
      use_notes_(parts.database),
      admission_(parts.rate_limits, parts.key, metrics_),
      shared_counts_(parts.database, parts.clock, admission_.budgets()) {
  metrics_.budgets_count = [this] { return admission_.budgets().names_count(); };
  shared_counts_.on_exchanged = [this](bool is_heard) {
    metrics_.count_exchange(is_heard);
    resume_waiting();
  };
}

void Pipeline::start() {
  if (parts_.rate_limits.is_shared) shared_counts_.start();
}

void Pipeline::stop() { shared_counts_.stop(); }

std::size_t Pipeline::body_max(Method method, std::string_view path) const {
  Match match;
  parts_.router.match(method, path, match);
  return match.route == nullptr ? RouteOptions{}.body_max : match.route->body_max;
}

void Pipeline::handle(Exchange& exchange) {
  begin(exchange);
  go_on(exchange);
}

// An exchange is used again and again: nothing of the request before is left.
void Pipeline::begin(Exchange& exchange) {
  const auto& request = exchange.request;
  exchange.pipeline_ = this;
  exchange.started_ = std::chrono::steady_clock::now();
  exchange.response.clear();
  exchange.prepared_.reset();
  exchange.parts_ = {};
  exchange.next_part_ = 0;
  exchange.is_refused_ = false;
  exchange.is_turned_away_ = false;
  exchange.runs_ = 0;
  exchange.error_code_ = 0;
  exchange.caller_ = {};
  exchange.authenticator_ = nullptr;
  auto& origin = exchange.origin_;
  origin.request_id = parts_.ids.random_hex(8);
  origin.request_id += "-TND";
  origin.ip.assign(request.ip);
  origin.user_agent = printable(request.header("User-Agent"));
  origin.method.assign(request.method_name);
  origin.uri = printable(request.path);
  origin.device.clear();
  parts_.router.match(request.method, request.path, exchange.match_);
}

void Pipeline::go_on(Exchange& exchange) {
  const auto& request = exchange.request;
  const auto* route = exchange.match_.route;
  if (!is_let_in(exchange)) return;
  if (route == nullptr) {
    refuse(exchange, unknown_route(exchange.match_, request.method_name));
    if (exchange.match_.path_is_known)
      exchange.response.header("Allow", allowed_methods(parts_.router, request.path));
    finish(exchange);
    return;
  }
  const bool prepares = static_cast<bool>(route->prepare);
  exchange.phase_ = prepares ? Exchange::Phase::preparing : Exchange::Phase::answering;
  const auto mode = prepares ? sql::Mode::long_read : route->mode_of(request);
  if (!parts_.database.start(mode, exchange)) unavailable(exchange);
}

// False: it is answered already, or goes on later.
bool Pipeline::is_let_in(Exchange& exchange) {
  auto& charge = exchange.charge_;
  const bool has_route = exchange.match_.route != nullptr;
  const auto now = parts_.clock.now();
  switch (admission_.begin(exchange.request, has_route, charge, now)) {
    case Admission::Outcome::goes_on: return true;
    case Admission::Outcome::waits: wait_for_nodes(exchange); return false;
    case Admission::Outcome::turned_away: break;
  }
  refuse(exchange, *charge.refusal);
  exchange.is_turned_away_ = true;
  finish(exchange);
  return false;
}

void Pipeline::wait_for_nodes(Exchange& exchange) {
  {
    const std::lock_guard lock(waiting_mutex_);
    waiting_.push_back(&exchange);
  }
  shared_counts_.hurry();
}

void Pipeline::resume_waiting() {
  std::vector<Exchange*> ready;
  {
    const std::lock_guard lock(waiting_mutex_);
    ready.swap(waiting_);
  }
  for (auto* exchange : ready) go_on(*exchange);
}

void Pipeline::refuse_early(Exchange& exchange, const ErrorCode& code) {
  exchange.pipeline_ = this;
  exchange.started_ = std::chrono::steady_clock::now();
  exchange.match_ = {};
  exchange.charge_ = {};
  exchange.is_turned_away_ = false;
  exchange.caller_ = {};
  exchange.origin_ = {parts_.ids.random_hex(8) + "-TND", exchange.request.ip, {}, {}, {}};
  refuse(exchange, Refusal({problem(code)}));
  finish(exchange);
}

void Pipeline::prepare(sql::Transaction& tx, Exchange& exchange) {
  guarded(exchange, [&] {
    const auto now = parts_.clock.now();
    exchange.origin_.device.assign(exchange.request.cookie(device_cookie));
    identify(tx, exchange, now);
    Call call{exchange.caller_, exchange.origin_, now, tx, parts_.ids, parts_.outbox};
    exchange.match_.route->prepare(call, exchange.request, exchange.prepared_);
    return false;
  });
}

bool Pipeline::answer(sql::Transaction& tx, Exchange& exchange) {
  return guarded(exchange, [&] { return answer_or_throw(tx, exchange); });
}

// True keeps the changes.
template <class Function>
bool Pipeline::guarded(Exchange& exchange, Function function) {
  try {
    return function();
  } catch (const Refusal& refusal) {
    refuse(exchange, refusal);
    return refusal.keeps_changes;
  } catch (const sql::SerializationFailure&) {
    throw;
  } catch (const sql::Unavailable&) {
    throw;
  } catch (const std::exception& bug) {
    report_bug(exchange, bug);
  }
  return false;
}

bool Pipeline::answer_or_throw(sql::Transaction& tx, Exchange& exchange) {
  const auto& route = *exchange.match_.route;
  ++exchange.runs_;
  exchange.response.clear();
  exchange.is_refused_ = false;
  exchange.error_code_ = 0;
  exchange.result_.clear();
  exchange.result_info_.clear();
  exchange.messages_.clear();
  exchange.headers_.clear();
  exchange.document_type_ = {};
  exchange.parts_ = {};
  exchange.status_ = 200;
  const auto now = parts_.clock.now();
  identify(tx, exchange, now);
  Call call{exchange.caller_, exchange.origin_, now, tx, parts_.ids, parts_.outbox};
  const bool is_dry_run = route.writes() && !route.is_recorded && wants_dry_run(exchange.request);
  const bool looks_first = is_dry_run || looks_for_answer_first(tx, exchange);
  if (looks_first && replay(call, exchange)) return false;
  try {
    invoke(call, exchange);
  } catch (const Refusal&) {
    if (!looks_first && replay(call, exchange)) return false;
    throw;
  }
  if (is_dry_run) {
    exchange.result_info_ = R"({"changes":)" + json::to_text(tx.changes()) + '}';
    exchange.headers_ = "Dry-Run: true\r\n";
    succeed(exchange);
    return false;
  }
  succeed(exchange);
  if (route.writes()) write(call, exchange);
  return true;
}

// A document is sent as it is, any other result in the envelope.
void Pipeline::succeed(Exchange& exchange) {
  auto& response = exchange.response;
  response.headers += exchange.headers_;
  if (exchange.document_type_.empty()) {
    envelope::success(response, {exchange.result_, exchange.result_info_, exchange.messages_});
    return;
  }
  response.status = exchange.status_;
  response.content_type = exchange.document_type_;
  response.body = exchange.result_;
  response.has_more = exchange.parts_.count > 0;
}

void Pipeline::make_next_part(Exchange& exchange) {
  exchange.phase_ = Exchange::Phase::sending;
  if (parts_.database.start(sql::Mode::long_read, exchange)) return;
  exchange.is_refused_ = true;
  finish_part(exchange);
}

// Who asks is found out each time: their right to it may have ended.
void Pipeline::put_part(sql::Transaction& tx, Exchange& exchange) {
  guarded(exchange, [&] {
    exchange.response.body.clear();
    const auto now = parts_.clock.now();
    identify(tx, exchange, now);
    Call call{exchange.caller_, exchange.origin_, now, tx, parts_.ids, parts_.outbox};
    exchange.parts_.put(call, exchange.next_part_, exchange.response.body);
    return false;
  });
}

void Pipeline::finish_part(Exchange& exchange) {
  auto& response = exchange.response;
  ++exchange.next_part_;
  response.is_broken = exchange.is_refused_;
  if (response.is_broken)
    logging::warning("part_failed", {{"request_id", exchange.origin_.request_id}});
  response.has_more = !response.is_broken && exchange.next_part_ < exchange.parts_.count;
  if (!response.has_more) exchange.parts_ = {};
  exchange.reply();
}

// Finds out who is asking, and whether the route lets such a caller in at all.
void Pipeline::identify(sql::Transaction& tx, Exchange& exchange, Timestamp now) {
  const auto& permission = exchange.match_.route->permission;
  auto& caller = exchange.caller_;
  caller = {};
  exchange.authenticator_ = nullptr;
  try {
    find_caller(tx, exchange, now);
  } catch (const Refusal&) {
    admission_.count_failure(exchange.request, exchange.charge_, now);
    throw;
  }
  if (caller.credential == Credential::session)
    exchange.origin_.device.assign(exchange.request.cookie(device_cookie));
  check_caller(caller, permission, now);
  admit(tx, exchange, now);
}

void Pipeline::find_caller(sql::Transaction& tx, Exchange& exchange, Timestamp now) {
  for (auto* authenticator : parts_.authenticators) {
    auto caller = authenticator->caller_of(tx, exchange.request, now);
    if (!caller) continue;
    exchange.caller_ = std::move(*caller);
    exchange.authenticator_ = authenticator;
    return;
  }
}

// Looking makes PostgreSQL think that any two writers depend on each other, since they read and
// write the same page of the index. There the answer is stored without a look: the unique index
// finds a key that was used before, and the second run looks first.
bool Pipeline::looks_for_answer_first(const sql::Transaction& tx, const Exchange& exchange) {
  return tx.dialect() == sql::Dialect::sqlite || exchange.runs_ > 1;
}

bool Pipeline::replay(Call& call, Exchange& exchange) {
  return keeps_answer(*exchange.match_.route) &&
         idempotency_.replay(call, exchange.request, exchange.response);
}

void Pipeline::invoke(Call& call, Exchange& exchange) {
  const auto& route = *exchange.match_.route;
  route.invoke(Invocation{
      call, exchange.request, exchange.match_.values, route.permission, parts_.authorizer,
      route.malformed_id_status, exchange.prepared_, exchange.result_, exchange.result_info_,
      exchange.messages_, exchange.document_type_, exchange.status_, exchange.headers_,
      exchange.parts_});
}

void Pipeline::write(Call& call, Exchange& exchange) {
  const auto& route = *exchange.match_.route;
  const auto entry = sql::write_change_log(call.tx, call, call.tx.changes());
  if (!entry.empty()) exchange.response.header("Cf-Auditlog-Id", entry);
  if (keeps_answer(route))
    idempotency_.remember(call, exchange.request, exchange.response, route.answers_secret);
}

// Counts the call against the caller's budget, once however often its transaction is run.
void Pipeline::admit(sql::Transaction& tx, Exchange& exchange, Timestamp now) {
  admission_.admit(exchange.request, exchange.caller_, exchange.charge_, now, [&] {
    Call call{exchange.caller_, exchange.origin_, now, tx, parts_.ids, parts_.outbox};
    return calls_of(call).value_or(parts_.rate_limits.calls.calls);
  });
}

void Pipeline::refuse(Exchange& exchange, const Refusal& refusal) {
  exchange.is_refused_ = true;
  exchange.error_code_ = refusal.problems.front().number;
  const auto* route = exchange.match_.route;
  if (route != nullptr && route->write_refusal != nullptr) {
    route->write_refusal(exchange.response, exchange.request, refusal);
  } else {
    envelope::refusal(exchange.response, refusal);
  }
}

void Pipeline::report_bug(Exchange& exchange, const std::exception& bug) {
  logging::warning("bug", {{"incident", exchange.origin_.request_id}, {"what", bug.what()}});
  auto made = problem(errors::internal);
  made.remedy += " " + exchange.origin_.request_id;
  refuse(exchange, Refusal({std::move(made)}));
}

void Pipeline::unavailable(Exchange& exchange) {
  Refusal refusal({problem(errors::unavailable)});
  refusal.retry_after_s = 1;
  refuse(exchange, refusal);
  finish(exchange);
}

void Pipeline::finish(Exchange& exchange) {
  auto& response = exchange.response;
  response.headers += exchange.charge_.headers;
  response.header("Request-Id", exchange.origin_.request_id);
  response.header("CF-Ray", exchange.origin_.request_id);
  if (exchange.caller_.is_use_due) {
    use_notes_.start(*exchange.authenticator_, exchange.caller_, parts_.clock.now());
  }
  report(exchange);
  const auto* route = exchange.match_.route;
  if (route != nullptr && route->writes() && !exchange.is_refused_) on_committed();
  exchange.reply();
}

void Pipeline::report(const Exchange& exchange) {
  const auto duration = std::chrono::steady_clock::now() - exchange.started_;
  const auto* route = exchange.match_.route;
  metrics_.count(route, exchange.response.status, duration);
  // The first one of a flood has a line (Admission), the others are counted.
  if (exchange.is_turned_away_) return;
  logging::info(
      "request",
      {{"request_id", exchange.origin_.request_id},
       {"method", exchange.origin_.method},
       {"route", route == nullptr ? std::string_view("none") : std::string_view(route->path)},
       {"status", std::int64_t{exchange.response.status}},
       {"code", std::int64_t{exchange.error_code_}},
       {"caller", exchange.caller_.principal()},
       {"account", id_in(exchange.match_, "account_id")},
       {"zone", id_in(exchange.match_, "zone_id")},
       {"ip", exchange.request.ip},
       {"duration_us", std::int64_t{duration.count() / 1000}}}
  );
}

}  // namespace http
