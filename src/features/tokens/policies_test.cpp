#include "tokens/policies.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

#include "json/read.hpp"

namespace tokens {
namespace {

// A small world: two accounts of one unit, with two zones and one.
std::string id(char digit) { return std::string(32, digit); }
const auto tenant = id('a');
const auto unit = id('b');
const std::array accounts_ids{id('1'), id('2')};
struct Zone {
  std::string id;
  std::string account_id;
};
const std::array<Zone, 3> zones{{{id('3'), id('1')}, {id('4'), id('1')}, {id('5'), id('2')}}};

const std::string account_key = "com.cloudflare.api.account.";
const std::string zone_key = "com.cloudflare.api.account.zone.";

// Zone Read, Zone Write, DNS Write; Account Settings Read, Account Settings Write.
const std::vector<std::string> zone_groups{
    "c8fed203ed3043cba015a93ad1616f1f", "e6d2666161e84845a636613608cee8d5",
    "4755a26eedb94da69e1066d98aa820be"};
const std::vector<std::string> account_groups{
    "c1fde68c7bcc44588cbb6ddbc16d6480", "1af1fa2adc104452b74a9a3364202f20"};

// One resource: the key, and the key nested in it or nothing.
struct Named {
  std::string outer;
  std::string inner;
};

// What the model thinks: does the resource cover this zone (or, with none, this account)?
bool covers(const Named& named, const std::string& account_id, const std::string& zone_id) {
  const auto fits = [](const std::string& key, const std::string& prefix, const std::string& id) {
    return key == prefix + "*" || key == prefix + id;
  };
  if (named.inner.empty()) {
    if (!named.outer.starts_with(zone_key)) return fits(named.outer, account_key, account_id);
    return named.outer == zone_key + "*" || (!zone_id.empty() && named.outer == zone_key + zone_id);
  }
  if (named.inner == zone_key + "*") return fits(named.outer, account_key, account_id);
  return !zone_id.empty() && named.inner == zone_key + zone_id;
}

// A policy as drawn, for both sides.
struct Drawn {
  Effect effect;
  std::vector<std::string> groups;
  Named named;
};

bool model_grants(
    const std::vector<Drawn>& policies, const std::string& account_id, const std::string& zone_id,
    Area area, Verb verb
) {
  bool is_allowed = false;
  for (const auto& policy : policies) {
    bool is_about = false;
    for (const auto& group : policy.groups)
      is_about = is_about || find_permission_group(group)->permissions.has(area, verb);
    if (!is_about || !covers(policy.named, account_id, zone_id)) continue;
    if (policy.effect == Effect::deny) return false;
    is_allowed = true;
  }
  return is_allowed;
}

rc::Gen<Named> zone_resource() {
  return rc::gen::exec([] {
    const auto zone = *rc::gen::element(zones[0], zones[1], zones[2]);
    switch (*rc::gen::inRange(0, 5)) {
      case 0: return Named{zone_key + "*", ""};
      case 1: return Named{zone_key + zone.id, ""};
      case 2: return Named{account_key + zone.account_id, zone_key + "*"};
      case 3: return Named{account_key + zone.account_id, zone_key + zone.id};
      default: return Named{account_key + "*", zone_key + "*"};
    }
  });
}

rc::Gen<Drawn> drawn_policy() {
  return rc::gen::exec([] {
    Drawn drawn;
    drawn.effect = *rc::gen::element(Effect::allow, Effect::allow, Effect::deny);
    const bool is_for_zones = *rc::gen::arbitrary<bool>();
    const auto& groups = is_for_zones ? zone_groups : account_groups;
    drawn.groups =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(groups))
        );
    drawn.named =
        is_for_zones
            ? *zone_resource()
            : Named{
                  account_key +
                      *rc::gen::element(std::string("*"), accounts_ids[0], accounts_ids[1]),
                  ""};
    return drawn;
  });
}

Policy policy_of(const Drawn& drawn) {
  Policy policy;
  policy.effect = drawn.effect;
  policy.permission_groups = drawn.groups;
  policy.resources[drawn.named.outer].text =
      drawn.named.inner.empty() ? R"("*")" : R"({")" + drawn.named.inner + R"(":"*"})";
  return policy;
}

