#include "search/store.hpp"

#include <algorithm>

namespace search::store {

namespace {

// So many hits are put in order here; of more, the page is taken from an index.
constexpr std::int64_t hits_max = 1000;
constexpr std::int64_t window_growth = 8;
constexpr std::int64_t window_max = 10'000'000'000;

constexpr sql::Text select_access_elsewhere = R"(
  SELECT 1 FROM account_access
  WHERE user_id = :user_id AND (tenant_id < :tenant_id OR tenant_id > :tenant_id) LIMIT 1
)";

// Of what is asked for, with the database it is asked of: each has a fastest way of its own.
struct Asked {
  const Wanted& wanted;
  sql::Dialect dialect;

  // SQLite steps through the texts in the order of ids, so that what was seen need not be counted.
  bool is_in_order() const {
    return dialect == sql::Dialect::sqlite && wanted.reach.tenant_id.has_value();
  }
};

// The filters name what is asked for, and nothing else: each condition is paid once for each text.
std::string filters(const Asked& asked) {
  const auto& wanted = asked.wanted;
  const bool is_of_tenant = wanted.reach.tenant_id.has_value();
  const bool is_sqlite = asked.dialect == sql::Dialect::sqlite;
  std::string text;
  if (wanted.contains)
    text += is_sqlite ? " AND strpos(t.text, :contains) > 0" : " AND t.text LIKE :pattern";
  if (wanted.unit_id) text += " AND t.unit_id = :unit_id";
  if (wanted.type) text += " AND t.type = :type";
  if (wanted.status) {
    const bool is_pending = *wanted.status == AccountStatus::pending;
    text += is_pending ? " AND t.account_id IN (" : " AND t.account_id NOT IN (";
    text += "SELECT i.account_id FROM invitations i WHERE ";
    text += is_of_tenant ? "i.tenant_id = :tenant_id" : "i.account_id = t.account_id";
    text += " AND i.status = 'pending' AND i.expires_at > :now)";
  }
  if (wanted.plan) {
    text += " AND t.account_id IN (SELECT s.account_id FROM subscriptions s WHERE ";
    text += is_of_tenant ? "s.tenant_id = :tenant_id" : "s.account_id = t.account_id";
    text += " AND s.rate_plan_id = :plan)";
  }
  return text;
}

// Whose texts, and which of them.
std::string from_texts(const Asked& asked) {
  const auto& wanted = asked.wanted;
  std::string text = " FROM account_texts t WHERE ";
  if (wanted.reach.tenant_id) {
    text += "t.tenant_id = :tenant_id";
  } else {
    text += R"((t.tenant_id IN (SELECT tenant_id FROM tenant_admins
                         WHERE user_id = :user_id AND unit_id IS NULL)
    OR t.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR t.account_id IN (SELECT account_id FROM account_access WHERE user_id = :user_id)))";
    if (wanted.tenant_id) text += " AND t.tenant_id = :tenant_id";
  }
  return text + filters(asked);
}

// In the order of ids where the rest is counted from the last of them.
const sql::Text& select_hits(const Asked& asked) {
  auto text = "SELECT t.account_id, t.type, t.text" + from_texts(asked);
  if (asked.is_in_order()) text += " ORDER BY t.account_id";
  return sql::generated(text + " LIMIT :limit");
}

const sql::Text& select_count(const Asked& asked) {
  return sql::generated("SELECT count(*)" + from_texts(asked));
}

const sql::Text& select_count_behind(const Asked& asked) {
  return sql::generated("SELECT count(*)" + from_texts(asked) + " AND t.account_id > :last");
}

// A column and the id, as in ORDER BY.
std::string in_direction(const std::string& column, const Wanted& wanted) {
  const std::string direction = wanted.direction == Direction::asc ? " ASC" : " DESC";
  const std::string id = column.starts_with("a.") ? "a.id" : "t.account_id";
  return " ORDER BY " + (column == id ? "" : column + direction + ", ") + id + direction;
}

