#pragma once

#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "kernel/check.hpp"
#include "sql/changes.hpp"
#include "sql/connection.hpp"
#include "sql/ranks.hpp"
#include "sql/snapshot_memory.hpp"
#include "sql/table.hpp"

namespace sql {

// One transaction, or one call's part of a group of them. Everything a call reads and writes.
class Transaction {
 public:
  explicit Transaction(Connection& connection, SnapshotMemory* memory = nullptr)
      : connection_(connection), memory_(memory) {}
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  // All rows, filled by column name. Every described member needs a column and the reverse.
  template <class Row>
  std::vector<Row> rows(const Text& text, Parameters parameters = {}) {
    std::vector<Row> all;
    each<Row>(text, parameters, [&](Row& row) { all.push_back(std::move(row)); });
    return all;
  }

  // The first row.
  template <class Row>
  std::optional<Row> row(const Text& text, Parameters parameters = {}) {
    auto& statement = start<Row>(text, parameters);
    const Running running(statement);
    std::optional<Row> found;
    if (statement.next()) fill(statement, found.emplace());
    return found;
  }

  template <class Row, class Use>
  void each(const Text& text, Parameters parameters, Use use) {
    auto& statement = start<Row>(text, parameters);
    const Running running(statement);
    while (statement.next()) {
      Row row{};
      fill(statement, row);
      use(row);
    }
  }

  // The first column of the first row.
  template <class T>
  std::optional<T> value(const Text& text, Parameters parameters = {}) {
    auto& statement = connection_.statement(text);
    statement.start(parameters);
    const Running running(statement);
    std::optional<T> found;
    if (statement.next() && !statement.is_null(0)) from_column(statement, 0, found.emplace());
    return found;
  }

  // A statement on technical tables (counters, jobs, sessions): not captured. Number of rows.
  std::int64_t change(const Text& text, Parameters parameters = {});
  // The same where nobody asks for the number: no round trip to PostgreSQL of its own.
  void change_later(const Text& text, Parameters parameters = {});

  // Stores an entity, captured. A unique index that refuses it is a bug: look first, or
  // insert_if_new.
  template <class Row>
  void insert(const Row& row) {
    put(row);
    capture<Row>(nullptr, &row);
  }

  // False when a unique index has such a row already.
  template <class Row>
  bool insert_if_new(const Row& row) {
    if (run(TableStatements<Row>::get().insert_if_new(), row) == 0) return false;
    capture<Row>(nullptr, &row);
    return true;
  }

  // Stores all members of an entity that exists, captured; nothing is written when nothing differs.
  template <class Row>
  void update(const Row& row) {
    const auto before = stored(row);
    if (same(before, row)) return;
    CHECK(run(TableStatements<Row>::get().update(), row) == 1);
    capture<Row>(&before, &row);
  }

  template <class Row>
  void remove(const Row& row) {
    const auto before = stored(row);
    CHECK(run_with_key(TableStatements<Row>::get().remove(), row) == 1);
    capture<Row>(&before, nullptr);
  }

  // Stores a row that is no entity (technical tables), not captured.
  template <class Row>
  void put(const Row& row) {
    with_parameters(row, [&](Parameters parameters) {
      change_later(TableStatements<Row>::get().insert(), parameters);
    });
  }

  // How many rows have this value in a `counted_by` column: one look-up on SQLite, an index-only
  // count on PostgreSQL, where a counter row would serialize all writers.
  template <class Row, class T>
  std::int64_t count(std::string_view column, const T& value) {
    return counted(Table<Row>::name, column, to_value(value));
  }

  // Where the rows from `position` on begin, in a `ranked_by` order of a group.
  template <class Row, class T>
  PageStart start_at(const Ranking& ranking, const T& group, std::int64_t position) {
    return ranks::start_at(*this, Table<Row>::name, ranking, to_value(group).text(), position);
  }

  // What `compute` gives, computed once for all reads of the same snapshot where that is possible.
  // For who may do what, which every call asks. `key` names the question, arguments included.
  template <class T, class Compute>
  T remembered(const std::string& key, Compute compute) {
    if (memory_ == nullptr) return compute();
    return memory_->get<T>(key, compute);
  }

  Dialect dialect() const { return connection_.dialect(); }
  const std::vector<Change>& changes() const { return changes_; }
  void forget_changes() { changes_.clear(); }

 private:
  // Ends a statement on every way out.
  class Running {
   public:
    explicit Running(Statement& statement) : statement_(statement) {}
    ~Running() { statement_.finish(); }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

   private:
    Statement& statement_;
  };

  template <class Row>
  Statement& start(const Text& text, Parameters parameters) {
    auto& statement = connection_.statement(text);
    statement.start(parameters);
    if (statement.mapped_type != &type_tag<Row>) map_columns<Row>(statement);
    return statement;
  }

  template <class Row>
  void map_columns(Statement& statement) {
    statement.columns.clear();
    detail::each_column<Row>([&](const std::string& name) {
      int found = -1;
      for (int i = 0; i < statement.column_count(); ++i) {
        if (statement.column_name(i) == name) found = i;
      }
      if (found < 0) throw Bug("no column " + name);
      statement.columns.push_back(found);
    });
    CHECK(static_cast<std::size_t>(statement.column_count()) == statement.columns.size());
    statement.mapped_type = &type_tag<Row>;
  }

  template <class Row>
  static void fill(Statement& statement, Row& row) {
    std::size_t index = 0;
    boost::mp11::mp_for_each<json::Members<Row>>([&](auto member) {
      from_column(statement, statement.columns[index++], row.*member.pointer);
    });
  }

