#pragma once

#include "zones/zones.hpp"

namespace zones {

// The published shapes: fact sheet zones 2.2 to 2.7. The order of members is that of live answers.

struct ZoneMeta {
  std::int64_t step = 2;
  std::int64_t custom_certificate_quota = 0;
  std::int64_t page_rule_quota = 0;
  bool phishing_detected = false;
};
BOOST_DESCRIBE_STRUCT(
    ZoneMeta, (), (step, custom_certificate_quota, page_rule_quota, phishing_detected)
)

struct ZoneOwner {
  AccountId id;
  std::string type = "organization";
  std::string name;
};
BOOST_DESCRIBE_STRUCT(ZoneOwner, (), (id, type, name))

struct ZoneAccount {
  AccountId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(ZoneAccount, (), (id, name))

struct ZoneTenant {
  TenantId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(ZoneTenant, (), (id, name))

struct ZoneUnit {
  UnitId id;
};
BOOST_DESCRIBE_STRUCT(ZoneUnit, (), (id))

struct ZoneView {
  ZoneId id;
  std::string name;
  Status status = Status::pending;
  bool paused = false;
  Type type = Type::full;
  std::int64_t development_mode = 0;
  json::Maybe<std::string> verification_key;
  json::Maybe<std::string> cname_suffix;
  std::vector<std::string> name_servers;
  std::optional<std::vector<std::string>> original_name_servers;
  std::optional<std::string> original_registrar;
  std::optional<std::string> original_dnshost;
  Timestamp modified_on;
  Timestamp created_on;
  std::optional<Timestamp> activated_on;
  std::vector<std::string> vanity_name_servers;
  ZoneMeta meta;
  ZoneOwner owner;
  ZoneAccount account;
  ZoneTenant tenant;
  ZoneUnit tenant_unit;
  std::vector<std::string> permissions;
  ZonePlan plan;
};
BOOST_DESCRIBE_STRUCT(
    ZoneView, (),
    (id, name, status, paused, type, development_mode, verification_key, cname_suffix, name_servers,
     original_name_servers, original_registrar, original_dnshost, modified_on, created_on,
     activated_on, vanity_name_servers, meta, owner, account, tenant, tenant_unit, permissions,
     plan)
)

struct ZoneReference {
  ZoneId id;
};
BOOST_DESCRIBE_STRUCT(ZoneReference, (), (id))

// `op:value`, or the value alone for `equal`.
struct TextFilter {
  std::string operation = "equal";
  std::string value;

  static std::optional<TextFilter> parse(std::string_view text);
  std::string text() const { return operation + ":" + value; }
};

struct AccountFilter {
  std::optional<AccountId> id;
  std::optional<TextFilter> name;
};
BOOST_DESCRIBE_STRUCT(AccountFilter, (), (id, name))

enum class MatchMode { all, any };
BOOST_DESCRIBE_ENUM(MatchMode, all, any)

enum class Direction { asc, desc };
BOOST_DESCRIBE_ENUM(Direction, asc, desc)

struct ZoneFilter : http::Query {
  std::optional<TextFilter> name;
  AccountFilter account;
  std::optional<Status> status;
  std::vector<Type> type;
  std::optional<MatchMode> match;
  std::optional<std::string> order;  // name, status, account.id, account.name, plan.id
  std::optional<Direction> direction;
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(
    ZoneFilter, (), (name, account, status, type, match, order, direction, page, per_page)
)

struct AccountReference {
  std::optional<std::string> id;
};
BOOST_DESCRIBE_STRUCT(AccountReference, (), (id))

// `organization` is an older client's word for `account`. `jump_start` is accepted: records are
// scanned for by a later feature.
struct NewZone {
  HostName name;
  std::optional<AccountReference> account;
  std::optional<AccountReference> organization;
  std::optional<Type> type;
  std::optional<bool> jump_start;
  std::optional<bool> paused;
};
BOOST_DESCRIBE_STRUCT(NewZone, (), (name, account, organization, type, jump_start, paused))

// One property a call. `plan` is changed through the subscription.
struct ZoneChange {
  json::Patch<Type> type;
  json::Patch<bool> paused;
  json::Patch<std::vector<HostName>> vanity_name_servers;
  json::Patch<json::Raw> plan;
};
BOOST_DESCRIBE_STRUCT(ZoneChange, (), (type, paused, vanity_name_servers, plan))

struct DeclaredDelegation {
  std::optional<std::vector<HostName>> name_servers;
  std::optional<std::string> verification_key;
};
BOOST_DESCRIBE_STRUCT(DeclaredDelegation, (), (name_servers, verification_key))

}  // namespace zones
