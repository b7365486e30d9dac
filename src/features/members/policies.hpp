#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "accounts/accounts.hpp"
#include "json/types.hpp"
#include "kernel/call.hpp"
#include "kernel/id.hpp"
#include "members/roles.hpp"

namespace members {

enum class Effect { allow, deny };
BOOST_DESCRIBE_ENUM(Effect, allow, deny)

using ResourceGroupId = Id<struct ResourceGroupKind>;

// Where a policy holds: the whole account, one zone, or what a resource group says.
struct Resource {
  std::optional<ZoneId> zone_id;
  std::optional<ResourceGroupId> resource_group_id;
};
BOOST_DESCRIBE_STRUCT(Resource, (), (zone_id, resource_group_id))

// Resources under a name that policies go by. The whole account and each zone are such from the
// start, under their own ids.
struct NamedResources {
  std::string id;
  std::string name;
  bool is_editable = false;
  std::vector<ZoneId> zones;  // none: the whole account

  bool is_for_zones() const { return !zones.empty(); }
};
using FindResources =
    std::function<std::optional<NamedResources>(Call&, const AccountId&, std::string_view id)>;

// A policy of a member or of a user group, as stored.
struct Policy {
  PolicyId id;
  Effect access = Effect::allow;
  std::vector<std::string> permission_groups;  // ids
  std::vector<Resource> resources;
};
BOOST_DESCRIBE_STRUCT(Policy, (), (id, access, permission_groups, resources))

// What policies come to; resource groups were replaced by what they hold. Denied wins over
// allowed. A zone that no policy names is as the account is.
struct Effective {
  accounts::Access account;
  std::map<ZoneId, PermissionSet> zones;
};
Effective effective(const std::vector<Policy>& policies);

// What the permission groups of a policy come to.
PermissionSet permissions_of(const Policy& policy);

// The roles that policies on the whole account mirror.
std::vector<const Role*> roles_of(const std::vector<Policy>& policies);

bool names(const std::vector<Policy>& policies, const ResourceGroupId& id);
// Takes a resource group out of the policies; one that holds nowhere is gone.
void take_out(std::vector<Policy>& policies, const ResourceGroupId& id);

// com.cloudflare.api.account.<id>, and that of a zone: wire constants.
std::string account_key(const AccountId& id);
std::string zone_key(const ZoneId& id);

// How requests and answers say where a policy holds.
struct ResourceObject {
  std::string key;
};
BOOST_DESCRIBE_STRUCT(ResourceObject, (), (key))

struct ResourceScope {
  std::string key;
  std::vector<ResourceObject> objects;
};
BOOST_DESCRIBE_STRUCT(ResourceScope, (), (key, objects))

struct GroupReference {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(GroupReference, (), (id))

// By id, or ad hoc by its scope.
struct ResourceReference {
  std::optional<std::string> id;
  std::optional<ResourceScope> scope;
};
BOOST_DESCRIBE_STRUCT(ResourceReference, (), (id, scope))

// A policy as requests have it. The id of one that was there before is kept.
struct NewPolicy {
  std::optional<std::string> id;
  std::optional<Effect> access;
  std::vector<GroupReference> permission_groups;
  std::vector<ResourceReference> resource_groups;
};
BOOST_DESCRIBE_STRUCT(NewPolicy, (), (id, access, permission_groups, resource_groups))

}  // namespace members
