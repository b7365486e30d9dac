#pragma once

#include <map>

#include "kernel/display_name.hpp"
#include "kernel/email_address.hpp"
#include "tenants/tenants.hpp"

namespace tenants {

// The published shapes: fact sheet identity 6.2 to 6.5 and 14.4.

struct Contacts {
  json::Maybe<std::string> email;
  json::Maybe<std::string> website;
};
BOOST_DESCRIBE_STRUCT(Contacts, (), (email, website))

struct UnitMembershipView {
  UserId user_tag;
  std::string user_email;
};
BOOST_DESCRIBE_STRUCT(UnitMembershipView, (), (user_tag, user_email))

struct UnitView {
  UnitId unit_tag;
  std::string unit_name;
  Status unit_status = Status::active;
  std::map<std::string, std::string> unit_metadata;
  std::vector<UnitMembershipView> unit_memberships;
};
BOOST_DESCRIBE_STRUCT(
    UnitView, (), (unit_tag, unit_name, unit_status, unit_metadata, unit_memberships)
)

struct TenantMeta {
  std::map<std::string, std::string> tenant_flags;
};
BOOST_DESCRIBE_STRUCT(TenantMeta, (), (tenant_flags))

// A tenant in both published shapes: the tenant's own keys, and those of an organization, which
// newer SDKs read from `GET /user/tenants` (fact sheet identity 6.1).
struct TenantView {
  TenantId id;
  std::string name;
  Timestamp create_time;
  TenantMeta meta;
  TenantId tenant_tag;
  std::string tenant_name;
  Status tenant_status = Status::active;
  std::string tenant_type;
  Timestamp cdate;
  Timestamp edate;
  Contacts tenant_contacts;
  std::vector<std::string> tenant_labels;
  std::map<std::string, std::string> tenant_metadata;
  std::map<std::string, std::string> tenant_network;
  std::vector<UnitView> tenant_units;
};
BOOST_DESCRIBE_STRUCT(
    TenantView, (),
    (id, name, create_time, meta, tenant_tag, tenant_name, tenant_status, tenant_type, cdate, edate,
     tenant_contacts, tenant_labels, tenant_metadata, tenant_network, tenant_units)
)

struct BoolAllocation {
  std::string type = "bool";
  bool value = false;
};
BOOST_DESCRIBE_STRUCT(BoolAllocation, (), (type, value))

struct CountAllocation {
  std::string type = "max_count";
  std::int64_t value = 0;
};
BOOST_DESCRIBE_STRUCT(CountAllocation, (), (type, value))

struct FeatureKey {
  std::string key;
};
BOOST_DESCRIBE_STRUCT(FeatureKey, (), (key))

// `allocation` is a BoolAllocation or a CountAllocation.
struct CustomEntitlement {
  FeatureKey feature;
  json::Raw allocation;
};
BOOST_DESCRIBE_STRUCT(CustomEntitlement, (), (feature, allocation))

struct EntitlementsView {
  BoolAllocation allow_add_subdomain;
  BoolAllocation allow_auto_accept_invites;
  BoolAllocation cname_setup_allowed;
  BoolAllocation partial_setup_allowed;
  CountAllocation mhs_certificate_count;
  std::vector<CustomEntitlement> custom_entitlements;
};
BOOST_DESCRIBE_STRUCT(
    EntitlementsView, (),
    (allow_add_subdomain, allow_auto_accept_invites, cname_setup_allowed, partial_setup_allowed,
     mhs_certificate_count, custom_entitlements)
)

struct MembershipView {
  UserId user_tag;
  std::string user_name;
  std::string user_email;
};
BOOST_DESCRIBE_STRUCT(MembershipView, (), (user_tag, user_name, user_email))

struct NewServiceUser {
  EmailAddress email;
};
BOOST_DESCRIBE_STRUCT(NewServiceUser, (), (email))

struct TwoFactorView {
  bool enabled = false;
  bool locked = false;
};
BOOST_DESCRIBE_STRUCT(TwoFactorView, (), (enabled, locked))

struct ServiceUserView {
  UserId id;
  std::string email;
  std::optional<std::string> first_name;
  std::optional<std::string> last_name;
  std::string username;
  std::optional<std::string> telephone;
  std::optional<std::string> country;
  Timestamp created_on;
  Timestamp modified_on;
  TwoFactorView two_factor_authentication;
  std::string api_key;  // shown here once
};
BOOST_DESCRIBE_STRUCT(
    ServiceUserView, (),
    (id, email, first_name, last_name, username, telephone, country, created_on, modified_on,
     two_factor_authentication, api_key)
)

struct ClockAdvance {
  std::int64_t advance_seconds = 0;
};
BOOST_DESCRIBE_STRUCT(ClockAdvance, (), (advance_seconds))

struct ClockView {
  Timestamp now;
  std::int64_t offset_seconds = 0;
};
BOOST_DESCRIBE_STRUCT(ClockView, (), (now, offset_seconds))

struct NamedUnit {
  DisplayName name;
};
BOOST_DESCRIBE_STRUCT(NamedUnit, (), (name))

struct NewAdmin {
  EmailAddress email;
  std::optional<UnitId> unit_id;
};
BOOST_DESCRIBE_STRUCT(NewAdmin, (), (email, unit_id))

}  // namespace tenants