// The beginning of the order's own index, and what of it is a hit. Where there are many hits, a
// short window fills the page. EXISTS would let PostgreSQL look for all hits beforehand.
const sql::Text& select_window(const Asked& asked) {
  const auto& wanted = asked.wanted;
  std::string column = "a.id";
  if (wanted.order == AccountOrder::name) column = "a.name_key";
  if (wanted.order == AccountOrder::type) column = "a.type";
  const auto order = in_direction(column, wanted);
  auto text = "SELECT a.id FROM (SELECT a.id, a.name_key, a.type FROM accounts a" +
              (" WHERE a.tenant_id = :tenant_id" + order) + " LIMIT :window) a";
  if (!wanted.is_plain()) {
    text += " WHERE 1 = (SELECT 1 FROM account_texts t WHERE t.account_id = a.id";
    text += filters(asked) + ")";
  }
  return sql::generated(text + order + " LIMIT :limit OFFSET :offset");
}

const sql::Text& select_page_of_user(const Asked& asked) {
  const auto& wanted = asked.wanted;
  std::string column = "t.account_id";
  if (wanted.order == AccountOrder::name) column = "t.text";
  if (wanted.order == AccountOrder::type) column = "t.type";
  return sql::generated(
      "SELECT t.account_id AS id" + from_texts(asked) + in_direction(column, wanted) +
      " LIMIT :limit OFFSET :offset"
  );
}

constexpr sql::Text update_text = R"(
  UPDATE account_texts
  SET tenant_id = :tenant_id, unit_id = :unit_id, type = :type,
      text = replace(text, :before, :text)
  WHERE account_id = :account_id
)";
constexpr sql::Text append_line =
    "UPDATE account_texts SET text = text || :line WHERE account_id = :account_id";
constexpr sql::Text cut_line =
    "UPDATE account_texts SET text = replace(text, :line, '') WHERE account_id = :account_id";
constexpr sql::Text delete_text = "DELETE FROM account_texts WHERE account_id = :account_id";

struct Hit {
  AccountId account_id;
  std::string type;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Hit, (), (account_id, type, text))

struct IdRow {
  AccountId id;
};
BOOST_DESCRIBE_STRUCT(IdRow, (), (id))

// For LIKE.
std::optional<std::string> pattern_of(const std::optional<std::string>& contains) {
  if (!contains) return {};
  std::string pattern = "%";
  for (const char c : *contains) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + '%';
}

// The filters, and who asks, with what a statement needs beyond them.
std::vector<sql::Parameter> parameters_of(
    const Wanted& wanted, std::initializer_list<sql::Parameter> more = {}
) {
  std::vector<sql::Parameter> list{
      {"contains", wanted.contains},
      {"pattern", pattern_of(wanted.contains)},
      {"unit_id", wanted.unit_id},
      {"type", wanted.type},
      {"status", wanted.status},
      {"plan", wanted.plan},
      {"now", wanted.now}};
  if (wanted.reach.tenant_id) {
    list.emplace_back("tenant_id", *wanted.reach.tenant_id);
  } else {
    list.emplace_back("tenant_id", wanted.tenant_id);
    list.emplace_back("user_id", wanted.reach.user_id);
  }
  list.insert(list.end(), more);
  return list;
}

sql::Parameters bound(const std::vector<sql::Parameter>& list) {
  return sql::Parameters(std::span(list));
}

std::vector<AccountId> ids_of(std::vector<IdRow> rows) {
  std::vector<AccountId> ids;
  ids.reserve(rows.size());
  for (const auto& row : rows) ids.push_back(row.id);
  return ids;
}

// The window grows until the page is full: how many accounts there are is not asked, since
// PostgreSQL would count them.
std::vector<AccountId> window_of(sql::Transaction& tx, const Wanted& wanted, std::int64_t hits) {
  const auto offset = wanted.page.offset();
  const auto needed = std::min(wanted.page.per_page, hits - offset);
  if (needed <= 0) return {};
  const auto last = offset + wanted.page.per_page;
  for (auto window = wanted.is_plain() ? last : last * 2;; window *= window_growth) {
    const auto list =
        parameters_of(wanted, {{"limit", needed}, {"offset", offset}, {"window", window}});
    auto ids = ids_of(tx.rows<IdRow>(select_window({wanted, tx.dialect()}), bound(list)));
    if (static_cast<std::int64_t>(ids.size()) == needed) return ids;
    CHECK(!wanted.is_plain() && window < window_max);
  }
}

std::vector<AccountId> page_of(sql::Transaction& tx, const Wanted& wanted, std::int64_t hits) {
  if (wanted.reach.tenant_id) return window_of(tx, wanted, hits);
  const auto list =
      parameters_of(wanted, {{"limit", wanted.page.per_page}, {"offset", wanted.page.offset()}});
  return ids_of(tx.rows<IdRow>(select_page_of_user({wanted, tx.dialect()}), bound(list)));
}

