#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "accounts/accounts.hpp"
#include "json/types.hpp"
#include "kernel/id.hpp"
#include "tokens/permission_groups.hpp"

namespace tokens {

enum class Effect { allow, deny };
BOOST_DESCRIBE_ENUM(Effect, allow, deny)

// Each key names a resource; the value is "*", or an object whose keys name what is in it.
using Resources = std::map<std::string, json::Raw>;

// A policy of a token, as stored. Resources stay as they were sent.
struct Policy {
  PolicyId id;
  Effect effect = Effect::allow;
  std::vector<std::string> permission_groups;  // ids
  Resources resources;
};
BOOST_DESCRIBE_STRUCT(Policy, (), (id, effect, permission_groups, resources))

// Whose a token is: one of the three. A token of an account also names the tenant of it.
struct Owner {
  UserId user_id;
  AccountId account_id;
  TenantId tenant_id;
};

// What one key, or a pair of nested keys, stands for. `id` is empty for all: `*`.
struct Place {
  Scope scope = Scope::account;
  // Where the right counts: an id, or accounts::everywhere.
  std::string scope_id;
};

// The places that resources name; nothing when a key is none, or none that such an owner has.
std::optional<std::vector<Place>> places_of(const Resources& resources, const Owner& owner);

// The names of its permission groups.
std::vector<std::string> names_of(const Policy& policy);

// Whether the policy allows or denies it in one of the scopes; without any, in any place.
bool speaks_of(
    const Policy& policy, const Owner& owner, const http::Needed& needed,
    const std::vector<std::string>& scopes
);

// What all policies together come to.
accounts::TokenRights rights_of(const std::vector<Policy>& policies, const Owner& owner);

}  // namespace tokens
