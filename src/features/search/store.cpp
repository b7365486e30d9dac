#include "search/store.hpp"

#include <algorithm>
#include <array>
#include <map>

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

// The ids of a page are one text, cut into pieces of 32.
constexpr sql::Text select_summaries = R"(
  WITH RECURSIVE page (place, id) AS (
    SELECT 1, substr(:ids, 1, 32)
    UNION ALL
    SELECT place + 32, substr(:ids, place + 32, 32) FROM page WHERE place + 32 < length(:ids)
  )
  SELECT a.id, a.name, a.description, a.type, a.tenant_id, a.unit_id, u.name AS unit_name,
         a.created_at,
         (SELECT count(*) FROM members m WHERE m.account_id = a.id AND m.status = 'accepted')
           AS member_count,
         (SELECT count(*) FROM invitations i
          WHERE i.account_id = a.id AND i.status = 'pending' AND i.expires_at > :now)
           AS pending_invitation_count,
         (SELECT count(*) FROM tenant_admins t WHERE t.user_id = :user_id
          AND t.tenant_id = a.tenant_id AND (t.unit_id IS NULL OR t.unit_id = a.unit_id))
           AS administration_count,
         (SELECT m.policies FROM members m WHERE m.account_id = a.id AND m.email_key = :email_key
          AND m.status = 'accepted') AS policies
  FROM page p JOIN accounts a ON a.id = p.id JOIN units u ON u.id = a.unit_id
)";
constexpr sql::Text select_zone_counts = R"(
  WITH RECURSIVE page (place, id) AS (
    SELECT 1, substr(:ids, 1, 32)
    UNION ALL
    SELECT place + 32, substr(:ids, place + 32, 32) FROM page WHERE place + 32 < length(:ids)
  )
  SELECT z.account_id, z.status, count(*) AS count
  FROM page p JOIN zones z ON z.account_id = p.id GROUP BY z.account_id, z.status
)";
constexpr sql::Text select_plans = R"(
  WITH RECURSIVE page (place, id) AS (
    SELECT 1, substr(:ids, 1, 32)
    UNION ALL
    SELECT place + 32, substr(:ids, place + 32, 32) FROM page WHERE place + 32 < length(:ids)
  )
  SELECT DISTINCT s.account_id, s.rate_plan_id
  FROM page p JOIN subscriptions s ON s.account_id = p.id ORDER BY s.account_id, s.rate_plan_id
)";

constexpr sql::Text select_accounts = R"(
  SELECT a.id, a.name FROM account_texts t JOIN accounts a ON a.id = t.account_id
  WHERE (t.tenant_id IN (SELECT tenant_id FROM tenant_admins
                         WHERE user_id = :user_id AND unit_id IS NULL)
    OR t.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR t.account_id IN (SELECT account_id FROM account_access WHERE user_id = :user_id))
    AND t.text LIKE :contains ESCAPE '\' LIMIT :limit
)";
constexpr sql::Text select_zones = R"(
  SELECT z.id, z.name, z.status, z.account_id, a.name AS account_name
  FROM zones z JOIN accounts a ON a.id = z.account_id
  WHERE (z.tenant_id IN (SELECT tenant_id FROM tenant_admins
                         WHERE user_id = :user_id AND unit_id IS NULL)
    OR z.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR (z.account_id IN (SELECT scope_id FROM account_access
                         WHERE user_id = :user_id AND (read_bits & :zone_bit) <> 0)
      AND z.id NOT IN (SELECT scope_id FROM account_access
                       WHERE user_id = :user_id AND (read_bits & :zone_bit) = 0))
    OR z.id IN (SELECT scope_id FROM account_access
                WHERE user_id = :user_id AND (read_bits & :zone_bit) <> 0))
    AND (z.name LIKE :contains ESCAPE '\' OR z.name_ascii LIKE :contains ESCAPE '\'
         OR z.id = :exact)
  LIMIT :limit
)";
constexpr sql::Text select_members = R"(
  SELECT m.id, m.email, m.status, m.account_id, a.name AS account_name
  FROM members m JOIN accounts a ON a.id = m.account_id
  WHERE (m.tenant_id IN (SELECT tenant_id FROM tenant_admins
                         WHERE user_id = :user_id AND unit_id IS NULL)
    OR a.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR m.account_id IN (SELECT scope_id FROM account_access
                        WHERE user_id = :user_id AND (read_bits & :organization_bit) <> 0))
    AND m.email_key LIKE :contains ESCAPE '\' AND m.status <> 'rejected'
  LIMIT :limit
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

struct SummaryRow {
  AccountId id;
  std::string name;
  std::optional<std::string> description;
  accounts::AccountType type = accounts::AccountType::standard;
  TenantId tenant_id;
  UnitId unit_id;
  std::string unit_name;
  Timestamp created_at;
  std::int64_t member_count = 0;
  std::int64_t pending_invitation_count = 0;
  std::int64_t administration_count = 0;
  std::optional<std::vector<members::Policy>> policies;
};
BOOST_DESCRIBE_STRUCT(
    SummaryRow, (),
    (id, name, description, type, tenant_id, unit_id, unit_name, created_at, member_count,
     pending_invitation_count, administration_count, policies)
)

