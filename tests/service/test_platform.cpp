#include "service/test_platform.hpp"

#include <boost/json/parse.hpp>
#include <condition_variable>
#include <fstream>
#include <mutex>

#include "app/onboarding.hpp"
#include "kernel/logging.hpp"

namespace test_service {

namespace {

// A request whose answer a thread waits for, with all of its parts.
class WaitingExchange final : public http::Exchange {
 public:
  WaitingExchange(http::Handler& handler, const std::function<void()>& before_part)
      : handler_(handler), before_part_(before_part) {}

  void reply() override {
    body_ += response.body;
    if (response.has_more) {
      before_part_();
      return handler_.make_next_part(*this);
    }
    response.body = std::move(body_);
    const std::lock_guard lock(mutex_);
    is_done_ = true;
    changed_.notify_all();
  }
  void wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return is_done_; });
  }

 private:
  http::Handler& handler_;
  const std::function<void()>& before_part_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool is_done_ = false;
  std::string body_;
};

http::Method method_of(std::string_view name) {
  for (const auto method :
       {http::Method::get, http::Method::post, http::Method::put, http::Method::patch,
        http::Method::delete_, http::Method::head, http::Method::options}) {
    if (http::name_of(method) == name) return method;
  }
  return http::Method::other;
}

const boost::json::value* first_error(const boost::json::value& body) {
  const auto* object = body.if_object();
  const auto* errors = object == nullptr ? nullptr : object->if_contains("errors");
  const auto* list = errors == nullptr ? nullptr : errors->if_array();
  return list == nullptr || list->empty() ? nullptr : &list->front();
}

// Hashed once: it is slow.
const std::string& test_password_hash() {
  static const auto hash = crypto::hash_password(Secret(std::string(test_password)));
  return hash;
}

}  // namespace

int Answer::code() const {
  const auto* error = first_error(body);
  return error == nullptr ? 0 : static_cast<int>(error->at("code").as_int64());
}

std::string Answer::pointer() const {
  const auto* error = first_error(body);
  if (error == nullptr || !error->as_object().contains("source")) return {};
  return std::string(error->at("source").at("pointer").as_string());
}

std::string Answer::header(std::string_view name) const {
  const auto start = headers.find(std::string(name) + ": ");
  if (start == std::string::npos) return {};
  const auto value = start + name.size() + 2;
  return headers.substr(value, headers.find("\r\n", value) - value);
}

std::vector<std::string> Answer::all(std::string_view name) const {
  std::vector<std::string> values;
  const auto start = std::string(name) + ": ";
  for (auto at = headers.find(start); at != std::string::npos; at = headers.find(start, at + 1)) {
    const auto value = at + start.size();
    values.push_back(headers.substr(value, headers.find("\r\n", value) - value));
  }
  return values;
}

Headers Browser::headers() const {
  std::string sent;
  for (const auto& [name, value] : cookies) sent += (sent.empty() ? "" : "; ") + name + "=" + value;
  Headers all;
  if (!sent.empty()) all.emplace_back("Cookie", sent);
  if (!csrf_token.empty()) all.emplace_back("X-Csrf-Token", csrf_token);
  return all;
}

void Browser::look_at(const Answer& answer) {
  for (const auto& line : answer.all("Set-Cookie")) {
    const auto equals = line.find('=');
    const auto name = line.substr(0, equals);
    const auto value = line.substr(equals + 1, line.find(';') - equals - 1);
    cookies[name] = value;
    if (value.empty()) cookies.erase(name);
  }
  const auto* body = answer.body.if_object();
  const auto* result = body == nullptr ? nullptr : body->if_contains("result");
  const auto* object = result == nullptr ? nullptr : result->if_object();
  const auto* token = object == nullptr ? nullptr : object->if_contains("csrf_token");
  if (token != nullptr && token->is_string()) csrf_token = std::string(token->as_string());
}

TestPlatform::TestPlatform(sql::Dialect dialect, const std::function<void(app::Config&)>& adjust)
    : key_(crypto::Key::from_hex(std::string(64, '7'))),
      folder_(std::make_unique<test_support::TestFolder>()) {
  logging::set_quiet(true);
  logging::set_listener([this](std::string_view line) {
    const std::lock_guard lock(log_mutex_);
    log_ += line;
  });
  auto& config = config_;
  config.data = folder_->path();
  config.public_url = "https://platform.example.com";
  config.rate_limit = "off";
  config.breached_passwords = folder_->path() + "/breached.txt";
  std::ofstream(config.breached_passwords) << "every thief knows this\n";
  if (dialect == sql::Dialect::postgres) {
    postgres_ = std::make_unique<test_support::PostgresDatabase>();
    config.database = postgres_->url();
  }
  adjust(config);
  sql::migrate(app::database_options(config), app::all_migrations(), clock_.now());
  restart();
}

