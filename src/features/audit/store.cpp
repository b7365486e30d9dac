#include "audit/store.hpp"

#include <limits>

namespace audit::store {

namespace {

constexpr sql::Text select_of_account_asc = R"(
  SELECT c.id, c.table_name, c.row_key, c.account_id, c.before, c.after, k.at, k.credential,
    k.actor_id,
         k.actor_email, k.request_id, k.ip, k.user_agent, k.method, k.uri
  FROM changes c JOIN calls k ON k.seq = c.call_seq
  WHERE c.account_id = :owner_id AND (:hide_user_logs = 0 OR k.actor_id IS NULL) AND k.at >= :since
    AND k.at < :before
    AND (:id IS NULL OR c.id = :id)
    AND (:action IS NULL OR :action = CASE
      WHEN c.before = 'null' THEN 'add' WHEN c.after = 'null' THEN 'delete' ELSE 'change' END)
    AND (:actor_email IS NULL OR k.actor_email = :actor_email)
    AND (:actor_ip IS NULL OR k.ip = :actor_ip)
    AND (:zone IS NULL OR (c.table_name = 'zones' AND (c.before LIKE :zone ESCAPE '\'
      OR c.after LIKE :zone ESCAPE '\')))
  ORDER BY c.seq ASC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_of_account_desc = R"(
  SELECT c.id, c.table_name, c.row_key, c.account_id, c.before, c.after, k.at, k.credential,
    k.actor_id,
         k.actor_email, k.request_id, k.ip, k.user_agent, k.method, k.uri
  FROM changes c JOIN calls k ON k.seq = c.call_seq
  WHERE c.account_id = :owner_id AND (:hide_user_logs = 0 OR k.actor_id IS NULL) AND k.at >= :since
    AND k.at < :before
    AND (:id IS NULL OR c.id = :id)
    AND (:action IS NULL OR :action = CASE
      WHEN c.before = 'null' THEN 'add' WHEN c.after = 'null' THEN 'delete' ELSE 'change' END)
    AND (:actor_email IS NULL OR k.actor_email = :actor_email)
    AND (:actor_ip IS NULL OR k.ip = :actor_ip)
    AND (:zone IS NULL OR (c.table_name = 'zones' AND (c.before LIKE :zone ESCAPE '\'
      OR c.after LIKE :zone ESCAPE '\')))
  ORDER BY c.seq DESC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text count_of_account = R"(
  SELECT count(*) FROM changes c JOIN calls k ON k.seq = c.call_seq
  WHERE c.account_id = :owner_id AND (:hide_user_logs = 0 OR k.actor_id IS NULL) AND k.at >= :since
    AND k.at < :before
    AND (:id IS NULL OR c.id = :id)
    AND (:action IS NULL OR :action = CASE
      WHEN c.before = 'null' THEN 'add' WHEN c.after = 'null' THEN 'delete' ELSE 'change' END)
    AND (:actor_email IS NULL OR k.actor_email = :actor_email)
    AND (:actor_ip IS NULL OR k.ip = :actor_ip)
    AND (:zone IS NULL OR (c.table_name = 'zones' AND (c.before LIKE :zone ESCAPE '\'
      OR c.after LIKE :zone ESCAPE '\')))
)";
constexpr sql::Text select_of_actor_asc = R"(
  SELECT c.id, c.table_name, c.row_key, c.account_id, c.before, c.after, k.at, k.credential,
    k.actor_id,
         k.actor_email, k.request_id, k.ip, k.user_agent, k.method, k.uri
  FROM calls k JOIN changes c ON c.call_seq = k.seq
  WHERE k.actor_id = :owner_id AND :hide_user_logs = 0 AND k.at >= :since AND k.at < :before
    AND (:id IS NULL OR c.id = :id)
    AND (:action IS NULL OR :action = CASE
      WHEN c.before = 'null' THEN 'add' WHEN c.after = 'null' THEN 'delete' ELSE 'change' END)
    AND (:actor_email IS NULL OR k.actor_email = :actor_email)
    AND (:actor_ip IS NULL OR k.ip = :actor_ip)
    AND (:zone IS NULL OR (c.table_name = 'zones' AND (c.before LIKE :zone ESCAPE '\'
      OR c.after LIKE :zone ESCAPE '\')))
  ORDER BY c.seq ASC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_of_actor_desc = R"(
  SELECT c.id, c.table_name, c.row_key, c.account_id, c.before, c.after, k.at, k.credential,
    k.actor_id,
         k.actor_email, k.request_id, k.ip, k.user_agent, k.method, k.uri
  FROM calls k JOIN changes c ON c.call_seq = k.seq
  WHERE k.actor_id = :owner_id AND :hide_user_logs = 0 AND k.at >= :since AND k.at < :before
    AND (:id IS NULL OR c.id = :id)
    AND (:action IS NULL OR :action = CASE
      WHEN c.before = 'null' THEN 'add' WHEN c.after = 'null' THEN 'delete' ELSE 'change' END)
    AND (:actor_email IS NULL OR k.actor_email = :actor_email)
    AND (:actor_ip IS NULL OR k.ip = :actor_ip)
    AND (:zone IS NULL OR (c.table_name = 'zones' AND (c.before LIKE :zone ESCAPE '\'
      OR c.after LIKE :zone ESCAPE '\')))
  ORDER BY c.seq DESC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text count_of_actor = R"(
  SELECT count(*) FROM calls k JOIN changes c ON c.call_seq = k.seq
  WHERE k.actor_id = :owner_id AND :hide_user_logs = 0 AND k.at >= :since AND k.at < :before
    AND (:id IS NULL OR c.id = :id)
    AND (:action IS NULL OR :action = CASE
      WHEN c.before = 'null' THEN 'add' WHEN c.after = 'null' THEN 'delete' ELSE 'change' END)
    AND (:actor_email IS NULL OR k.actor_email = :actor_email)
    AND (:actor_ip IS NULL OR k.ip = :actor_ip)
    AND (:zone IS NULL OR (c.table_name = 'zones' AND (c.before LIKE :zone ESCAPE '\'
      OR c.after LIKE :zone ESCAPE '\')))
)";

constexpr std::int64_t per_page_default = 100;

// Matches the member `name` of a zone's image.
std::optional<std::string> zone_pattern(const std::optional<std::string>& name) {
  if (!name) return {};
  std::string pattern = "%";
  for (const char c : "\"name\":" + json::to_text(*name)) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + '%';
}

struct Statements {
  const sql::Text& ascending;
  const sql::Text& descending;
  const sql::Text& count;
};

Page<Row> list(
    sql::Transaction& tx, const Statements& statements, std::string_view owner_id,
    const Filter& filter, Timestamp oldest
) {
  const auto request = page_request(filter.page, filter.per_page, per_page_default);
  const auto zone = zone_pattern(filter.zone.name);
  const auto since = filter.since ? filter.since->at : oldest;
  const auto before =
      filter.before ? filter.before->at.us : std::numeric_limits<std::int64_t>::max();
  const std::vector<sql::Parameter> parameters{
      {"owner_id", owner_id},
      {"since", since},
      {"before", before},
      {"id", filter.id},
      {"action", filter.action.type},
      {"actor_email", filter.actor.email},
      {"actor_ip", filter.actor.ip},
      {"zone", zone},
      {"hide_user_logs", std::int64_t{filter.hide_user_logs.value_or(false) ? 1 : 0}},
      {"limit", request.per_page},
      {"offset", request.offset()}};
  const bool is_up = filter.direction.value_or(Direction::desc) == Direction::asc;
  const sql::Parameters bound{std::span<const sql::Parameter>(parameters)};
  Page<Row> page{{}, request, 0};
  page.items = tx.rows<Row>(is_up ? statements.ascending : statements.descending, bound);
  page.total_count = tx.value<std::int64_t>(statements.count, bound).value_or(0);
  return page;
}

}  // namespace

Page<Row> list_of_account(
    sql::Transaction& tx, const AccountId& account_id, const Filter& filter, Timestamp oldest
) {
  const Statements statements{select_of_account_asc, select_of_account_desc, count_of_account};
  return list(tx, statements, account_id.text(), filter, oldest);
}

Page<Row> list_of_actor(
    sql::Transaction& tx, const UserId& user_id, const Filter& filter, Timestamp oldest
) {
  const Statements statements{select_of_actor_asc, select_of_actor_desc, count_of_actor};
  return list(tx, statements, user_id.text(), filter, oldest);
}

}  // namespace audit::store
