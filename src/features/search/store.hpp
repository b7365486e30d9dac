#pragma once

#include <map>

#include "search/requests.hpp"
#include "sql/kept_rows.hpp"
#include "tenants/tenants.hpp"

namespace search::store {

// Whose accounts: those of tenants and units that a user administers, and those that they are a
// member of.
struct Reach {
  UserId user_id;
  std::map<TenantId, tenants::Administration> administered;
};

struct Wanted {
  Reach reach;
  std::optional<std::string> contains;  // a search key
  std::optional<TenantId> tenant_id;
  std::optional<UnitId> unit_id;
  std::optional<accounts::AccountType> type;
  std::optional<AccountStatus> status;
  std::optional<std::string> plan;
  AccountOrder order = AccountOrder::name;
  Direction direction = Direction::asc;
  PageRequest page;
  Timestamp now;
};

// True when the user is a member of an account outside of the tenant.
bool has_access_elsewhere(sql::Transaction&, const UserId&, const TenantId&);

// What a filter asks of other tables: which accounts of a tenant pass, in the order of their ids.
struct OtherFilters {
  std::optional<std::vector<AccountId>> with_plan;
  std::optional<std::vector<AccountId>> pending;  // when a status is asked for, whichever
};
OtherFilters other_filters(sql::Transaction&, const TenantId&, const Wanted&);

// The figures of these accounts, in their order; without those that are deleted, or not the
// viewer's any more.
struct Viewer {
  UserId user_id;
  std::string email_key;
  Timestamp now;
};
std::vector<AccountSummary>
summaries(sql::Transaction&, const std::vector<AccountId>&, const Viewer&);

// What Go to… finds: a part of a name or address, or a whole id that was pasted.
struct Sought {
  UserId user_id;
  std::string text;
};
std::vector<FoundAccount> find_accounts(sql::Transaction&, const Sought&);
std::vector<FoundZone> find_zones(sql::Transaction&, const Sought&);
std::vector<FoundMember> find_members(sql::Transaction&, const Sought&);

struct AccountText {
  AccountId account_id;
  UnitId unit_id;
  accounts::AccountType type = accounts::AccountType::standard;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(AccountText, (), (account_id, unit_id, type, text))

// The texts of a tenant, for sql::KeptRows.
struct TextsOfTenant {
  using Group = TenantId;
  using Row = AccountText;
  static sql::Moment moment(sql::Transaction&, const TenantId&);
  static std::vector<AccountText> all(sql::Transaction&, const TenantId&);
  static std::vector<AccountText> changed(
      sql::Transaction&, const TenantId&, std::int64_t first, std::int64_t end
  );
  static std::int64_t count_removed(
      sql::Transaction&, const TenantId&, std::int64_t first, std::int64_t end
  );
  static const AccountId& key(const AccountText& text) { return text.account_id; }
};

// An area in the column `read_bits`.
constexpr std::int64_t bit_of(Area area) {
  return static_cast<std::int64_t>(PermissionSet::bit(area));
}

// The SQL of what a member finds an account by, `t` its text and `a` itself: by the addresses of
// other members only where they may read those.
std::string text_for_member();

// Of the accounts that the user is a member of and does not administer, those that are wanted.
std::vector<AccountText> texts_of_memberships(sql::Transaction&, const Wanted&);

void add_text(sql::Transaction&, const TenantId&, const AccountText&);
// `text` takes the place of `before` in what is stored.
void change_text(sql::Transaction&, const AccountText&, const std::string& before);
void add_line(sql::Transaction&, const AccountId&, const std::string& line);
void remove_line(sql::Transaction&, const AccountId&, const std::string& line);
void remove_text(sql::Transaction&, const TenantId&, const AccountId&);

}  // namespace search::store