const Owner user{*UserId::parse(id('c')), {}, {}};

RC_GTEST_PROP(Policies, grant_what_the_naive_model_grants, ()) {
  const auto drawn = *rc::gen::container<std::vector<Drawn>>(drawn_policy());
  std::vector<Policy> policies;
  for (const auto& one : drawn) policies.push_back(policy_of(one));
  const auto rights = rights_of(policies, user);
  const auto check = [&](const std::string& account_id, const std::string& zone_id) {
    const std::array<std::string_view, 5> scopes{
        accounts::everywhere, tenant, unit, account_id, zone_id};
    for (const auto area : {Area::zone, Area::dns_records, Area::organization, Area::member}) {
      for (const auto verb : {Verb::read, Verb::edit}) {
        const bool is_granted = rights.granted_in(scopes).has(area, verb);
        RC_ASSERT(is_granted == model_grants(drawn, account_id, zone_id, area, verb));
        if (is_granted) RC_ASSERT(rights.has_somewhere(area, verb));
        if (rights.has_everywhere(area, verb)) RC_ASSERT(is_granted);
      }
    }
  };
  for (const auto& account_id : accounts_ids) check(account_id, "");
  for (const auto& zone : zones) check(zone.account_id, zone.id);
}

TEST(Policies, a_token_of_an_account_has_no_more_than_the_account) {
  const Owner owner{{}, *AccountId::parse(accounts_ids[0]), *TenantId::parse(tenant)};
  const auto rights =
      rights_of({policy_of({Effect::allow, account_groups, {account_key + "*", ""}})}, owner);
  ASSERT_EQ(rights.list().size(), 1);
  EXPECT_EQ(rights.list().front().scope_id, accounts_ids[0]);
  EXPECT_FALSE(places_of({{account_key + accounts_ids[1], {R"("*")"}}}, owner));
}

TEST(Policies, units_and_tenants_are_resources_of_tenants_alone) {
  const Owner owner{{}, {}, *TenantId::parse(tenant)};
  const Resources of_unit{{"tenant.unit." + unit, {R"({"com.cloudflare.api.account.*":"*"})"}}};
  const auto places = places_of(of_unit, owner);
  ASSERT_TRUE(places);
  EXPECT_EQ(places->front().scope, Scope::account);
  EXPECT_EQ(places->front().scope_id, unit);
  EXPECT_FALSE(places_of(of_unit, user));
  EXPECT_TRUE(places_of({{"tenant." + tenant, {R"("*")"}}}, owner));
  EXPECT_FALSE(places_of({{"tenant." + unit, {R"("*")"}}}, owner));
}

TEST(Policies, every_published_permission_group_is_there_once) {
  EXPECT_EQ(all_permission_groups().size(), 311 + 4);
  for (const auto& group : all_permission_groups()) {
    EXPECT_EQ(find_permission_group(group.id), &group);
    EXPECT_TRUE(AccountId::parse(group.id)) << group.name;
    EXPECT_FALSE(group.name.empty());
  }
}

// Whatever is sent as resources is understood or refused, and nothing else happens.
RC_GTEST_PROP(Policies, mutated_resources_are_understood_or_not, ()) {
  auto key = (*zone_resource()).outer;
  const auto at = *rc::gen::inRange<std::size_t>(0, key.size());
  switch (*rc::gen::inRange(0, 4)) {
    case 0: key.erase(at); break;
    case 1: key.insert(at, *rc::gen::arbitrary<std::string>()); break;
    case 2: key[at] = *rc::gen::arbitrary<char>(); break;
    default: break;
  }
  const auto value = *rc::gen::element<std::string>(
      R"("*")", R"("")", "{}", "null", "1", "[]", R"({"*":"*"})", R"({"a":{"b":"*"}})",
      R"({"com.cloudflare.api.account.zone.*":"*"})", R"({"com.cloudflare.api.account.*":"*"})"
  );
  const auto places = places_of({{key, {value}}}, user);
  if (!places) return;
  RC_ASSERT(!places->empty());
  for (const auto& place : *places) RC_ASSERT(!place.scope_id.empty());
}

}  // namespace
}  // namespace tokens