bool is_whole_tenant(const Wanted& wanted) { return wanted.reach.tenant_id && wanted.is_plain(); }

std::int64_t count_hits(sql::Transaction& tx, const Wanted& wanted) {
  const auto list = parameters_of(wanted);
  return tx.value<std::int64_t>(select_count({wanted, tx.dialect()}), bound(list)).value_or(0);
}

// Where they were read in order, no text is looked at twice.
std::int64_t count_from(sql::Transaction& tx, const Wanted& wanted, const std::vector<Hit>& first) {
  const Asked asked{wanted, tx.dialect()};
  if (!asked.is_in_order()) return count_hits(tx, wanted);
  const auto list = parameters_of(wanted, {{"last", first.back().account_id}});
  const auto behind = tx.value<std::int64_t>(select_count_behind(asked), bound(list));
  return static_cast<std::int64_t>(first.size()) + behind.value_or(0);
}

// Ids are in the order of creation, and a text begins with the name.
void sort(std::vector<Hit>& hits, const Wanted& wanted) {
  const auto is_before = [&](const Hit& a, const Hit& b) {
    if (wanted.order == AccountOrder::name && a.text != b.text) return a.text < b.text;
    if (wanted.order == AccountOrder::type && a.type != b.type) return a.type < b.type;
    return a.account_id < b.account_id;
  };
  std::sort(hits.begin(), hits.end(), is_before);
  if (wanted.direction == Direction::desc) std::reverse(hits.begin(), hits.end());
}

std::vector<AccountId> slice(const std::vector<Hit>& hits, const PageRequest& page) {
  const auto size = static_cast<std::int64_t>(hits.size());
  const auto end = std::min(page.offset() + page.per_page, size);
  std::vector<AccountId> ids;
  for (auto i = page.offset(); i < end; ++i)
    ids.push_back(hits[static_cast<std::size_t>(i)].account_id);
  return ids;
}

}  // namespace

bool has_access_elsewhere(sql::Transaction& tx, const UserId& user_id, const TenantId& tenant_id) {
  const auto found = tx.value<std::int64_t>(
      select_access_elsewhere, {{"user_id", user_id}, {"tenant_id", tenant_id}}
  );
  return found.has_value();
}

Page<AccountId> list(sql::Transaction& tx, const Wanted& wanted) {
  Page<AccountId> page{{}, wanted.page, 0};
  if (is_whole_tenant(wanted)) {
    page.total_count = count(tx, wanted);
    page.items = page_of(tx, wanted, page.total_count);
    return page;
  }
  const auto parameters = parameters_of(wanted, {{"limit", hits_max + 1}});
  auto hits = tx.rows<Hit>(select_hits({wanted, tx.dialect()}), bound(parameters));
  if (static_cast<std::int64_t>(hits.size()) > hits_max) {
    page.total_count = count_from(tx, wanted, hits);
    page.items = page_of(tx, wanted, page.total_count);
    return page;
  }
  page.total_count = static_cast<std::int64_t>(hits.size());
  sort(hits, wanted);
  page.items = slice(hits, wanted.page);
  return page;
}

std::int64_t count(sql::Transaction& tx, const Wanted& wanted) {
  if (!is_whole_tenant(wanted)) return count_hits(tx, wanted);
  return tx.count<accounts::Account>("tenant_id", *wanted.reach.tenant_id);
}

void add_text(sql::Transaction& tx, const AccountText& text) { tx.put(text); }

void change_text(sql::Transaction& tx, const AccountText& text, const std::string& before) {
  tx.change(
      update_text, {{"account_id", text.account_id},
                    {"tenant_id", text.tenant_id},
                    {"unit_id", text.unit_id},
                    {"type", text.type},
                    {"before", before},
                    {"text", text.text}}
  );
}

void add_line(sql::Transaction& tx, const AccountId& id, const std::string& line) {
  tx.change(append_line, {{"account_id", id}, {"line", line}});
}

void remove_line(sql::Transaction& tx, const AccountId& id, const std::string& line) {
  tx.change(cut_line, {{"account_id", id}, {"line", line}});
}

void remove_text(sql::Transaction& tx, const AccountId& id) {
  tx.change(delete_text, {{"account_id", id}});
}

}  // namespace search::store
