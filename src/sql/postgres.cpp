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

// A connection and the statements that are sent with, or behind, others: each saves a round trip.
class Session {
 public:
  explicit Session(PGconn* connection) : connection_(connection) {}

  PGconn* connection() const { return connection_; }
  bool has_waiting() const { return !waiting_.empty(); }
  std::string take_waiting() { return std::exchange(waiting_, {}); }

  // Sent together with the next statement.
  void wait_with(std::string_view statement) {
    catch_up();
    waiting_ = statement;
  }
  // Sent now; its result is read before the next use.
  void send(std::string_view statement) {
    catch_up();
    if (PQsendQuery(connection_, std::string(statement).c_str()) != 1) fail(connection_, nullptr);
    is_unread_ = true;
  }
  // Runs what waits and reads what is unread.
  void catch_up() {
    if (is_unread_) {
      is_unread_ = false;
      while (const Result result{PQgetResult(connection_), &PQclear}) check(result);
    }
    if (has_waiting()) check(Result(PQexec(connection_, take_waiting().c_str()), &PQclear));
  }
  void check(const Result& result) const {
    const auto status = PQresultStatus(result.get());
    const bool is_good = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK ||
                         status == PGRES_EMPTY_QUERY || status == PGRES_PIPELINE_SYNC;
    if (!is_good) fail(connection_, result.get());
  }

 private:
  PGconn* connection_;
  std::string waiting_;
  bool is_unread_ = false;
};

class PostgresStatement final : public Statement {
 public:
  PostgresStatement(Session& session, std::string_view text, std::string name)
      : session_(session),
        connection_(session.connection()),
        numbered_(number_placeholders(text)),
        name_(std::move(name)) {}

  void start(Parameters parameters) override {
    if (is_running_) throw Bug("statement is already running: " + numbered_.text);
    bind(parameters);
    if (!is_prepared_) {
      session_.catch_up();
      prepare();
    }
    result_ = session_.has_waiting() ? run_with_waiting() : run();
    session_.check(result_);
    is_running_ = true;
    row_ = -1;
  }

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
  Result run() {
    session_.catch_up();
    const auto count = static_cast<int>(values_.size());
    return Result(
        PQexecPrepared(
            connection_, name_.c_str(), count, values_.data(), lengths_.data(), nullptr, 0
        ),
        &PQclear
    );
  }

  // The waiting statement and this one in one trip (libpq's pipeline mode).
  Result run_with_waiting() {
    const auto waiting = session_.take_waiting();
    const auto count = static_cast<int>(values_.size());
    const bool is_sent =
        PQenterPipelineMode(connection_) == 1 &&
        PQsendQueryParams(connection_, waiting.c_str(), 0, nullptr, nullptr, nullptr, nullptr, 0) ==
            1 &&
        PQsendQueryPrepared(
            connection_, name_.c_str(), count, values_.data(), lengths_.data(), nullptr, 0
        ) == 1 &&
        PQpipelineSync(connection_) == 1;
    if (!is_sent) fail(connection_, nullptr);
    const auto first = next_result();
    auto second = next_result();
    const Result synced(PQgetResult(connection_), &PQclear);
    PQexitPipelineMode(connection_);
    session_.check(first);
    return second;
  }

  // One statement's result; the null that ends it is read too.
  Result next_result() {
    Result result(PQgetResult(connection_), &PQclear);
    const Result end(PQgetResult(connection_), &PQclear);
    return result;
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

  void prepare() {
    const auto count = static_cast<int>(types_.size());
    const Result made(
        PQprepare(connection_, name_.c_str(), numbered_.text.c_str(), count, types_.data()),
        &PQclear
    );
    if (PQresultStatus(made.get()) != PGRES_COMMAND_OK) fail(connection_, made.get());
    is_prepared_ = true;
  }

  Session& session_;
  PGconn* connection_;
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
    session_.catch_up();
    session_.check(Result(PQexec(connection_, std::string(script).c_str()), &PQclear));
  }

  void execute_later(std::string_view statement) override {
    statement.starts_with("BEGIN") ? session_.wait_with(statement) : session_.send(statement);
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
