#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "accounts/accounts.hpp"
#include "json/types.hpp"
#include "kernel/id.hpp"
#include "members/roles.hpp"

namespace members {

enum class Effect { allow, deny };
BOOST_DESCRIBE_ENUM(Effect, allow, deny)

// Where a policy holds: the whole account, or one zone.
struct Resource {
  std::optional<ZoneId> zone_id;
};
BOOST_DESCRIBE_STRUCT(Resource, (), (zone_id))

// A policy of a member, as stored.
struct Policy {
  PolicyId id;
  Effect access = Effect::allow;
  std::vector<std::string> permission_groups;  // ids
  std::vector<Resource> resources;
};
BOOST_DESCRIBE_STRUCT(Policy, (), (id, access, permission_groups, resources))

// What policies come to. Denied wins over allowed.
struct Effective {
  std::optional<accounts::Access> account;
  std::map<ZoneId, PermissionSet> zones;
};
Effective effective(const std::vector<Policy>& policies);

// The roles that policies on the whole account mirror.
std::vector<const Role*> roles_of(const std::vector<Policy>& policies);

bool is_super_administrator(const std::vector<Policy>& policies);

// The id of the resource group of an account or a zone; always the same.
std::string resource_group_id(std::string_view key);

// com.cloudflare.api.account.<id>, and that of a zone: wire constants.
std::string account_key(const AccountId& id);
std::string zone_key(const ZoneId& id);

}  // namespace members
