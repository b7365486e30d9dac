#pragma once

#include "search/requests.hpp"
#include "sql/transaction.hpp"

namespace search::store {

// Whose accounts: all of a tenant, or all that a user may open.
struct Reach {
  std::optional<TenantId> tenant_id;
  UserId user_id;
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

  bool is_plain() const { return !contains && !unit_id && !type && !status && !plan; }
};

// True when the user is a member of an account outside of the tenant.
bool has_access_elsewhere(sql::Transaction&, const UserId&, const TenantId&);

Page<AccountId> list(sql::Transaction&, const Wanted&);
std::int64_t count(sql::Transaction&, const Wanted&);

// The figures of these accounts, in their order; without those that are deleted.
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
  TenantId tenant_id;
  UnitId unit_id;
  accounts::AccountType type = accounts::AccountType::standard;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(AccountText, (), (account_id, tenant_id, unit_id, type, text))

void add_text(sql::Transaction&, const AccountText&);
// `text` takes the place of `before` in what is stored.
void change_text(sql::Transaction&, const AccountText&, const std::string& before);
void add_line(sql::Transaction&, const AccountId&, const std::string& line);
void remove_line(sql::Transaction&, const AccountId&, const std::string& line);
void remove_text(sql::Transaction&, const AccountId&);

}  // namespace search::store

template <>
struct sql::Table<search::store::AccountText> {
  static constexpr std::string_view name = "account_texts";
  static constexpr std::string_view key = "account_id";
};
