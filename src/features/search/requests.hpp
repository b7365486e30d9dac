#pragma once

#include <boost/describe.hpp>
#include <vector>

#include "members/members.hpp"
#include "search/search.hpp"
#include "zones/zones.hpp"

namespace search {

enum class AccountStatus { active, pending };
BOOST_DESCRIBE_ENUM(AccountStatus, active, pending)

enum class AccountOrder { name, created_on, type };
BOOST_DESCRIBE_ENUM(AccountOrder, name, created_on, type)

enum class Direction { asc, desc };
BOOST_DESCRIBE_ENUM(Direction, asc, desc)

// `search`: part of the name, id or description, or of a member's e-mail address. An account is
// pending while somebody is invited to it. `plan`: something of this rate plan was bought. What the
// caller's roles in an account do not let them read is as if it were not there.
struct AccountFilter : http::Query {
  std::optional<std::string> search;
  std::optional<TenantId> tenant_id;
  std::optional<UnitId> unit_id;
  std::optional<accounts::AccountType> type;
  std::optional<AccountStatus> status;
  std::optional<std::string> plan;
  std::optional<AccountOrder> order;
  std::optional<Direction> direction;
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(
    AccountFilter, (),
    (search, tenant_id, unit_id, type, status, plan, order, direction, page, per_page)
)

struct UnitName {
  UnitId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(UnitName, (), (id, name))

struct ZoneCounts {
  std::int64_t initializing = 0;
  std::int64_t pending = 0;
  std::int64_t active = 0;
  std::int64_t moved = 0;
};
BOOST_DESCRIBE_STRUCT(ZoneCounts, (), (initializing, pending, active, moved))

// `plans`: what was bought, for zones or for the account, and `subscription_count` how often; free
// plans are not bought. `role`: the caller's. Figures of what their roles do not let them read, in
// all of the account, are null.
struct AccountSummary {
  AccountId id;
  std::string name;
  std::optional<std::string> description;
  accounts::AccountType type = accounts::AccountType::standard;
  AccountStatus status = AccountStatus::active;
  TenantId tenant_id;
  UnitName unit;
  Timestamp created_on;
  std::optional<std::int64_t> zone_count;
  std::optional<ZoneCounts> zones_by_status;
  std::optional<std::vector<std::string>> plans;
  std::optional<std::int64_t> subscription_count;
  std::optional<std::int64_t> member_count;
  std::optional<std::int64_t> pending_invitation_count;
  std::string role;
};
BOOST_DESCRIBE_STRUCT(
    AccountSummary, (),
    (id, name, description, type, status, tenant_id, unit, created_on, zone_count, zones_by_status,
     plans, subscription_count, member_count, pending_invitation_count, role)
)

struct Question : http::Query {
  std::optional<std::string> q;
};
BOOST_DESCRIBE_STRUCT(Question, (), (q))

struct FoundAccount {
  AccountId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(FoundAccount, (), (id, name))

struct FoundZone {
  ZoneId id;
  std::string name;
  zones::Status status = zones::Status::pending;
  FoundAccount account;
};
BOOST_DESCRIBE_STRUCT(FoundZone, (), (id, name, status, account))

struct FoundMember {
  MemberId id;
  std::string email;
  members::Status status = members::Status::pending;
  FoundAccount account;
};
BOOST_DESCRIBE_STRUCT(FoundMember, (), (id, email, status, account))

// At most eight of each, in the order of their names.
struct Found {
  std::vector<FoundAccount> accounts;
  std::vector<FoundZone> zones;
  std::vector<FoundMember> members;
};
BOOST_DESCRIBE_STRUCT(Found, (), (accounts, zones, members))

}  // namespace search
