#include "simulation/simulation.hpp"

#include <array>
#include <boost/json/serialize.hpp>

#include "app/commands.hpp"

namespace simulation {

namespace {

using boost::json::value;
using test_service::Endpoint;

// That an administrator was there, or was refused, is noted of any call; it changes nothing.
constexpr sql::Text count_calls = R"(
  SELECT count(seq) FROM calls
  WHERE EXISTS (
    SELECT 1 FROM changes
    WHERE call_seq = calls.seq AND (before <> 'null' OR after <> 'null')
  )
)";

// The collection that a path lists or adds to: the parameter of its items, if it has any.
std::map<std::string, std::string> item_parameters(const std::vector<Endpoint>& endpoints) {
  std::map<std::string, std::string> found;
  for (const auto& endpoint : endpoints) {
    const auto& path = endpoint.route->path;
    const auto slash = path.rfind("/{");
    if (slash == std::string::npos || path.find('/', slash + 1) != std::string::npos) continue;
    found[path.substr(0, slash)] = path.substr(slash + 2, path.size() - slash - 3);
  }
  return found;
}

void replace_all(std::string& text, const std::string& what, const std::string& by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

// 32 hex digits of which the first twelve are a clock of these years: made by Ids.
std::vector<std::string> identifiers_in(const std::string& text) {
  std::vector<std::string> found;
  const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_hex(text[end])) ++end;
    if (end - i == 32 && text.compare(i, 2, "01") == 0) found.push_back(text.substr(i, 32));
    i = std::max(end, i + 1);
  }
  return found;
}

}  // namespace

Simulation::Simulation(sql::Dialect dialect, unsigned seed)
    : random_(seed),
      platform_(dialect),
      faults_(app::database_options(platform_.service().config), dialect) {
  describe();
  history_.start("# Seed " + std::to_string(seed) + ".\nsandbox partner ann\nsandbox partner eve");
  for (const auto* name : {"ann", "eve"}) {
    Actor actor{name, platform_.add_partner(name, true), {}, {}};
    const auto& partner = actor.partner;
    actor.seen["tenant_id"].push_back({{"tenant_id", std::string(partner.tenant_id.text())}});
    actor.seen["account_id"].push_back({{"account_id", std::string(partner.account_id.text())}});
    actor.accounts.insert(std::string(partner.account_id.text()));
    platform_.service().as_operator("test", [&](Call& call) {
      for (const auto* what : {"allow_service_users", "allow_enterprise_accounts"})
        platform_.service().tenants.set_entitlement(call, partner.tenant_id, what, "true");
    });
    actors_.push_back(std::move(actor));
  }
}

// What changes something for customers comes more often. Hashing passwords is left out: it is slow,
// and tells nothing about the store.
void Simulation::describe() {
  description_.emplace(platform_.service().router);
  endpoints_.clear();
  for (const auto& endpoint : description_->endpoints()) {
    const auto& route = *endpoint.route;
    if (route.prepare || route.permission.needs_session) continue;
    const bool is_of_customers = route.path.starts_with("/client/v4/") && route.writes() &&
                                 route.method != http::Method::delete_;
    endpoints_.insert(endpoints_.end(), is_of_customers ? 3 : 1, &endpoint);
  }
  parameter_of_ = item_parameters(description_->endpoints());
}

std::optional<std::string> Simulation::run(int steps) {
  for (step_ = 1; step_ <= steps && problems_.empty(); ++step_) {
    step();
    if (step_ % 100 == 0 || step_ == steps) expect_sound_store();
  }
  if (problems_.empty()) return {};
  std::string told = "step " + std::to_string(step_ - 1) + ": ";
  for (const auto& problem : problems_) told += problem + "\n";
  return told + "\n" + history_.transcript();
}

void Simulation::step() {
  auto& actor = actors_[any(actors_.size())];
  const auto what = any(100);
  if (what < 76) return call_anything(actor);
  if (what < 90) return call_under_fault(actor);
  if (what < 94) return repeat_with_key(actor);
  if (what < 95) return faults_.lose_connections();
  if (what < 96) return start_anew();
  if (what < 98) return jump();
  expect_accounts(actor);
}

void Simulation::call_anything(Actor& actor) {
  const auto before = writing_calls();
  const auto request = make_request(actor);
  const auto answer = send(actor, request);
  if (answer.status >= 500)
    return wrong(
        request.method + " " + request.path + " answered " + std::to_string(answer.status)
    );
  look_at(actor, request, answer, before);
}