TestPlatform::~TestPlatform() {
  service_.reset();
  logging::set_listener(nullptr);
}

std::unique_ptr<app::Service> TestPlatform::make_node() {
  return std::make_unique<app::Service>(
      config_, app::World{clock_, random_, mail_, key_, provider_, txt_records_}
  );
}

Partner TestPlatform::add_partner(const std::string& name, bool is_sandbox) {
  const app::NewTenant wanted{
      name + " Partners", *EmailAddress::parse(name + "@example.com"), test_password_hash(),
      "default", is_sandbox};
  const auto made = service_->as_operator("test", [&](Call& call) {
    return app::onboard(*service_, call, wanted);
  });
  return {made.tenant_id, made.unit_id, made.account_id,
          made.user_id,   made.email,   made.api_key.value_or("")};
}

Partner TestPlatform::add_user(const std::string& name) {
  users::NewUser wanted;
  wanted.email = *EmailAddress::parse(name + "@example.com");
  wanted.password_hash = test_password_hash();
  Partner made;
  service_->as_operator("test", [&](Call& call) {
    const auto added = service_->users.add(call, wanted);
    made.user_id = added.user.id;
    made.email = added.user.email.text();
    made.api_key = added.api_key.reveal();
  });
  return made;
}

Answer TestPlatform::call(
    const std::string& method, const std::string& path, const Partner* who, const std::string& body,
    const Headers& headers, const std::string& ip
) {
  const std::string target =
      path.starts_with("/platform/") || path.starts_with("/gateway/") ? path : "/client/v4" + path;
  const auto question = target.find('?');
  WaitingExchange exchange(called_->pipeline, before_part);
  auto& request = exchange.request;
  request.method = method_of(method);
  request.method_name = method;
  request.path = std::string_view(target).substr(0, question);
  if (question != std::string::npos) request.query = std::string_view(target).substr(question + 1);
  request.body = body;
  request.ip = ip;
  if (who != nullptr) {
    request.headers.push_back({"X-Auth-Email", who->email});
    request.headers.push_back({"X-Auth-Key", who->api_key});
  }
  for (const auto& [name, value] : headers) request.headers.push_back({name, value});
  for (const auto& [name, value] : request.headers) secrets_.look_at_header(name, value);
  secrets_.look_at_body(body);
  called_->pipeline.handle(exchange);
  exchange.wait();
  // What a call has left to be written beside it is there for the next one.
  called_->database->drain();
  called_->database->end_turn();
  Answer answer{
      exchange.response.status, nullptr, exchange.response.body, exchange.response.headers,
      exchange.response.is_broken};
  boost::system::error_code error;
  answer.body = boost::json::parse(answer.text, error);
  secrets_.look_at_body(answer.text);
  secrets_.look_at_headers(answer.headers);
  if (answer.status >= 400) refusals_ += answer.text;
  return answer;
}

void TestPlatform::restart() {
  service_.reset();
  service_ = make_node();
  called_ = service_.get();
}

std::vector<std::string> TestPlatform::leaks() {
  service_->database->drain();
  secrets_.look_at_mail(mail_.sent);
  auto all = secrets_.found_in("a refusal", refusals_);
  const auto add = [&](const std::vector<std::string>& more) {
    all.insert(all.end(), more.begin(), more.end());
  };
  {
    const std::lock_guard lock(log_mutex_);
    add(secrets_.found_in("a log line", log_));
  }
  for (const auto& file : std::filesystem::directory_iterator(folder_->path())) {
    const auto name = file.path().filename().string();
    if (!name.starts_with("tenantd.db")) continue;
    std::ifstream stream(file.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(stream), {});
    add(secrets_.found_in(name, bytes));
  }
  return all;
}

void TestPlatform::advance(Duration by) {
  clock_.advance(by);
  run_jobs();
}

void TestPlatform::run_jobs() { service_->worker.run_due(clock_.now()); }

}  // namespace test_service
