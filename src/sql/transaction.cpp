#include "sql/transaction.hpp"

namespace sql {

namespace {

constexpr Text add_one = R"(
  INSERT INTO counters (id, value) VALUES (:id, :by)
  ON CONFLICT (id) DO UPDATE SET value = counters.value + excluded.value
)";
constexpr Text remove_spent = "DELETE FROM counters WHERE id = :id AND value = 0";
constexpr Text select_counter = "SELECT value FROM counters WHERE id = :id";

std::string counter_id(std::string_view table, std::string_view column, const Value& value) {
  std::string id(table);
  id += '.';
  id += column;
  id += '.';
  id += value.text();
  return id;
}

const Text& count_statement(std::string_view table, std::string_view column) {
  std::string text = "SELECT count(*) FROM ";
  text += table;
  text += " WHERE ";
  text += column;
  return generated(text + " = :value");
}

}  // namespace

std::int64_t count_rows(
    Connection& connection, const std::string& table, const std::string& column,
    const std::string& value
) {
  return Transaction(connection)
      .value<std::int64_t>(count_statement(table, column), {{"value", value}})
      .value_or(0);
}

std::int64_t Transaction::change(const Text& text, Parameters parameters) {
  if (memory_ != nullptr) memory_->forget();
  auto& statement = connection_.statement(text);
  statement.start(parameters);
  const Running running(statement);
  while (statement.next()) {
  }
  return statement.changed();
}

void Transaction::change_later(const Text& text, Parameters parameters) {
  if (memory_ != nullptr) memory_->forget();
  connection_.statement(text).start_later(parameters);
}

void Transaction::add_to_count(
    std::string_view table, std::string_view column, const Value& value, std::int64_t by
) {
  if (value.is_null) return;
  const auto id = counter_id(table, column, value);
  change_later(add_one, {{"id", id}, {"by", by}});
  if (by < 0) change_later(remove_spent, {{"id", id}});
}

std::int64_t Transaction::counted(
    std::string_view table, std::string_view column, const Value& value
) {
  if (dialect() == Dialect::sqlite) {
    const auto id = counter_id(table, column, value);
    return this->value<std::int64_t>(select_counter, {{"id", id}}).value_or(0);
  }
  const std::array<Parameter, 1> parameters{Parameter("value", value)};
  return this
      ->value<std::int64_t>(count_statement(table, column), Parameters(std::span(parameters)))
      .value_or(0);
}

}  // namespace sql
