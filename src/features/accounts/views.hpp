#pragma once

#include "accounts/accounts.hpp"

namespace accounts {

// The published shapes: fact sheet identity 6.3, 7.2 to 7.4.

// An address for abuse reports is left out where there is none: the description knows no null here.
struct SettingsView {
  bool enforce_twofactor = false;
  std::optional<bool> api_access_enabled;
  std::optional<Timestamp> access_approval_expiry;
  std::string default_nameservers = "cloudflare.standard";  // a wire constant
  bool use_account_custom_ns_by_default = false;
  json::Maybe<std::string> abuse_contact_email;
};
BOOST_DESCRIBE_STRUCT(
    SettingsView, (),
    (enforce_twofactor, api_access_enabled, access_approval_expiry, default_nameservers,
     use_account_custom_ns_by_default, abuse_contact_email)
)

// The tenant's list has every setting, null or not.
struct TenantSettingsView {
  bool enforce_twofactor = false;
  std::optional<bool> api_access_enabled;
  std::optional<Timestamp> access_approval_expiry;
  std::string default_nameservers = "cloudflare.standard";
  bool use_account_custom_ns_by_default = false;
  std::optional<std::string> abuse_contact_email;
};
BOOST_DESCRIBE_STRUCT(
    TenantSettingsView, (),
    (enforce_twofactor, api_access_enabled, access_approval_expiry, default_nameservers,
     use_account_custom_ns_by_default, abuse_contact_email)
)

struct QuotaView {
  std::int64_t maximum = 0;
  std::int64_t current = 0;
  std::int64_t available = 0;
};
BOOST_DESCRIBE_STRUCT(QuotaView, (), (maximum, current, available))

struct LegacyFlags {
  QuotaView enterprise_zone_quota;
};
BOOST_DESCRIBE_STRUCT(LegacyFlags, (), (enterprise_zone_quota))

// parent_org_id is the unit's id: Terraform copies it into `unit.id`.
struct ManagedBy {
  UnitId parent_org_id;
  std::string parent_org_name;
};
BOOST_DESCRIBE_STRUCT(ManagedBy, (), (parent_org_id, parent_org_name))

struct AccountView {
  AccountId id;
  std::string name;
  AccountType type = AccountType::standard;
  SettingsView settings;
  LegacyFlags legacy_flags;
  Timestamp created_on;
  ManagedBy managed_by;
};
BOOST_DESCRIBE_STRUCT(
    AccountView, (), (id, name, type, settings, legacy_flags, created_on, managed_by)
)

struct TenantAccountView {
  AccountId id;
  Timestamp created_on;
  std::string name;
  AccountType type = AccountType::standard;
  TenantSettingsView settings;
};
BOOST_DESCRIBE_STRUCT(TenantAccountView, (), (id, created_on, name, type, settings))

}  // namespace accounts