struct ZoneCount {
  AccountId account_id;
  zones::Status status = zones::Status::pending;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(ZoneCount, (), (account_id, status, count))

struct PlanRow {
  AccountId account_id;
  std::string rate_plan_id;
};
BOOST_DESCRIBE_STRUCT(PlanRow, (), (account_id, rate_plan_id))

struct ZoneRow {
  ZoneId id;
  std::string name;
  zones::Status status = zones::Status::pending;
  AccountId account_id;
  std::string account_name;
};
BOOST_DESCRIBE_STRUCT(ZoneRow, (), (id, name, status, account_id, account_name))

struct MemberRow {
  MemberId id;
  std::string email;
  members::Status status = members::Status::pending;
  AccountId account_id;
  std::string account_name;
};
BOOST_DESCRIBE_STRUCT(MemberRow, (), (id, email, status, account_id, account_name))

constexpr std::int64_t found_max = 8;

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

std::int64_t count_all(sql::Transaction& tx, const Wanted& wanted) {
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

std::string role_of(const SummaryRow& row) {
  if (row.administration_count > 0) return "Tenant Administrator";
  std::string names;
  if (!row.policies) return names;
  for (const auto* role : members::roles_of(*row.policies)) {
    if (!names.empty()) names += ", ";
    names += role->name;
  }
  return names;
}

AccountSummary summary_of(const SummaryRow& row) {
  AccountSummary summary;
  summary.id = row.id;
  summary.name = row.name;
  summary.description = row.description;
  summary.type = row.type;
  summary.status =
      row.pending_invitation_count > 0 ? AccountStatus::pending : AccountStatus::active;
  summary.tenant_id = row.tenant_id;
  summary.unit = {row.unit_id, row.unit_name};
  summary.created_on = row.created_at;
  summary.member_count = row.member_count;
  summary.pending_invitation_count = row.pending_invitation_count;
  summary.role = role_of(row);
  return summary;
}

void add_zones(AccountSummary& summary, const ZoneCount& row) {
  summary.zone_count += row.count;
  auto& counts = summary.zones_by_status;
  switch (row.status) {
    case zones::Status::initializing: counts.initializing = row.count; break;
    case zones::Status::pending: counts.pending = row.count; break;
    case zones::Status::active: counts.active = row.count; break;
    case zones::Status::moved: counts.moved = row.count; break;
  }
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
  if (wanted.reach.tenant_id && wanted.is_plain()) {
    page.total_count = tx.count<accounts::Account>("tenant_id", *wanted.reach.tenant_id);
    page.items = page_of(tx, wanted, page.total_count);
    return page;
  }
  const auto& select = wanted.reach.tenant_id ? select_hits_of_tenant : select_hits_of_user;
  const auto parameters = parameters_of(wanted, {{"limit", hits_max + 1}});
  auto hits = tx.rows<Hit>(select, bound(parameters));
  if (static_cast<std::int64_t>(hits.size()) > hits_max) {
    page.total_count = count_all(tx, wanted);
    page.items = page_of(tx, wanted, page.total_count);
    return page;
  }
  page.total_count = static_cast<std::int64_t>(hits.size());
  sort(hits, wanted);
  page.items = slice(hits, wanted.page);
  return page;
}

std::vector<AccountSummary> summaries(
    sql::Transaction& tx, const std::vector<AccountId>& wanted, const Viewer& viewer
) {
  std::vector<AccountSummary> all;
  if (wanted.empty()) return all;
  std::string ids;
  for (const auto& id : wanted) ids += id.text();
  std::map<AccountId, AccountSummary> found;
  tx.each<SummaryRow>(
      select_summaries,
      {{"ids", ids},
       {"now", viewer.now},
       {"user_id", viewer.user_id},
       {"email_key", viewer.email_key}},
      [&](const SummaryRow& row) { found[row.id] = summary_of(row); }
  );
  tx.each<ZoneCount>(select_zone_counts, {{"ids", ids}}, [&](const ZoneCount& row) {
    add_zones(found[row.account_id], row);
  });
  tx.each<PlanRow>(select_plans, {{"ids", ids}}, [&](const PlanRow& row) {
    found[row.account_id].plans.push_back(row.rate_plan_id);
  });
  for (const auto& id : wanted) all.push_back(std::move(found[id]));
  return all;
}

std::vector<FoundAccount> find_accounts(sql::Transaction& tx, const Sought& sought) {
  return tx.rows<FoundAccount>(
      select_accounts,
      {{"user_id", sought.user_id}, {"contains", sought.contains}, {"limit", found_max}}
  );
}

std::vector<FoundZone> find_zones(sql::Transaction& tx, const Sought& sought) {
  std::vector<FoundZone> found;
  const auto zone_bit = static_cast<std::int64_t>(PermissionSet::bit(Area::zone));
  tx.each<ZoneRow>(
      select_zones,
      {{"user_id", sought.user_id},
       {"zone_bit", zone_bit},
       {"contains", sought.contains},
       {"exact", sought.exact},
       {"limit", found_max}},
      [&](const ZoneRow& row) {
        found.push_back({row.id, row.name, row.status, {row.account_id, row.account_name}});
      }
  );
  return found;
}

std::vector<FoundMember> find_members(sql::Transaction& tx, const Sought& sought) {
  std::vector<FoundMember> found;
  const auto organization = static_cast<std::int64_t>(PermissionSet::bit(Area::organization));
  tx.each<MemberRow>(
      select_members,
      {{"user_id", sought.user_id},
       {"organization_bit", organization},
       {"contains", sought.contains},
       {"limit", found_max}},
      [&](const MemberRow& row) {
        found.push_back({row.id, row.email, row.status, {row.account_id, row.account_name}});
      }
  );
  return found;
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
