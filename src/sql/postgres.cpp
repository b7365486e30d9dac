#include <libpq-fe.h>

#include <charconv>
#include <unordered_map>

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

class PostgresStatement final : public Statement {
 public:
  PostgresStatement(PGconn* connection, std::string_view text, std::string name)
      : connection_(connection), numbered_(number_placeholders(text)), name_(std::move(name)) {}

  void start(Parameters parameters) override {
    if (is_running_) throw Bug("statement is already running: " + numbered_.text);
    bind(parameters);
    if (!is_prepared_) prepare();
    const auto count = static_cast<int>(values_.size());
    result_ = Result(
        PQexecPrepared(
            connection_, name_.c_str(), count, values_.data(), lengths_.data(), nullptr, 0
        ),
        &PQclear
    );
    const auto status = PQresultStatus(result_.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(connection_, result_.get());
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
  explicit PostgresConnection(const std::string& url) : connection_(PQconnectdb(url.c_str())) {
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
          connection_, text.text(), "s" + std::to_string(statements_.size())
      );
    }
    return *found;
  }

  void execute(std::string_view script) override {
    const Result result(PQexec(connection_, std::string(script).c_str()), &PQclear);
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY) {
      fail(connection_, result.get());
    }
  }

 private:
  PGconn* connection_;
  std::unordered_map<const char*, std::unique_ptr<PostgresStatement>> statements_;
};

}  // namespace

std::unique_ptr<Connection> open_postgres(const std::string& url) {
  return std::make_unique<PostgresConnection>(url);
}

}  // namespace sql
