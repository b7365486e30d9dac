#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <vector>

// What may be read or changed: the published areas of `#area:read` and `#area:edit`, as they occur
// in the permissions of roles, memberships, zones and users (fact sheet identity 9.1), then those
// that only endpoints and the permission groups of tokens speak of.
enum class Area : std::uint8_t {
  access,
  analytics,
  app,
  auditlogs,
  billing,
  blocks,
  cache_purge,
  dash_sso,
  dex,
  dns_records,
  fbm,
  fbm_acc,
  healthchecks,
  http_applications,
  image,
  integration,
  lb,
  legal,
  logs,
  magic,
  member,
  organization,
  page_shield,
  query_cache,
  r2_bucket_item,
  ssl,
  stream,
  subscription,
  teams,
  vectorize,
  waf,
  waitingroom,
  web3,
  worker,
  zaraz,
  zone,
  zone_settings,
  zone_versioning,
  account,  // that it is there, and what it is called
  account_creation,
  account_deletion,
  api_tokens,    // of an account
  memberships,   // one's own
  tenant,        // the partner's organisation itself
  user_details,  // one's own
  user_tokens,   // one's own
};
BOOST_DESCRIBE_ENUM(
    Area, access, analytics, app, auditlogs, billing, blocks, cache_purge, dash_sso, dex,
    dns_records, fbm, fbm_acc, healthchecks, http_applications, image, integration, lb, legal, logs,
    magic, member, organization, page_shield, query_cache, r2_bucket_item, ssl, stream,
    subscription, teams, vectorize, waf, waitingroom, web3, worker, zaraz, zone, zone_settings,
    zone_versioning, account, account_creation, account_deletion, api_tokens, memberships, tenant,
    user_details, user_tokens
)

enum class Verb : std::uint8_t { read, edit };
BOOST_DESCRIBE_ENUM(Verb, read, edit)

// What an endpoint demands of its caller. `area` and `verb` are demanded of tokens everywhere, of
// users where they are granted something by others.
struct Permission {
  enum class Who : std::uint8_t {
    anyone,        // no credentials needed
    signed_in,     // any user, about themselves; no tokens
    own,           // any user, about themselves; of tokens: granted on their user
    somewhere,     // any known caller; of tokens: granted somewhere, and the function looks where
    granted,       // a caller to whom `area` and `verb` are granted in the scope
    tenant_admin,  // an admin of the tenant in the scope
  };
  Who who = Who::granted;
  Area area = Area::organization;
  Verb verb = Verb::read;
  // Of sessions: the password was given within the last minutes. Keys and tokens need no more.
  bool needs_sudo = false;
  // Keys and tokens are refused.
  bool needs_session = false;
  // Also a session whose second factor is still to be presented.
  bool admits_pending = false;
};

constexpr Permission with_sudo(Permission permission) {
  permission.needs_sudo = true;
  return permission;
}
constexpr Permission by_session(Permission permission) {
  permission.needs_session = true;
  return permission;
}
constexpr Permission also_pending(Permission permission) {
  permission.admits_pending = true;
  return permission;
}

inline constexpr Permission anyone{Permission::Who::anyone};
inline constexpr Permission signed_in{Permission::Who::signed_in};
inline constexpr Permission tenant_admin{Permission::Who::tenant_admin, Area::tenant, Verb::edit};
inline constexpr Permission tenant_reads{Permission::Who::tenant_admin, Area::tenant, Verb::read};
constexpr Permission by_tenant_admin(Area area, Verb verb) {
  return {Permission::Who::tenant_admin, area, verb};
}
constexpr Permission own_reads(Area area) { return {Permission::Who::own, area, Verb::read}; }
constexpr Permission own_edits(Area area) { return {Permission::Who::own, area, Verb::edit}; }
constexpr Permission reads_somewhere(Area area) {
  return {Permission::Who::somewhere, area, Verb::read};
}
constexpr Permission edits_somewhere(Area area) {
  return {Permission::Who::somewhere, area, Verb::edit};
}
constexpr Permission reads(Area area) { return {Permission::Who::granted, area, Verb::read}; }
constexpr Permission edits(Area area) { return {Permission::Who::granted, area, Verb::edit}; }

// A set of granted permissions.
struct PermissionSet {
  std::uint64_t read = 0;
  std::uint64_t edit = 0;

  static constexpr std::uint64_t bit(Area area) {
    return std::uint64_t{1} << static_cast<unsigned>(area);
  }
  constexpr bool has(Area area, Verb verb) const {
    return ((verb == Verb::read ? read : edit) & bit(area)) != 0;
  }
  constexpr PermissionSet& operator|=(const PermissionSet& other) {
    read |= other.read;
    edit |= other.edit;
    return *this;
  }
  constexpr PermissionSet& operator&=(const PermissionSet& other) {
    read &= other.read;
    edit &= other.edit;
    return *this;
  }
  constexpr PermissionSet without(const PermissionSet& other) const {
    return {read & ~other.read, edit & ~other.edit};
  }
  constexpr bool empty() const { return read == 0 && edit == 0; }
  constexpr bool operator==(const PermissionSet&) const = default;
};

// The published areas.
inline constexpr std::uint64_t all_areas =
    (std::uint64_t{1} << (static_cast<unsigned>(Area::zone_versioning) + 1)) - 1;
constexpr bool is_published(Area area) { return (PermissionSet::bit(area) & all_areas) != 0; }

// `#zone:edit`.
std::string permission_word(Area area, Verb verb);

// `#zone:read`, `#zone:edit` …: how answers list what a caller may do; published areas alone.
std::vector<std::string> permission_words(const PermissionSet& permissions);
