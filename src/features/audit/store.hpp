#pragma once

#include <functional>
#include <map>
#include <vector>

#include "audit/entries.hpp"
#include "sql/transaction.hpp"

namespace audit::store {

// The index that a scan follows.
enum class Lane { account, tenant, actor, row, zone };

// A part of the log in the order of its lines, both bounds exclusive.
struct Range {
  Lane lane = Lane::account;
  std::string value;  // of the indexed column
  std::int64_t after = 0;
  std::int64_t before = 0;
  bool is_ascending = false;
};

// Gives `use` one line after another until it says false. Reads about as many as are `expected`.
void scan(
    sql::Transaction&, const Range&, std::int64_t expected, const std::function<bool(Line&)>& use
);

// How many lines there are, found in the index.
std::int64_t count(sql::Transaction&, const Range&);

std::optional<Line> find(sql::Transaction&, std::int64_t seq);

// The images of these lines, by their number.
std::map<std::int64_t, Images> images_of(sql::Transaction&, const std::vector<std::int64_t>& lines);

// The newest image of a row, alive or deleted.
std::optional<json::Raw> last_image(
    sql::Transaction&, std::string_view table_name, std::string_view row_key
);

}  // namespace audit::store
