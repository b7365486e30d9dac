#include "search/store.hpp"

namespace search::store {

namespace {

constexpr sql::Text select_access_elsewhere = R"(
  SELECT 1 FROM account_access
  WHERE user_id = :user_id AND (tenant_id < :tenant_id OR tenant_id > :tenant_id) LIMIT 1
)";

// The user's roles in the account `t` is of include reading what the bit stands for, in all of it.
std::string reads_all(std::string_view bit) {
  std::string text = "EXISTS (SELECT 1 FROM account_access x WHERE x.user_id = :user_id";
  text += " AND x.scope_id = t.account_id AND (x.read_bits & ";
  text += bit;
  return text + ") <> 0)";
}

// Each filter is paid only where it is asked for, and asks for nothing that the user may not read.
const sql::Text& select_memberships(const Wanted& wanted) {
  std::string text = R"(
    SELECT t.account_id, t.unit_id, t.type, t.text
    FROM account_texts t JOIN accounts a ON a.id = t.account_id
    WHERE t.account_id IN (SELECT account_id FROM account_access
                           WHERE user_id = :user_id AND tenant_id >= :first AND tenant_id < :behind)
      AND t.unit_id NOT IN (SELECT unit_id FROM tenant_admins
                            WHERE user_id = :user_id AND unit_id IS NOT NULL))";
  if (wanted.contains) text += " AND strpos(" + text_for_member() + ", :contains) > 0";
  if (wanted.unit_id) text += " AND t.unit_id = :unit_id";
  if (wanted.type) text += " AND t.type = :type";
  if (wanted.status) {
    const bool is_pending = *wanted.status == AccountStatus::pending;
    text += is_pending ? " AND (" : " AND NOT (";
    text += reads_all(":organization_bit");
    text += " AND EXISTS (SELECT 1 FROM invitations i WHERE i.account_id = t.account_id";
    text += " AND i.status = 'pending' AND i.expires_at > :now))";
  }
  if (wanted.plan) {
    text += " AND " + reads_all(":subscription_bit");
    text += " AND EXISTS (SELECT 1 FROM subscriptions s WHERE s.account_id = t.account_id";
    text += " AND s.rate_plan_id = :plan)";
  }
  return sql::generated(text);
}

// Tenants from one id on, and before another.
struct Range {
  std::string first;
  std::string behind;
};

// What no other id is between; all are of one length.
std::string behind(const TenantId& id) { return std::string(id.text()) + '0'; }
constexpr std::string_view behind_all = "g";

// All that the user does not administer as a whole: an administrator may be a member of each
// account too.
std::vector<Range> ranges_of_memberships(const Wanted& wanted) {
  std::vector<Range> ranges;
  Range rest{{}, std::string(behind_all)};
  if (wanted.tenant_id) rest = {std::string(wanted.tenant_id->text()), behind(*wanted.tenant_id)};
  for (const auto& [id, administration] : wanted.reach.administered) {
    if (!administration.is_whole) continue;
    ranges.push_back({rest.first, std::string(id.text())});
    rest.first = behind(id);
  }
  ranges.push_back(std::move(rest));
  return ranges;
}

constexpr sql::Text select_pending = R"(
  SELECT account_id AS id FROM invitations
  WHERE tenant_id = :tenant_id AND status = 'pending' AND expires_at > :now ORDER BY account_id
)";
constexpr sql::Text select_with_plan = R"(
  SELECT DISTINCT account_id AS id FROM subscriptions
  WHERE tenant_id = :tenant_id AND rate_plan_id = :plan ORDER BY account_id
)";

constexpr sql::NumberedTable texts{
    "account_texts", "account_text_removals", "tenant_id", "changed_in"};

constexpr sql::Text select_all =
    "SELECT account_id, unit_id, type, text FROM account_texts WHERE tenant_id = :tenant_id";
constexpr sql::Text select_changed = R"(
  SELECT account_id, unit_id, type, text FROM account_texts
  WHERE tenant_id = :tenant_id AND changed_in >= :first AND changed_in < :end
)";

constexpr sql::Text count_removals = R"(
  SELECT count(*) FROM account_text_removals
  WHERE tenant_id = :tenant_id AND changed_in >= :first AND changed_in < :end
)";
constexpr sql::Text delete_text = "DELETE FROM account_texts WHERE account_id = :account_id";

const sql::Text& insert_removal(sql::Dialect dialect) {
  return sql::generated(
      "INSERT INTO account_text_removals (tenant_id, changed_in) VALUES (:tenant_id, " +
      sql::next_number(dialect, texts, ":tenant_id") + ") ON CONFLICT DO NOTHING"
  );
}

const sql::Text& insert_text(sql::Dialect dialect) {
  return sql::generated(
      "INSERT INTO account_texts (account_id, tenant_id, unit_id, type, text, changed_in) "
      "VALUES (:account_id, :tenant_id, :unit_id, :type, :text, " +
      sql::next_number(dialect, texts, ":tenant_id") + ")"
  );
}

