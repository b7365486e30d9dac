#include "tokens/policies.hpp"

#include <algorithm>

#include "json/read.hpp"
#include "kernel/check.hpp"

namespace tokens {

namespace {

constexpr std::string_view account_prefix = "com.cloudflare.api.account.";
constexpr std::string_view zone_prefix = "com.cloudflare.api.account.zone.";
constexpr std::string_view user_prefix = "com.cloudflare.api.user.";
constexpr std::string_view bucket_prefix = "com.cloudflare.edge.r2.bucket.";
constexpr std::string_view tenant_prefix = "tenant.";
constexpr std::string_view unit_prefix = "tenant.unit.";
constexpr std::string_view all = "*";
constexpr std::size_t bucket_max = 200;

bool is_id(std::string_view text) { return AccountId::parse(text).has_value(); }

// The kinds of keys, the longer prefixes first.
enum class Kind { zone, account, user, bucket, unit, tenant };
struct Key {
  Kind kind;
  std::string_view id;  // or `*`
};

std::optional<Key> key_of(std::string_view text) {
  const auto after = [&](std::string_view prefix) { return text.substr(prefix.size()); };
  if (text.starts_with(zone_prefix)) return Key{Kind::zone, after(zone_prefix)};
  if (text.starts_with(account_prefix)) return Key{Kind::account, after(account_prefix)};
  if (text.starts_with(user_prefix)) return Key{Kind::user, after(user_prefix)};
  if (text.starts_with(bucket_prefix)) return Key{Kind::bucket, after(bucket_prefix)};
  if (text.starts_with(unit_prefix)) return Key{Kind::unit, after(unit_prefix)};
  if (text.starts_with(tenant_prefix)) return Key{Kind::tenant, after(tenant_prefix)};
  return {};
}

// All that the owner reaches.
std::string whole_of(const Owner& owner) {
  if (!owner.account_id.empty()) return std::string(owner.account_id.text());
  if (!owner.tenant_id.empty()) return std::string(owner.tenant_id.text());
  return std::string(accounts::everywhere);
}

bool is_tenants(const Owner& owner) { return owner.account_id.empty() && !owner.tenant_id.empty(); }

std::optional<Place> account_place(std::string_view id, const Owner& owner) {
  if (id == all) return Place{Scope::account, whole_of(owner)};
  const bool is_foreign = !owner.account_id.empty() && owner.account_id.text() != id;
  if (!is_id(id) || is_foreign) return {};
  return Place{Scope::account, std::string(id)};
}

std::optional<Place> zone_place(std::string_view id, std::string_view whole) {
  if (id == all) return Place{Scope::zone, std::string(whole)};
  if (!is_id(id)) return {};
  return Place{Scope::zone, std::string(id)};
}

// `key: "*"`.
std::optional<Place> place_of(const Key& key, const Owner& owner) {
  switch (key.kind) {
    case Kind::zone: return zone_place(key.id, whole_of(owner));
    case Kind::account: return account_place(key.id, owner);
    case Kind::user:
      if (owner.user_id.empty() || key.id != owner.user_id.text()) return {};
      return Place{Scope::user, std::string(key.id)};
    case Kind::bucket:
      if (key.id.empty() || key.id.size() > bucket_max) return {};
      return Place{Scope::bucket, std::string(key.id)};
    case Kind::unit:
      if (!is_tenants(owner) || !is_id(key.id)) return {};
      return Place{Scope::tenant, std::string(key.id)};
    case Kind::tenant:
      if (!is_tenants(owner) || key.id != owner.tenant_id.text()) return {};
      return Place{Scope::tenant, std::string(key.id)};
  }
  return {};
}

// `outer: {key: "*"}`: zones of an account; accounts and zones of a unit or a tenant.
std::optional<Place> nested_place(const Key& outer, const Key& key, const Owner& owner) {
  const auto around = place_of(outer, owner);
  const bool is_group = outer.kind == Kind::unit || outer.kind == Kind::tenant;
  if (!around || (outer.kind != Kind::account && !is_group)) return {};
  if (key.kind == Kind::zone) return zone_place(key.id, around->scope_id);
  if (key.kind != Kind::account || !is_group) return {};
  if (key.id == all) return Place{Scope::account, around->scope_id};
  return account_place(key.id, owner);
}

bool is_all(const json::Raw& value) { return value.text == R"("*")"; }

// An object of keys to `*`; nothing for anything else.
std::optional<std::vector<std::string>> inner_keys(const json::Raw& value) {
  if (!value.text.starts_with('{')) return {};
  std::vector<std::string> keys;
  for (const auto& [key, inner] : json::from_text<Resources>(value.text)) {
    if (!is_all(inner)) return {};
    keys.push_back(key);
  }
  if (keys.empty()) return {};
  return keys;
}

PermissionSet granted_by(const Policy& policy, Scope scope) {
  PermissionSet all_of_them;
  for (const auto& id : policy.permission_groups) {
    const auto* group = find_permission_group(id);
    if (group != nullptr && group->scope == scope) all_of_them |= group->permissions;
  }
  return all_of_them;
}

}  // namespace

std::optional<std::vector<Place>> places_of(const Resources& resources, const Owner& owner) {
  std::vector<Place> places;
  const auto add = [&](std::optional<Place> place) {
    if (place) places.push_back(std::move(*place));
    return place.has_value();
  };
  for (const auto& [text, value] : resources) {
    const auto key = key_of(text);
    if (!key) return {};
    if (is_all(value)) {
      if (!add(place_of(*key, owner))) return {};
      continue;
    }
    const auto inner = inner_keys(value);
    if (!inner) return {};
    for (const auto& one : *inner) {
      const auto nested = key_of(one);
      if (!nested || !add(nested_place(*key, *nested, owner))) return {};
    }
  }
  return places;
}

std::vector<std::string> names_of(const Policy& policy) {
  std::vector<std::string> names;
  for (const auto& id : policy.permission_groups) {
    const auto* group = find_permission_group(id);
    if (group != nullptr) names.push_back(group->name);
  }
  return names;
}

bool speaks_of(
    const Policy& policy, const Owner& owner, const http::Needed& needed,
    const std::vector<std::string>& scopes
) {
  const auto places = places_of(policy.resources, owner);
  CHECK(places.has_value());
  return std::any_of(places->begin(), places->end(), [&](const Place& place) {
    const bool is_there =
        scopes.empty() || std::find(scopes.begin(), scopes.end(), place.scope_id) != scopes.end();
    return is_there && granted_by(policy, place.scope).has(needed.area, needed.verb);
  });
}

accounts::TokenRights rights_of(const std::vector<Policy>& policies, const Owner& owner) {
  std::map<std::string, accounts::TokenRight> rights;
  for (const auto& policy : policies) {
    const auto places = places_of(policy.resources, owner);
    CHECK(places.has_value());
    for (const auto& place : *places) {
      auto& right = rights[place.scope_id];
      right.scope_id = place.scope_id;
      auto& set = policy.effect == Effect::allow ? right.allowed : right.denied;
      set |= granted_by(policy, place.scope);
    }
  }
  std::vector<accounts::TokenRight> list;
  for (auto& [id, right] : rights) {
    if (!right.allowed.empty() || !right.denied.empty()) list.push_back(std::move(right));
  }
  return accounts::TokenRights(std::move(list));
}

}  // namespace tokens
