#include <libpq-fe.h>

#include <charconv>
#include <unordered_map>
#include <utility>

#include "sql/connection.hpp"
#include "sql/placeholders.hpp"

namespace sql {

namespace {

constexpr Oid oid_bool = 16;
constexpr Oid oid_int8 = 20;
constexpr Oid oid_text = 25;

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

[[noreturn]] void fail(PGconn* connection, const PGresult* result) {
  const char* found = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const std::string state = found == nullptr ? "" : found;
  const std::string message =
      result == nullptr ? PQerrorMessage(connection) : PQresultErrorMessage(result);
  // 23505: the row that a unique index refused came from a transaction that ran beside this one;
  // the second try looks first and finds it.
  if (state == "40001" || state == "40P01" || state == "23505") throw SerializationFailure(message);
  // Classes 08 connection, 53 resources, 57 operator intervention; none: the connection is gone.
  const auto group = state.substr(0, 2);
  if (state.empty() || group == "08" || group == "53" || group == "57" || group == "58") {
    throw Unavailable(message);
  }
  throw Bug(message);
}

Oid oid_of(Type type) {
  if (type == Type::text) return oid_text;
  return type == Type::integer ? oid_int8 : oid_bool;
}

// A connection and what was sent, or waits to be sent, and is not answered yet. Everything goes
// through libpq's pipeline mode: a round trip is made only where an answer is needed.
class Session {
 public:
  explicit Session(PGconn* connection) : connection_(connection) {}

  PGconn* connection() const { return connection_; }

  void add(const char* text) {
    make_room();
    sent(PQsendQueryParams(connection_, text, 0, nullptr, nullptr, nullptr, nullptr, 0));
  }
  void add_preparation(const char* name, const char* text, const std::vector<Oid>& types) {
    make_room();
    const auto count = static_cast<int>(types.size());
    sent(PQsendPrepare(connection_, name, text, count, types.data()));
  }
  void add_prepared(
      const char* name, const std::vector<const char*>& values, const std::vector<int>& lengths
  ) {
    make_room();
    const auto count = static_cast<int>(values.size());
    sent(PQsendQueryPrepared(connection_, name, count, values.data(), lengths.data(), nullptr, 0));
  }

  // The answer to what was added last. Throws what any of the others failed with.
  Result answer() {
    if (!is_off_) synchronize();
    is_off_ = false;
    Result failed = none();
    Result last = none();
    for (; waiting_ > 0; --waiting_) {
      last = next_result();
      if (failed == nullptr && !is_good(last)) failed = std::move(last);
    }
    const Result synchronized(PQgetResult(connection_), &PQclear);
    if (failed != nullptr) fail(connection_, failed.get());
    return last;
  }

  // Sends all of it; the answers are read before the next use.
  void send_off() {
    synchronize();
    is_off_ = true;
  }

  // Leaves the pipeline, for scripts of several statements.
  void run_script(const char* script) {
    if (waiting_ > 0) answer();
    PQexitPipelineMode(connection_);
    const Result done(PQexec(connection_, script), &PQclear);
    if (!is_good(done)) fail(connection_, done.get());
  }

 private:
  // Answers that are not read fill the buffers of both sides, and then both would wait for ever.
  static constexpr int waiting_max = 64;

  static Result none() { return {nullptr, &PQclear}; }

  static bool is_good(const Result& result) {
    const auto status = PQresultStatus(result.get());
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
  }

  void make_room() {
    if (is_off_ || waiting_ == waiting_max) answer();
    if (PQpipelineStatus(connection_) == PQ_PIPELINE_OFF && PQenterPipelineMode(connection_) != 1)
      fail(connection_, nullptr);
  }
  void sent(int is_sent) {
    if (is_sent != 1) fail(connection_, nullptr);
    ++waiting_;
  }
  void synchronize() {
    if (PQpipelineSync(connection_) != 1) fail(connection_, nullptr);
  }
  // One statement's result; the null that ends it is read too.
  Result next_result() {
    Result result(PQgetResult(connection_), &PQclear);
    if (result == nullptr) fail(connection_, nullptr);
    const Result end(PQgetResult(connection_), &PQclear);
    return result;
  }

  PGconn* connection_;
  int waiting_ = 0;
  bool is_off_ = false;
};

class PostgresStatement final : public Statement {
 public:
  PostgresStatement(Session& session, std::string_view text, std::string name)
      : session_(session), numbered_(number_placeholders(text)), name_(std::move(name)) {}

  void start(Parameters parameters) override {
    if (is_running_) throw Bug("statement is already running: " + numbered_.text);
    add(parameters);
    result_ = session_.answer();
    is_running_ = true;
    row_ = -1;
  }