// Refused or done: nothing in between, whatever fails on the way.
void Simulation::call_under_fault(Actor& actor) {
  const auto before = writing_calls();
  auto request = make_request(actor);
  if (request.writes) request.key = "fault-" + std::to_string(step_);
  const auto& tables = faults_.tables();
  const auto& table = tables[any(tables.size())];
  const auto kind = static_cast<Faults::Kind>(any(3));
  history_.note("# Writes to " + table + " fail.");
  faults_.arm(kind, table);
  const auto answer = send(actor, request);
  faults_.disarm();
  history_.note("# They do no longer.");
  look_at(actor, request, answer, before);
}

// The answer that was acknowledged is given again, also after a restart.
void Simulation::repeat_with_key(Actor& actor) {
  if (acknowledged_.empty()) return;
  auto chosen = acknowledged_.begin();
  std::advance(chosen, static_cast<std::ptrdiff_t>(any(acknowledged_.size())));
  const auto& [request, text] = chosen->second;
  if (!chosen->first.starts_with(actor.name)) return;
  const auto before = writing_calls();
  const auto answer = send(actor, request);
  if (answer.status == 200 && answer.text != text)
    wrong("another answer for the same Idempotency-Key: " + answer.text + " instead of " + text);
  if (answer.status == 200 && writing_calls() != before) wrong("a replay wrote again");
}

// The process ends after a commit and before the jobs it started.
void Simulation::start_anew() {
  history_.note("# The process ends and is started anew.");
  platform_.restart();
  describe();
}

void Simulation::jump() {
  const auto hours = 1 + any(30 * 24);
  history_.note("advance " + std::to_string(hours) + " hours");
  platform_.mail().lost_after_delivery = static_cast<int>(any(3));
  platform_.advance(std::chrono::hours(hours));
  acknowledged_.clear();  // keys are kept for seven days
}

Simulation::Request Simulation::make_request(Actor& actor) {
  const auto& endpoint = *endpoints_[any(endpoints_.size())];
  Request request;
  request.names = choose_names(actor, endpoint);
  const test_service::RequestMaker maker(*description_, request.names);
  request.method = endpoint.method();
  request.pattern = endpoint.route->path;
  request.path = maker.path(endpoint);
  request.body = vary(maker.body_text(endpoint));
  request.writes = endpoint.route->writes() && !endpoint.route->is_recorded;
  request.is_dry = request.writes && chance(10);
  if (request.is_dry) request.path += "?dry_run=true";
  if (request.writes && !request.is_dry && !endpoint.route->forgets_answer && chance(40))
    request.key = actor.name + "-" + std::to_string(++made_);
  return request;
}

// What was seen for the last parameter of the path, with the others of the same request. Now and
// then a stranger's, or none at all.
Names Simulation::choose_names(Actor& actor, const Endpoint& endpoint) {
  Names names;
  auto& source = chance(92) ? actor : actors_[any(actors_.size())];
  std::vector<std::string_view> wanted = endpoint.route->parameter_names;
  for (const auto* also : {"account_id", "unit_id"}) wanted.insert(wanted.begin(), also);
  for (const auto& parameter : wanted) {
    const auto known = source.seen.find(std::string(parameter));
    if (known == source.seen.end() || chance(2)) continue;
    for (const auto& [name, id] : known->second[any(known->second.size())]) names[name] = id;
  }
  names.emplace("plan_id", "pro");
  names.emplace("public_key", "CF_FREE");
  names.emplace("role_id", "05784afa30c1afe1440e79d9351c7430");
  return names;
}

// Names of their own, and now and then something else altogether.
std::string Simulation::vary(std::string body) {
  const auto number = std::to_string(++made_);
  replace_all(body, "new@example.com", "person" + number + "@example.com");
  replace_all(body, "sample.com", "site" + number + ".com");
  replace_all(body, "Sample", chance(5) ? "" : "Customer " + number);
  constexpr const char* plans[] = {"CF_FREE", "CF_PRO_20_20", "CF_BIZ", "PARTNERS_ENT", "CF_PRO"};
  replace_all(body, "\"CF_PRO_20_20\"", '"' + std::string(plans[any(5)]) + '"');
  if (!body.empty() && chance(4)) body.resize(any(body.size()));
  return body;
}