  template <class Row, class Use>
  static void with_parameters(const Row& row, Use use) {
    std::apply(
        [&](auto... members) {
          const std::array<Parameter, sizeof...(members)> list{
              Parameter(members.name, row.*members.pointer)...};
          use(Parameters(std::span(list)));
        },
        boost::mp11::mp_rename<json::Members<Row>, std::tuple>()
    );
  }

  template <class Row>
  std::int64_t run(const Text& text, const Row& row) {
    std::int64_t changed = 0;
    with_parameters(row, [&](Parameters parameters) { changed = change(text, parameters); });
    return changed;
  }

  template <class Row>
  std::int64_t run_with_key(const Text& text, const Row& row) {
    std::int64_t changed = 0;
    constexpr auto key = detail::key_column<Row>();
    detail::with_member(row, key, [&](const auto& value) {
      changed = change(text, {{key, value}});
    });
    return changed;
  }

  template <class Row>
  Row stored(const Row& row) {
    std::optional<Row> found;
    constexpr auto key = detail::key_column<Row>();
    detail::with_member(row, key, [&](const auto& value) {
      found = this->row<Row>(TableStatements<Row>::get().find(), {{key, value}});
    });
    CHECK(found.has_value());
    return std::move(*found);
  }

  template <class Row>
  static bool same(const Row& a, const Row& b) {
    bool all = true;
    boost::mp11::mp_for_each<json::Members<Row>>([&](auto member) {
      const auto x = to_value(a.*member.pointer);
      const auto y = to_value(b.*member.pointer);
      all = all && x.is_null == y.is_null && x.integer == y.integer && x.text() == y.text();
    });
    return all;
  }

  template <class Row>
  void capture(const Row* before, const Row* after) {
    const Row& row = after != nullptr ? *after : *before;
    Change change;
    change.table_name = Table<Row>::name;
    const auto as_text = [](const auto& value) {
      const auto bound = to_value(value);
      return bound.type == Type::text ? std::string(bound.text()) : std::to_string(bound.integer);
    };
    detail::with_member(row, detail::key_column<Row>(), [&](const auto& key) {
      change.row_key = as_text(key);
    });
    detail::with_member(row, detail::account_column<Row>(), [&](const auto& id) {
      take_id(id, change.account_id);
    });
    detail::with_member(row, detail::tenant_column<Row>(), [&](const auto& id) {
      take_id(id, change.tenant_id);
    });
    detail::with_member(row, detail::zone_column<Row>(), [&](const auto& id) {
      ZoneId zone_id;
      take_id(id, zone_id);
      if (!zone_id.empty()) change.zone_id = zone_id;
    });
    if (before != nullptr) change.before.text = json::to_text(*before);
    if (after != nullptr) change.after.text = json::to_text(*after);
    count_row(before, after);
    rank_row(before, after, change.row_key);
    changes_.push_back(std::move(change));
  }

  template <class From, class AnyId>
  static void take_id(const From& from, AnyId& to) {
    if constexpr (std::is_same_v<From, AnyId>) to = from;
    if constexpr (std::is_same_v<From, std::optional<AnyId>>) to = from.value_or(AnyId());
  }

  template <class Row>
  void count_row(const Row* before, const Row* after) {
    if constexpr (requires { Table<Row>::counted_by; }) {
      if (dialect() != Dialect::sqlite) return;
      for (const auto column : Table<Row>::counted_by) {
        const auto add = [&](const Row& row, int by) {
          detail::with_member(row, column, [&](const auto& value) {
            add_to_count(Table<Row>::name, column, to_value(value), by);
          });
        };
        if (before != nullptr && after != nullptr &&
            member_text(*before, column) == member_text(*after, column)) {
          continue;
        }
        if (before != nullptr) add(*before, -1);
        if (after != nullptr) add(*after, 1);
      }
    }
  }

  template <class Row>
  void rank_row(const Row* before, const Row* after, const std::string& id) {
    if constexpr (requires { Table<Row>::ranked_by; }) {
      if (dialect() != Dialect::sqlite) return;
      for (const auto& ranking : Table<Row>::ranked_by) {
        const auto group_of = [&](const Row& row) { return member_text(row, ranking.group); };
        const auto key_of = [&](const Row& row) { return member_text(row, ranking.order); };
        const bool is_same = before != nullptr && after != nullptr &&
                             group_of(*before) == group_of(*after) &&
                             key_of(*before) == key_of(*after);
        if (is_same) continue;
        if (before != nullptr) {
          ranks::remove(*this, {Table<Row>::name, ranking, group_of(*before), key_of(*before), id});
        }
        if (after != nullptr) {
          ranks::add(*this, {Table<Row>::name, ranking, group_of(*after), key_of(*after), id});
        }
      }
    }
  }

  template <class Row>
  static std::string member_text(const Row& row, std::string_view name) {
    std::string text;
    detail::with_member(row, name, [&](const auto& value) { text = to_value(value).text(); });
    return text;
  }

  void add_to_count(
      std::string_view table, std::string_view column, const Value& value, std::int64_t by
  );
  std::int64_t counted(std::string_view table, std::string_view column, const Value& value);

  template <class Row>
  static inline const char type_tag = 0;

  Connection& connection_;
  SnapshotMemory* memory_;
  std::vector<Change> changes_;
};

// Counts rows of any table by any column, both names taken from the store itself.
std::int64_t count_rows(
    Connection& connection, const std::string& table, const std::string& column,
    const std::string& value
);

}  // namespace sql
