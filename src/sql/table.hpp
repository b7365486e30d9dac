#pragma once

#include <span>
#include <string>
#include <string_view>

#include "json/types.hpp"
#include "sql/text.hpp"

namespace sql {

// An order in which the rows of a group are listed: accounts of a tenant_id by name_key. Needs an
// index on (group, order, id).
struct Ranking {
  std::string_view group;
  std::string_view order;
};

// Which table holds a described struct. Specialised beside the struct:
//
//   template <>
//   struct sql::Table<accounts::Account> {
//     static constexpr std::string_view name = "accounts";
//     static constexpr std::string_view counted_by[] = {"tenant_id"};         // optional
//     static constexpr sql::Ranking ranked_by[] = {{"tenant_id", "name_key"}};  // optional
//   };
//
// The key is the column `id` unless `key` names another. `counted_by`: columns for each of whose
// values Transaction::count answers at once. `ranked_by`: orders whose pages Transaction::start_at
// finds at once. `account`, `tenant` and `zone` name the columns that say whose the row is (default
// `account_id`, `tenant_id`, `zone_id`, where there are such); the audit log goes by them.
template <class Row>
struct Table;

namespace detail {

template <class Row>
constexpr std::string_view key_column() {
  if constexpr (requires { Table<Row>::key; }) {
    return Table<Row>::key;
  } else {
    return "id";
  }
}

template <class Row>
constexpr std::string_view account_column() {
  if constexpr (requires { Table<Row>::account; }) {
    return Table<Row>::account;
  } else {
    return "account_id";
  }
}

template <class Row>
constexpr std::string_view tenant_column() {
  if constexpr (requires { Table<Row>::tenant; }) {
    return Table<Row>::tenant;
  } else {
    return "tenant_id";
  }
}

template <class Row>
constexpr std::string_view zone_column() {
  if constexpr (requires { Table<Row>::zone; }) {
    return Table<Row>::zone;
  } else {
    return "zone_id";
  }
}

template <class Row, class Use>
void with_member(const Row& row, std::string_view name, Use use) {
  boost::mp11::mp_for_each<json::Members<Row>>([&](auto member) {
    if (name == member.name) use(row.*member.pointer);
  });
}

template <class Row, class Use>
void each_column(Use use) {
  boost::mp11::mp_for_each<json::Members<Row>>([&](auto member) { use(std::string(member.name)); });
}

}  // namespace detail

// The statements that store a row, made once from its description.
template <class Row>
class TableStatements {
 public:
  static const TableStatements& get() {
    static const TableStatements instance;
    return instance;
  }
  const Text& insert() const { return insert_; }
  const Text& insert_if_new() const { return insert_if_new_; }
  const Text& update() const { return update_; }
  const Text& remove() const { return remove_; }
  const Text& find() const { return find_; }

 private:
  TableStatements() : TableStatements(make()) {}

  struct Texts {
    std::string insert, insert_if_new, update, remove, find;
  };
  explicit TableStatements(const Texts& texts)
      : insert_(generated(texts.insert)),
        insert_if_new_(generated(texts.insert_if_new)),
        update_(generated(texts.update)),
        remove_(generated(texts.remove)),
        find_(generated(texts.find)) {}

  static Texts make() {
    std::string columns;
    std::string parameters;
    std::string assignments;
    const std::string key(detail::key_column<Row>());
    detail::each_column<Row>([&](const std::string& name) {
      const std::string comma = columns.empty() ? "" : ", ";
      columns += comma + name;
      parameters += comma + ":" + name;
      if (name != key) assignments += (assignments.empty() ? "" : ", ") + name + " = :" + name;
    });
    const std::string table(Table<Row>::name);
    Texts texts;
    texts.insert = "INSERT INTO " + table + " (" + columns + ") VALUES (" + parameters + ")";
    texts.insert_if_new = texts.insert + " ON CONFLICT DO NOTHING";
    texts.update = "UPDATE " + table + " SET " + assignments + " WHERE " + key + " = :" + key;
    texts.remove = "DELETE FROM " + table + " WHERE " + key + " = :" + key;
    texts.find = "SELECT " + columns + " FROM " + table + " WHERE " + key + " = :" + key;
    return texts;
  }

  const Text& insert_;
  const Text& insert_if_new_;
  const Text& update_;
  const Text& remove_;
  const Text& find_;
};

}  // namespace sql
