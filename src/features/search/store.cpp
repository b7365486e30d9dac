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

constexpr sql::Text select_hits_of_tenant = R"(
  SELECT t.account_id, t.type, t.text FROM account_texts t
  WHERE t.tenant_id = :tenant_id AND (:contains IS NULL OR t.text LIKE :contains ESCAPE '\')
    AND (:unit_id IS NULL OR t.unit_id = :unit_id) AND (:type IS NULL OR t.type = :type)
    AND (:status IS NULL OR (:status = 'pending') = (t.account_id IN (
      SELECT account_id FROM invitations
      WHERE tenant_id = :tenant_id AND status = 'pending' AND expires_at > :now)))
    AND (:plan IS NULL OR t.account_id IN (
      SELECT account_id FROM subscriptions WHERE tenant_id = :tenant_id AND rate_plan_id = :plan))
  LIMIT :limit
)";
constexpr sql::Text count_of_tenant = R"(
  SELECT count(*) FROM account_texts t
  WHERE t.tenant_id = :tenant_id AND (:contains IS NULL OR t.text LIKE :contains ESCAPE '\')
    AND (:unit_id IS NULL OR t.unit_id = :unit_id) AND (:type IS NULL OR t.type = :type)
    AND (:status IS NULL OR (:status = 'pending') = (t.account_id IN (
      SELECT account_id FROM invitations
      WHERE tenant_id = :tenant_id AND status = 'pending' AND expires_at > :now)))
    AND (:plan IS NULL OR t.account_id IN (
      SELECT account_id FROM subscriptions WHERE tenant_id = :tenant_id AND rate_plan_id = :plan))
)";

