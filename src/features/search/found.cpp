#include <algorithm>
#include <tuple>

#include "search/store.hpp"

namespace search::store {

namespace {

constexpr std::int64_t found_max = 8;

// What a text contains is asked first: most have it not.
const sql::Text& select_accounts() {
  return sql::generated(
      R"(
  SELECT a.id, a.name FROM account_texts t JOIN accounts a ON a.id = t.account_id
  WHERE (t.tenant_id IN (SELECT tenant_id FROM tenant_admins
                         WHERE user_id = :user_id AND unit_id IS NULL)
    OR t.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
    OR t.account_id IN (SELECT account_id FROM account_access WHERE user_id = :user_id))
    AND strpos(t.text, :text) > 0
    AND (t.tenant_id IN (SELECT tenant_id FROM tenant_admins
                         WHERE user_id = :user_id AND unit_id IS NULL)
      OR t.unit_id IN (SELECT unit_id FROM tenant_admins WHERE user_id = :user_id)
      OR strpos()" +
      text_for_member() + ", :text) > 0) LIMIT :limit"
  );
}
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
    AND (strpos(z.name, :text) > 0 OR strpos(z.name_ascii, :text) > 0
         OR z.id = :text)
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
    AND strpos(m.email_key, :text) > 0 AND m.status <> 'rejected'
  LIMIT :limit
)";

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

// No more than found_max are looked for, so these need not be the first of all.
template <class Found>
std::vector<Found> sorted(std::vector<Found> found, std::string Found::*name) {
  std::sort(found.begin(), found.end(), [&](const Found& a, const Found& b) {
    return std::tie(a.*name, a.id) < std::tie(b.*name, b.id);
  });
  return found;
}

}  // namespace

std::vector<FoundAccount> find_accounts(sql::Transaction& tx, const Sought& sought) {
  auto found = tx.rows<FoundAccount>(
      select_accounts(), {{"user_id", sought.user_id},
                          {"organization_bit", bit_of(Area::organization)},
                          {"text", sought.text},
                          {"limit", found_max}}
  );
  return sorted(std::move(found), &FoundAccount::name);
}

std::vector<FoundZone> find_zones(sql::Transaction& tx, const Sought& sought) {
  std::vector<FoundZone> found;
  tx.each<ZoneRow>(
      select_zones,
      {{"user_id", sought.user_id},
       {"zone_bit", bit_of(Area::zone)},
       {"text", sought.text},
       {"limit", found_max}},
      [&](const ZoneRow& row) {
        found.push_back({row.id, row.name, row.status, {row.account_id, row.account_name}});
      }
  );
  return sorted(std::move(found), &FoundZone::name);
}

std::vector<FoundMember> find_members(sql::Transaction& tx, const Sought& sought) {
  std::vector<FoundMember> found;
  tx.each<MemberRow>(
      select_members,
      {{"user_id", sought.user_id},
       {"organization_bit", bit_of(Area::organization)},
       {"text", sought.text},
       {"limit", found_max}},
      [&](const MemberRow& row) {
        found.push_back({row.id, row.email, row.status, {row.account_id, row.account_name}});
      }
  );
  return sorted(std::move(found), &FoundMember::email);
}

}  // namespace search::store
