#pragma once

#include "accounts/accounts.hpp"
#include "accounts/requests.hpp"
#include "sql/transaction.hpp"

namespace accounts::store {

std::optional<Account> find(sql::Transaction&, const AccountId&);

// Accounts of one tenant.
struct TenantList {
  TenantId tenant_id;
  TenantAccountOrder order = TenantAccountOrder::id;
  Direction direction = Direction::asc;
  std::optional<std::string> contains;  // a LIKE pattern on name_key
  PageRequest page;
};
Page<Account> list(sql::Transaction&, const TenantList&);

// Accounts that a caller may see.
struct ReachList {
  Reach reach;
  bool has_places = false;  // of a token that may only in certain places
  Direction direction = Direction::asc;
  std::optional<std::string> contains;
  PageRequest page;
};
Page<Account> list(sql::Transaction&, const ReachList&);

// True when the user is a member of an account outside of the tenant.
bool has_access_elsewhere(sql::Transaction&, const UserId&, const TenantId&);

struct AccessRow {
  UserId user_id;
  std::string scope_id;
  AccountId account_id;
  TenantId tenant_id;
  std::int64_t read_bits = 0;
  std::int64_t edit_bits = 0;
  bool is_super_administrator = false;
};
BOOST_DESCRIBE_STRUCT(
    AccessRow, (),
    (user_id, scope_id, account_id, tenant_id, read_bits, edit_bits, is_super_administrator)
)

std::optional<AccessRow> find_access(sql::Transaction&, const UserId&, std::string_view scope_id);
void put_access(sql::Transaction&, const AccessRow&);
void delete_access(sql::Transaction&, const UserId&, std::string_view scope_id);
void delete_zone_access(sql::Transaction&, const UserId&, const AccountId&);
void delete_access_to_zone(sql::Transaction&, const AccountId&, const ZoneId&);
void delete_all_access(sql::Transaction&, const AccountId&);
bool has_super_administrator(sql::Transaction&, const AccountId&);

TokenRights token_rights(sql::Transaction&, const TokenId&);
void delete_token_rights_in(sql::Transaction&, std::string_view scope_id);
void set_token_rights(sql::Transaction&, const TokenId&, const TokenRights&);

// The tenant of an account that was deleted, from the change log.
std::optional<TenantId> tenant_of_deleted(sql::Transaction&, const AccountId&);

}  // namespace accounts::store
