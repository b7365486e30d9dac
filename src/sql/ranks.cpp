#include "sql/ranks.hpp"

#include "sql/transaction.hpp"

namespace sql::ranks {

namespace {

constexpr std::int64_t run_max = 1000;

struct Run {
  std::string first_key;
  std::string first_id;
  std::int64_t length = 0;
};
BOOST_DESCRIBE_STRUCT(Run, (), (first_key, first_id, length))

struct Position {
  std::string key;
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Position, (), (key, id))

constexpr Text select_run = R"(
  SELECT first_key, first_id, length FROM ranks
  WHERE list = :list AND (first_key, first_id) <= (:key, :id)
  ORDER BY first_key DESC, first_id DESC LIMIT 1
)";
constexpr Text select_runs =
    "SELECT first_key, first_id, length FROM ranks WHERE list = :list ORDER BY first_key, first_id";
constexpr Text insert_run = R"(
  INSERT INTO ranks (list, first_key, first_id, length)
  VALUES (:list, :first_key, :first_id, :length)
)";
constexpr Text update_run = R"(
  UPDATE ranks SET length = :length
  WHERE list = :list AND first_key = :first_key AND first_id = :first_id
)";
constexpr Text delete_run =
    "DELETE FROM ranks WHERE list = :list AND first_key = :first_key AND first_id = :first_id";

std::string list_of(std::string_view table, const Ranking& ranking, std::string_view group) {
  std::string list(table);
  for (const auto part : {ranking.group, group, ranking.order}) {
    list += '.';
    list += part;
  }
  return list;
}

// The row so many rows behind the start of a run.
const Text& select_position(std::string_view table, const Ranking& ranking) {
  const std::string order(ranking.order);
  return generated(
      "SELECT " + order + " AS key, id FROM " + std::string(table) + " WHERE " +
      std::string(ranking.group) + " = :group_value AND (" + order +
      ", id) >= (:first_key, :first_id) ORDER BY " + order + ", id LIMIT 1 OFFSET :offset"
  );
}

void set_length(Transaction& tx, const std::string& list, const Run& run) {
  tx.change(
      update_run, {{"list", list},
                   {"first_key", run.first_key},
                   {"first_id", run.first_id},
                   {"length", run.length}}
  );
}

void insert(Transaction& tx, const std::string& list, const Run& run) {
  tx.change(
      insert_run, {{"list", list},
                   {"first_key", run.first_key},
                   {"first_id", run.first_id},
                   {"length", run.length}}
  );
}

// A full run becomes two; the row that was just added is in the table already.
void split(Transaction& tx, const Place& place, const std::string& list, Run run) {
  const bool grows_at_end = !tx.row<Position>(
      select_position(place.table, place.ranking), {{"group_value", place.group},
                                                    {"first_key", place.key},
                                                    {"first_id", place.id},
                                                    {"offset", 1}}
  );
  const auto kept = grows_at_end ? run.length - 1 : run.length / 2;
  const auto middle = tx.row<Position>(
      select_position(place.table, place.ranking), {{"group_value", place.group},
                                                    {"first_key", run.first_key},
                                                    {"first_id", run.first_id},
                                                    {"offset", kept}}
  );
  CHECK(middle.has_value());
  insert(tx, list, {middle->key, middle->id, run.length - kept});
  run.length = kept;
  set_length(tx, list, run);
}

void remove_run(Transaction& tx, const std::string& list, const Run& run) {
  tx.change(delete_run, {{"list", list}, {"first_key", run.first_key}, {"first_id", run.first_id}});
}

// The first run stays for as long as there are others, since it begins before everything.
void remove_empty(Transaction& tx, const std::string& list, const Run& run) {
  const bool is_first = run.first_key.empty() && run.first_id.empty();
  if (!is_first) remove_run(tx, list, run);
  const auto left = tx.rows<Run>(select_runs, {{"list", list}});
  if (left.size() == 1 && left.front().length == 0) remove_run(tx, list, left.front());
}

}  // namespace

void add(Transaction& tx, const Place& place) {
  const auto list = list_of(place.table, place.ranking, place.group);
  auto run = tx.row<Run>(select_run, {{"list", list}, {"key", place.key}, {"id", place.id}});
  // The first run begins before everything.
  if (!run) return insert(tx, list, {"", "", 1});
  ++run->length;
  if (run->length > run_max) return split(tx, place, list, *run);
  set_length(tx, list, *run);
}

void remove(Transaction& tx, const Place& place) {
  const auto list = list_of(place.table, place.ranking, place.group);
  auto run = tx.row<Run>(select_run, {{"list", list}, {"key", place.key}, {"id", place.id}});
  CHECK(run.has_value() && run->length > 0);
  --run->length;
  set_length(tx, list, *run);
  if (run->length == 0) remove_empty(tx, list, *run);
}

PageStart start_at(
    Transaction& tx, std::string_view table, const Ranking& ranking, std::string_view group,
    std::int64_t position
) {
  PageStart start{"", "", position};
  if (position < run_max || tx.dialect() != Dialect::sqlite) return start;
  std::int64_t passed = 0;
  tx.each<Run>(select_runs, {{"list", list_of(table, ranking, group)}}, [&](Run& run) {
    if (passed > position) return;
    start = {std::move(run.first_key), std::move(run.first_id), position - passed};
    passed += run.length;
  });
  return start;
}

}  // namespace sql::ranks