Answer Simulation::send(Actor& actor, const Request& request) {
  test_service::Headers headers;
  if (!request.key.empty()) headers.emplace_back("Idempotency-Key", request.key);
  auto answer = platform_.call(request.method, request.path, &actor.partner, request.body, headers);
  auto shown = request.path;
  if (!request.key.empty()) shown += "\nIdempotency-Key: " + request.key;
  history_.add(actor.name, request.method, shown, request.body, answer);
  return answer;
}

void Simulation::look_at(
    Actor& actor, const Request& request, const Answer& answer, std::int64_t calls_before
) {
  const bool is_done = answer.status < 400;
  const bool may_write = request.writes && !request.is_dry && is_done;
  if (!may_write && writing_calls() != calls_before)
    wrong("a call that was refused, dry or only read has written");
  if (chance(50)) platform_.run_jobs();
  if (!is_done) return;
  expect_no_strangers_ids(actor, request, answer);
  if (request.is_dry) return;
  learn(actor, request, answer);
  if (request.key.starts_with(actor.name)) acknowledged_[request.key] = {request, answer.text};
}

void Simulation::learn(Actor& actor, const Request& request, const Answer& answer) {
  if (!answer.body.is_object() || !answer.body.as_object().contains("result")) return;
  const auto& result = answer.body.at("result");
  if (request.method == "DELETE") {
    if (request.pattern == "/client/v4/accounts/{account_id}")
      actor.accounts.erase(request.names.at("account_id"));
    return;
  }
  if (const auto* list = result.if_array()) {
    for (const auto& item : *list) learn_item(actor, request, item);
  } else {
    learn_item(actor, request, result);
  }
}

void Simulation::learn_item(Actor& actor, const Request& request, const value& item) {
  const auto* object = item.if_object();
  const auto* id = object == nullptr ? nullptr : object->if_contains("id");
  if (id == nullptr || !id->is_string()) return;
  const auto parameter = parameter_of_.find(request.pattern);
  if (parameter == parameter_of_.end()) return;
  const std::string text(id->as_string());
  if (request.method == "POST" && request.pattern == "/client/v4/accounts")
    actor.accounts.insert(text);
  auto names = request.names;
  names[parameter->second] = text;
  auto& known = actor.seen[parameter->second];
  if (known.size() < 40) {
    known.push_back(std::move(names));
  } else {
    known[any(known.size())] = std::move(names);
  }
}

// What two tenants have both seen is a leak, but for what they sent themselves.
void Simulation::expect_no_strangers_ids(
    const Actor& actor, const Request& request, const Answer& answer
) {
  for (const auto& id : identifiers_in(answer.text)) {
    if ((request.path + request.body).find(id) != std::string::npos) continue;
    const auto [known, is_new] = owner_of_.emplace(id, actor.name);
    if (!is_new && known->second != actor.name)
      wrong(actor.name + " sees " + id + ", which is " + known->second + "'s");
  }
}

// The list says what was acknowledged, and its total says how many.
void Simulation::expect_accounts(Actor& actor) {
  std::set<std::string> found;
  for (int page = 1;; ++page) {
    Request request;
    request.method = "GET";
    request.path = "/accounts?per_page=50&page=" + std::to_string(page);
    const auto answer = send(actor, request);
    if (answer.status != 200) return wrong("the accounts cannot be listed");
    const auto& list = answer.body.at("result").as_array();
    if (list.empty()) {
      const auto total = answer.body.at("result_info").at("total_count").as_int64();
      if (total != static_cast<std::int64_t>(found.size()))
        wrong("the total is not what is listed");
      break;
    }
    for (const auto& account : list) found.insert(std::string(account.at("id").as_string()));
  }
  if (found != actor.accounts) wrong(actor.name + "'s accounts are not those acknowledged");
}

// What `tenantd check` says, and no row of an account that is gone.
void Simulation::expect_sound_store() {
  for (const auto& orphan : faults_.orphans()) wrong(orphan);
  if (app::check(platform_.service().config) != 0) wrong("tenantd check has found something");
}

std::size_t Simulation::any(std::size_t below) {
  std::array<unsigned char, 4> bytes{};
  random_.fill(bytes);
  std::size_t number = 0;
  for (const auto byte : bytes) number = number << 8U | byte;
  return number % below;
}

std::int64_t Simulation::writing_calls() {
  return platform_.service().database->read([](sql::Transaction& tx) {
    return tx.value<std::int64_t>(count_calls).value_or(0);
  });
}

void Simulation::wrong(const std::string& sentence) { problems_.push_back(sentence); }

}  // namespace simulation