  void start_later(Parameters parameters) override { add(parameters); }

  bool next() override { return ++row_ < PQntuples(result_.get()); }
  void finish() override {
    is_running_ = false;
    result_.reset();
  }
  int column_count() const override { return PQnfields(result_.get()); }
  std::string_view column_name(int index) const override { return PQfname(result_.get(), index); }
  std::int64_t changed() const override {
    const std::string_view text = PQcmdTuples(result_.get());
    std::int64_t count = 0;
    std::from_chars(text.begin(), text.end(), count);
    return count;
  }
  bool is_null(int index) const override { return PQgetisnull(result_.get(), row_, index) == 1; }
  std::int64_t integer(int index) const override {
    const auto digits = text(index);
    if (digits == "t") return 1;
    std::int64_t value = 0;
    std::from_chars(digits.begin(), digits.end(), value);
    return value;
  }
  std::string_view text(int index) const override {
    const auto size = static_cast<std::size_t>(PQgetlength(result_.get(), row_, index));
    return {PQgetvalue(result_.get(), row_, index), size};
  }

 private:
  void add(const Parameters& parameters) {
    bind(parameters);
    if (!is_prepared_) {
      // Answered at once: behind a statement that fails it would not be carried out.
      session_.add_preparation(name_.c_str(), numbered_.text.c_str(), types_);
      session_.answer();
      is_prepared_ = true;
    }
    session_.add_prepared(name_.c_str(), values_, lengths_);
  }

  void bind(const Parameters& parameters) {
    const auto count = numbered_.names.size();
    texts_.resize(count);
    values_.resize(count);
    lengths_.resize(count);
    types_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      const auto& value = find(parameters, numbered_.names[i]);
      types_[i] = oid_of(value.type);
      if (value.type == Type::text) {
        texts_[i].assign(value.text());
      } else if (value.type == Type::boolean) {
        texts_[i] = value.integer != 0 ? "t" : "f";
      } else {
        texts_[i] = std::to_string(value.integer);
      }
      values_[i] = value.is_null ? nullptr : texts_[i].c_str();
      lengths_[i] = static_cast<int>(texts_[i].size());
    }
  }

  static const Value& find(const Parameters& parameters, std::string_view name) {
    for (const auto& parameter : parameters.list()) {
      if (parameter.name == name) return parameter.value;
    }
    throw Bug("parameter not bound: " + std::string(name));
  }

  Session& session_;
  Numbered numbered_;
  std::string name_;
  bool is_prepared_ = false;
  bool is_running_ = false;
  std::vector<std::string> texts_;
  std::vector<const char*> values_;
  std::vector<int> lengths_;
  std::vector<Oid> types_;
  Result result_{nullptr, &PQclear};
  int row_ = -1;
};

class PostgresConnection final : public Connection {
 public:
  explicit PostgresConnection(const std::string& url)
      : connection_(PQconnectdb(url.c_str())), session_(connection_) {
    if (PQstatus(connection_) != CONNECTION_OK) {
      const std::string message = PQerrorMessage(connection_);
      PQfinish(connection_);
      throw Unavailable(message);
    }
    PQsetNoticeProcessor(
        connection_, [](void*, const char*) {}, nullptr
    );
  }
  ~PostgresConnection() override {
    statements_.clear();
    PQfinish(connection_);
  }
  PostgresConnection(const PostgresConnection&) = delete;
  PostgresConnection& operator=(const PostgresConnection&) = delete;

  Dialect dialect() const override { return Dialect::postgres; }

  Statement& statement(const Text& text) override {
    auto& found = statements_[text.text().data()];
    if (!found) {
      found = std::make_unique<PostgresStatement>(
          session_, text.text(), "s" + std::to_string(statements_.size())
      );
    }
    return *found;
  }

  void execute(std::string_view script) override {
    session_.run_script(std::string(script).c_str());
  }
  void begin(std::string_view statement) override { session_.add(std::string(statement).c_str()); }
  bool has_failed() const override { return PQtransactionStatus(connection_) == PQTRANS_INERROR; }
  void end(std::string_view statement) override {
    session_.add(std::string(statement).c_str());
    const auto result = session_.answer();
    if (statement != PQcmdStatus(result.get())) throw Bug("the transaction had failed before");
  }
  void end_unwatched(std::string_view statement) override {
    session_.add(std::string(statement).c_str());
    session_.send_off();
  }

 private:
  PGconn* connection_;
  Session session_;
  std::unordered_map<const char*, std::unique_ptr<PostgresStatement>> statements_;
};

}  // namespace

std::unique_ptr<Connection> open_postgres(const std::string& url) {
  return std::make_unique<PostgresConnection>(url);
}

}  // namespace sql