void update_text(sql::Transaction& tx, const std::string& assignments, sql::Parameters parameters) {
  const auto number = sql::next_number(tx.dialect(), texts, "account_texts.tenant_id");
  tx.change_later(
      sql::generated(
          "UPDATE account_texts SET " + assignments + ", changed_in = " + number +
          " WHERE account_id = :account_id"
      ),
      parameters
  );
}

struct IdRow {
  AccountId id;
};
BOOST_DESCRIBE_STRUCT(IdRow, (), (id))

std::vector<AccountId> ids(
    sql::Transaction& tx, const sql::Text& text, sql::Parameters parameters
) {
  std::vector<AccountId> all;
  tx.each<IdRow>(text, parameters, [&](const IdRow& row) { all.push_back(row.id); });
  return all;
}

}  // namespace

// The lines of the account itself are as long as its name, its id and its description.
std::string text_for_member() {
  return "CASE WHEN " + reads_all(":organization_bit") + " THEN t.text ELSE substr(t.text, 1, " +
         "length(a.name_key) + length(coalesce(a.description, '')) + 35) END";
}

bool has_access_elsewhere(sql::Transaction& tx, const UserId& user_id, const TenantId& tenant_id) {
  const auto found = tx.value<std::int64_t>(
      select_access_elsewhere, {{"user_id", user_id}, {"tenant_id", tenant_id}}
  );
  return found.has_value();
}

OtherFilters other_filters(sql::Transaction& tx, const TenantId& tenant_id, const Wanted& wanted) {
  OtherFilters others;
  if (wanted.plan)
    others.with_plan =
        ids(tx, select_with_plan, {{"tenant_id", tenant_id}, {"plan", *wanted.plan}});
  if (wanted.status)
    others.pending = ids(tx, select_pending, {{"tenant_id", tenant_id}, {"now", wanted.now}});
  return others;
}

std::vector<AccountText> texts_of_memberships(sql::Transaction& tx, const Wanted& wanted) {
  std::vector<AccountText> all;
  for (const auto& range : ranges_of_memberships(wanted)) {
    tx.each<AccountText>(
        select_memberships(wanted),
        {{"user_id", wanted.reach.user_id},
         {"first", range.first},
         {"behind", range.behind},
         {"contains", wanted.contains},
         {"organization_bit", bit_of(Area::organization)},
         {"subscription_bit", bit_of(Area::subscription)},
         {"unit_id", wanted.unit_id},
         {"type", wanted.type},
         {"plan", wanted.plan},
         {"now", wanted.now}},
        [&](AccountText& text) { all.push_back(std::move(text)); }
    );
  }
  return all;
}

sql::Moment TextsOfTenant::moment(sql::Transaction& tx, const TenantId& tenant_id) {
  return sql::moment_of(tx, texts, tenant_id.text());
}

std::vector<AccountText> TextsOfTenant::all(sql::Transaction& tx, const TenantId& tenant_id) {
  return tx.rows<AccountText>(select_all, {{"tenant_id", tenant_id}});
}

std::vector<AccountText> TextsOfTenant::changed(
    sql::Transaction& tx, const TenantId& tenant_id, std::int64_t first, std::int64_t end
) {
  return tx.rows<AccountText>(
      select_changed, {{"tenant_id", tenant_id}, {"first", first}, {"end", end}}
  );
}

std::int64_t TextsOfTenant::count_removed(
    sql::Transaction& tx, const TenantId& tenant_id, std::int64_t first, std::int64_t end
) {
  const auto count = tx.value<std::int64_t>(
      count_removals, {{"tenant_id", tenant_id}, {"first", first}, {"end", end}}
  );
  return count.value_or(0);
}

void add_text(sql::Transaction& tx, const TenantId& tenant_id, const AccountText& text) {
  tx.change_later(
      insert_text(tx.dialect()), {{"account_id", text.account_id},
                                  {"tenant_id", tenant_id},
                                  {"unit_id", text.unit_id},
                                  {"type", text.type},
                                  {"text", text.text}}
  );
}

void change_text(sql::Transaction& tx, const AccountText& text, const std::string& before) {
  update_text(
      tx, "unit_id = :unit_id, type = :type, text = replace(text, :before, :text)",
      {{"account_id", text.account_id},
       {"unit_id", text.unit_id},
       {"type", text.type},
       {"before", before},
       {"text", text.text}}
  );
}

void add_line(sql::Transaction& tx, const AccountId& id, const std::string& line) {
  update_text(tx, "text = text || :line", {{"account_id", id}, {"line", line}});
}

void remove_line(sql::Transaction& tx, const AccountId& id, const std::string& line) {
  update_text(tx, "text = replace(text, :line, '')", {{"account_id", id}, {"line", line}});
}

void remove_text(sql::Transaction& tx, const TenantId& tenant_id, const AccountId& id) {
  tx.change_later(insert_removal(tx.dialect()), {{"tenant_id", tenant_id}});
  tx.change_later(delete_text, {{"account_id", id}});
}

}  // namespace search::store