// The beginning of the order's own index, and what of it is a hit. Where there are many hits, a
// short window fills the page. EXISTS would let PostgreSQL look for all hits beforehand.
constexpr sql::Text select_by_name_asc = R"(
  SELECT a.id FROM (
    SELECT id, name_key FROM accounts WHERE tenant_id = :tenant_id
    ORDER BY name_key, id LIMIT :window
  ) a
  WHERE (:is_plain OR 1 = (
    SELECT 1 FROM account_texts t WHERE t.account_id = a.id
      AND (:contains IS NULL OR t.text LIKE :contains ESCAPE '\')
      AND (:unit_id IS NULL OR t.unit_id = :unit_id) AND (:type IS NULL OR t.type = :type)
      AND (:status IS NULL OR (:status = 'pending') = (t.account_id IN (
        SELECT account_id FROM invitations
        WHERE tenant_id = :tenant_id AND status = 'pending' AND expires_at > :now)))
      AND (:plan IS NULL OR t.account_id IN (
        SELECT account_id FROM subscriptions
        WHERE tenant_id = :tenant_id AND rate_plan_id = :plan))))
  ORDER BY a.name_key, a.id LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_by_name_desc = R"(
  SELECT a.id FROM (
    SELECT id, name_key FROM accounts WHERE tenant_id = :tenant_id
    ORDER BY name_key DESC, id DESC LIMIT :window
  ) a
  WHERE (:is_plain OR 1 = (
    SELECT 1 FROM account_texts t WHERE t.account_id = a.id
      AND (:contains IS NULL OR t.text LIKE :contains ESCAPE '\')
      AND (:unit_id IS NULL OR t.unit_id = :unit_id) AND (:type IS NULL OR t.type = :type)
      AND (:status IS NULL OR (:status = 'pending') = (t.account_id IN (
        SELECT account_id FROM invitations
        WHERE tenant_id = :tenant_id AND status = 'pending' AND expires_at > :now)))
      AND (:plan IS NULL OR t.account_id IN (
        SELECT account_id FROM subscriptions
        WHERE tenant_id = :tenant_id AND rate_plan_id = :plan))))
  ORDER BY a.name_key DESC, a.id DESC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_by_creation_asc = R"(
  SELECT a.id FROM (
    SELECT id FROM accounts WHERE tenant_id = :tenant_id
    ORDER BY id LIMIT :window
  ) a
  WHERE (:is_plain OR 1 = (
    SELECT 1 FROM account_texts t WHERE t.account_id = a.id
      AND (:contains IS NULL OR t.text LIKE :contains ESCAPE '\')
      AND (:unit_id IS NULL OR t.unit_id = :unit_id) AND (:type IS NULL OR t.type = :type)
      AND (:status IS NULL OR (:status = 'pending') = (t.account_id IN (
        SELECT account_id FROM invitations
        WHERE tenant_id = :tenant_id AND status = 'pending' AND expires_at > :now)))
      AND (:plan IS NULL OR t.account_id IN (
        SELECT account_id FROM subscriptions
        WHERE tenant_id = :tenant_id AND rate_plan_id = :plan))))
  ORDER BY a.id LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_by_creation_desc = R"(
  SELECT a.id FROM (
    SELECT id FROM accounts WHERE tenant_id = :tenant_id
    ORDER BY id DESC LIMIT :window
  ) a
  WHERE (:is_plain OR 1 = (
    SELECT 1 FROM account_texts t WHERE t.account_id = a.id
      AND (:contains IS NULL OR t.text LIKE :contains ESCAPE '\')
      AND (:unit_id IS NULL OR t.unit_id = :unit_id) AND (:type IS NULL OR t.type = :type)
      AND (:status IS NULL OR (:status = 'pending') = (t.account_id IN (
        SELECT account_id FROM invitations
        WHERE tenant_id = :tenant_id AND status = 'pending' AND expires_at > :now)))
      AND (:plan IS NULL OR t.account_id IN (
        SELECT account_id FROM subscriptions
        WHERE tenant_id = :tenant_id AND rate_plan_id = :plan))))
  ORDER BY a.id DESC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_by_type_asc = R"(
  SELECT a.id FROM (
    SELECT id, type FROM accounts WHERE tenant_id = :tenant_id
    ORDER BY type, id LIMIT :window
  ) a
  WHERE (:is_plain OR 1 = (
    SELECT 1 FROM account_texts t WHERE t.account_id = a.id
      AND (:contains IS NULL OR t.text LIKE :contains ESCAPE '\')
      AND (:unit_id IS NULL OR t.unit_id = :unit_id) AND (:type IS NULL OR t.type = :type)
      AND (:status IS NULL OR (:status = 'pending') = (t.account_id IN (
        SELECT account_id FROM invitations
        WHERE tenant_id = :tenant_id AND status = 'pending' AND expires_at > :now)))
      AND (:plan IS NULL OR t.account_id IN (
        SELECT account_id FROM subscriptions
        WHERE tenant_id = :tenant_id AND rate_plan_id = :plan))))
  ORDER BY a.type, a.id LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_by_type_desc = R"(
  SELECT a.id FROM (
    SELECT id, type FROM accounts WHERE tenant_id = :tenant_id
    ORDER BY type DESC, id DESC LIMIT :window
  ) a
  WHERE (:is_plain OR 1 = (
    SELECT 1 FROM account_texts t WHERE t.account_id = a.id
      AND (:contains IS NULL OR t.text LIKE :contains ESCAPE '\')
      AND (:unit_id IS NULL OR t.unit_id = :unit_id) AND (:type IS NULL OR t.type = :type)
      AND (:status IS NULL OR (:status = 'pending') = (t.account_id IN (
        SELECT account_id FROM invitations
        WHERE tenant_id = :tenant_id AND status = 'pending' AND expires_at > :now)))
      AND (:plan IS NULL OR t.account_id IN (
        SELECT account_id FROM subscriptions
        WHERE tenant_id = :tenant_id AND rate_plan_id = :plan))))
  ORDER BY a.type DESC, a.id DESC LIMIT :limit OFFSET :offset
)";

constexpr sql::Text select_hits_of_user = R"(
  SELECT t.account_id, t.type, t.text FROM account_texts t
  WHERE (t.tenant_id IN (SELECT tenant_id FROM tenant_admins
                         WHERE user_id = :user_id AND unit_id IS NULL)
    OR t.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR t.account_id IN (SELECT account_id FROM account_access WHERE user_id = :user_id))
    AND (:tenant_id IS NULL OR t.tenant_id = :tenant_id)
    AND (:contains IS NULL OR t.text LIKE :contains ESCAPE '\')
    AND (:unit_id IS NULL OR t.unit_id = :unit_id) AND (:type IS NULL OR t.type = :type)
    AND (:status IS NULL OR (:status = 'pending') = (EXISTS (
      SELECT 1 FROM invitations i
      WHERE i.account_id = t.account_id AND i.status = 'pending' AND i.expires_at > :now)))
    AND (:plan IS NULL OR EXISTS (
      SELECT 1 FROM subscriptions s WHERE s.account_id = t.account_id AND s.rate_plan_id = :plan))
  LIMIT :limit
)";
constexpr sql::Text count_of_user = R"(
  SELECT count(*) FROM account_texts t
  WHERE (t.tenant_id IN (SELECT tenant_id FROM tenant_admins
                         WHERE user_id = :user_id AND unit_id IS NULL)
    OR t.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR t.account_id IN (SELECT account_id FROM account_access WHERE user_id = :user_id))
    AND (:tenant_id IS NULL OR t.tenant_id = :tenant_id)
    AND (:contains IS NULL OR t.text LIKE :contains ESCAPE '\')
    AND (:unit_id IS NULL OR t.unit_id = :unit_id) AND (:type IS NULL OR t.type = :type)
    AND (:status IS NULL OR (:status = 'pending') = (EXISTS (
      SELECT 1 FROM invitations i
      WHERE i.account_id = t.account_id AND i.status = 'pending' AND i.expires_at > :now)))
    AND (:plan IS NULL OR EXISTS (
      SELECT 1 FROM subscriptions s WHERE s.account_id = t.account_id AND s.rate_plan_id = :plan))
)";
constexpr sql::Text select_of_user_asc = R"(
  SELECT t.account_id AS id FROM account_texts t
  WHERE (t.tenant_id IN (SELECT tenant_id FROM tenant_admins
                         WHERE user_id = :user_id AND unit_id IS NULL)
    OR t.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR t.account_id IN (SELECT account_id FROM account_access WHERE user_id = :user_id))
    AND (:tenant_id IS NULL OR t.tenant_id = :tenant_id)
    AND (:contains IS NULL OR t.text LIKE :contains ESCAPE '\')
    AND (:unit_id IS NULL OR t.unit_id = :unit_id) AND (:type IS NULL OR t.type = :type)
    AND (:status IS NULL OR (:status = 'pending') = (EXISTS (
      SELECT 1 FROM invitations i
      WHERE i.account_id = t.account_id AND i.status = 'pending' AND i.expires_at > :now)))
    AND (:plan IS NULL OR EXISTS (
      SELECT 1 FROM subscriptions s WHERE s.account_id = t.account_id AND s.rate_plan_id = :plan))
  ORDER BY CASE :order WHEN 'name' THEN t.text WHEN 'type' THEN t.type ELSE t.account_id END ASC,
    t.account_id ASC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_of_user_desc = R"(
  SELECT t.account_id AS id FROM account_texts t
  WHERE (t.tenant_id IN (SELECT tenant_id FROM tenant_admins
                         WHERE user_id = :user_id AND unit_id IS NULL)
    OR t.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR t.account_id IN (SELECT account_id FROM account_access WHERE user_id = :user_id))
    AND (:tenant_id IS NULL OR t.tenant_id = :tenant_id)
    AND (:contains IS NULL OR t.text LIKE :contains ESCAPE '\')
    AND (:unit_id IS NULL OR t.unit_id = :unit_id) AND (:type IS NULL OR t.type = :type)
    AND (:status IS NULL OR (:status = 'pending') = (EXISTS (
      SELECT 1 FROM invitations i
      WHERE i.account_id = t.account_id AND i.status = 'pending' AND i.expires_at > :now)))
    AND (:plan IS NULL OR EXISTS (
      SELECT 1 FROM subscriptions s WHERE s.account_id = t.account_id AND s.rate_plan_id = :plan))
  ORDER BY CASE :order WHEN 'name' THEN t.text WHEN 'type' THEN t.type ELSE t.account_id END DESC,
    t.account_id DESC LIMIT :limit OFFSET :offset
)";

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

// The filters, and who asks, with what a statement needs beyond them.
std::vector<sql::Parameter> parameters_of(
    const Wanted& wanted, std::initializer_list<sql::Parameter> more = {}
) {
  std::vector<sql::Parameter> list{{"contains", wanted.contains}, {"unit_id", wanted.unit_id},
                                   {"type", wanted.type},         {"status", wanted.status},
                                   {"plan", wanted.plan},         {"now", wanted.now}};
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

const sql::Text& ordered(const Wanted& wanted) {
  const bool is_up = wanted.direction == Direction::asc;
  switch (wanted.order) {
    case AccountOrder::name: return is_up ? select_by_name_asc : select_by_name_desc;
    case AccountOrder::type: return is_up ? select_by_type_asc : select_by_type_desc;
    case AccountOrder::created_on: break;
  }
  return is_up ? select_by_creation_asc : select_by_creation_desc;
}

std::vector<AccountId> ids_of(std::vector<IdRow> rows) {
  std::vector<AccountId> ids;
  ids.reserve(rows.size());
  for (const auto& row : rows) ids.push_back(row.id);
  return ids;
}

// The window grows until the page is full.
std::vector<AccountId> window_of(
    sql::Transaction& tx, const Wanted& wanted, std::int64_t total_count
) {
  const auto offset = wanted.page.offset();
  const auto needed = std::min(wanted.page.per_page, total_count - offset);
  const bool is_plain = wanted.is_plain();
  if (needed <= 0) return {};
  for (auto window = offset + needed;; window *= window_growth) {
    const auto list = parameters_of(
        wanted, {{"limit", needed}, {"offset", offset}, {"is_plain", is_plain}, {"window", window}}
    );
    auto ids = ids_of(tx.rows<IdRow>(ordered(wanted), bound(list)));
    if (static_cast<std::int64_t>(ids.size()) == needed) return ids;
    CHECK(!is_plain && window < window_max);
  }
}

std::vector<AccountId> page_of(
    sql::Transaction& tx, const Wanted& wanted, std::int64_t total_count
) {
  if (wanted.reach.tenant_id) return window_of(tx, wanted, total_count);
  const auto limit = wanted.page.per_page;
  const auto offset = wanted.page.offset();
  const auto& select =
      wanted.direction == Direction::asc ? select_of_user_asc : select_of_user_desc;
  const auto list =
      parameters_of(wanted, {{"limit", limit}, {"offset", offset}, {"order", wanted.order}});
  return ids_of(tx.rows<IdRow>(select, bound(list)));
}

bool is_whole_tenant(const Wanted& wanted) { return wanted.reach.tenant_id && wanted.is_plain(); }

std::int64_t count_hits(sql::Transaction& tx, const Wanted& wanted) {
  const auto& select = wanted.reach.tenant_id ? count_of_tenant : count_of_user;
  const auto list = parameters_of(wanted);
  return tx.value<std::int64_t>(select, bound(list)).value_or(0);
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
  const auto& select = wanted.reach.tenant_id ? select_hits_of_tenant : select_hits_of_user;
  const auto parameters = parameters_of(wanted, {{"limit", hits_max + 1}});
  auto hits = tx.rows<Hit>(select, bound(parameters));
  if (static_cast<std::int64_t>(hits.size()) > hits_max) {
    page.total_count = count_hits(tx, wanted);
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
