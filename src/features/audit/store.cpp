#include "audit/store.hpp"

#include <algorithm>
#include <array>

namespace audit::store {

namespace {

// The images are left out: a scan may pass many lines that nobody asked for.
constexpr std::string_view select_line = R"(
  SELECT c.seq, c.call_seq, c.id, c.table_name, c.row_key, c.account_id, c.tenant_id, c.zone_id,
         CASE WHEN c.before = 'null' THEN 0 ELSE 1 END AS has_before,
         CASE WHEN c.after = 'null' THEN 0 ELSE 1 END AS has_after,
         k.at, k.credential, k.actor_id, k.actor_email, k.token_id, k.request_id, k.ip,
         k.user_agent, k.method, k.uri, k.status, k.error_code
  FROM changes c JOIN calls k ON k.seq = c.call_seq
)";
constexpr std::string_view within = R"(
  AND c.seq > :after AND c.seq < :before
)";
// Lines of an actor are in the order of their calls, whose index knows the actor.
constexpr std::string_view of_calls_within = R"(
  AND k.seq >= :call_after AND k.seq <= :call_before
  AND (k.seq, c.seq) > (:call_after, :after) AND (k.seq, c.seq) < (:call_before, :before)
)";

constexpr std::array<std::string_view, 5> conditions{
    "WHERE c.account_id = :value", "WHERE c.tenant_id = :value", "WHERE k.actor_id = :value",
    "WHERE c.row_key = :value", "WHERE c.zone_id = :value"};

const sql::Text& scan_statement(Lane lane, bool is_ascending) {
  std::string text(select_line);
  text += conditions.at(static_cast<std::size_t>(lane));
  text += lane == Lane::actor ? of_calls_within : within;
  const std::string direction = is_ascending ? " ASC" : " DESC";
  text += "ORDER BY ";
  if (lane == Lane::actor) text += "k.seq" + direction + ", ";
  return sql::generated(text + "c.seq" + direction + " LIMIT :limit");
}

constexpr sql::Text count_of_account = R"(
  SELECT count(*) FROM changes WHERE account_id = :value AND seq > :after AND seq < :before
)";
constexpr sql::Text count_of_tenant = R"(
  SELECT count(*) FROM changes WHERE tenant_id = :value AND seq > :after AND seq < :before
)";
constexpr sql::Text count_of_actor = R"(
  SELECT CAST(sum(change_count) AS BIGINT) FROM calls
  WHERE actor_id = :value AND seq > :after AND seq < :before
)";
constexpr sql::Text select_last_image = R"(
  SELECT CASE WHEN after = 'null' THEN before ELSE after END FROM changes
  WHERE row_key = :row_key AND table_name = :table_name AND (before <> 'null' OR after <> 'null')
  ORDER BY seq DESC LIMIT 1
)";
constexpr std::int64_t chunk_min = 100;
constexpr std::int64_t chunk_max = 5000;
constexpr std::size_t images_at_once = 50;

struct ImagesOfLine {
  std::int64_t seq = 0;
  json::Raw before;
  json::Raw after;
};
BOOST_DESCRIBE_STRUCT(ImagesOfLine, (), (seq, before, after))

std::string name_of_place(std::size_t place) { return "s" + std::to_string(place); }

const sql::Text& images_statement() {
  static const auto& statement = []() -> const sql::Text& {
    std::string text = "SELECT seq, before, after FROM changes WHERE seq IN (";
    for (std::size_t i = 0; i < images_at_once; ++i)
      text += (i == 0 ? ":" : ", :") + name_of_place(i);
    return sql::generated(text + ")");
  }();
  return statement;
}

}  // namespace

void scan(
    sql::Transaction& tx, const Range& range, std::int64_t expected,
    const std::function<bool(Line&)>& use
) {
  const auto& statement = scan_statement(range.lane, range.is_ascending);
  Range left = range;
  auto call_after = range.after;
  auto call_before = range.before;
  for (auto limit = std::clamp(expected, chunk_min, chunk_max);;
       limit = std::min(limit * 2, chunk_max)) {
    auto lines = tx.rows<Line>(
        statement, {{"value", left.value},
                    {"after", left.after},
                    {"before", left.before},
                    {"call_after", call_after},
                    {"call_before", call_before},
                    {"limit", limit}}
    );
    for (auto& line : lines) {
      if (!use(line)) return;
    }
    if (static_cast<std::int64_t>(lines.size()) < limit) return;
    (left.is_ascending ? left.after : left.before) = lines.back().seq;
    (left.is_ascending ? call_after : call_before) = lines.back().call_seq;
  }
}

std::int64_t count(sql::Transaction& tx, const Range& range) {
  const auto& statement = range.lane == Lane::account  ? count_of_account
                          : range.lane == Lane::tenant ? count_of_tenant
                                                       : count_of_actor;
  return tx
      .value<std::int64_t>(
          statement, {{"value", range.value}, {"after", range.after}, {"before", range.before}}
      )
      .value_or(0);
}

std::optional<Line> find(sql::Transaction& tx, std::int64_t seq) {
  static const auto& select = sql::generated(std::string(select_line) + "WHERE c.seq = :seq");
  return tx.row<Line>(select, {{"seq", seq}});
}

std::map<std::int64_t, Images> images_of(
    sql::Transaction& tx, const std::vector<std::int64_t>& lines
) {
  std::map<std::int64_t, Images> images;
  for (std::size_t start = 0; start < lines.size(); start += images_at_once) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < images_at_once; ++i) names.push_back(name_of_place(i));
    std::vector<sql::Parameter> parameters;
    // The last one stands in the places that are left over.
    for (std::size_t i = 0; i < images_at_once; ++i) {
      parameters.emplace_back(names[i], lines[std::min(start + i, lines.size() - 1)]);
    }
    const sql::Parameters bound{std::span<const sql::Parameter>(parameters)};
    tx.each<ImagesOfLine>(images_statement(), bound, [&](ImagesOfLine& row) {
      images[row.seq] = {std::move(row.before), std::move(row.after)};
    });
  }
  return images;
}

std::optional<json::Raw> last_image(
    sql::Transaction& tx, std::string_view table_name, std::string_view row_key
) {
  auto text =
      tx.value<std::string>(select_last_image, {{"table_name", table_name}, {"row_key", row_key}});
  if (!text) return {};
  return json::Raw{std::move(*text)};
}

}  // namespace audit::store
