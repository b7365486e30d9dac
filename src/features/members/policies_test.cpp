#include "members/policies.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/mp11.hpp>
#include <set>

namespace members {
namespace {

const auto zone = *ZoneId::parse("01a20d842ced00014c980810df70c1ea");

std::string group_of(std::string_view role_name) {
  for (const auto* list : {&all_roles(), &zone_groups()}) {
    for (const auto& role : *list) {
      if (role.name == role_name) return role.group_id;
    }
  }
  return {};
}

Policy policy(Effect effect, std::string_view role_name, std::optional<ZoneId> where = {}) {
  return {{}, effect, {group_of(role_name)}, {Resource{where, {}}}};
}

TEST(Roles, have_the_published_ids) {
  EXPECT_EQ(find_role("05784afa30c1afe1440e79d9351c7430")->name, "Administrator");
  EXPECT_EQ(
      find_role("33666b9c79b9a5273fc7344ff42f953d")->name, "Super Administrator - All Privileges"
  );
  EXPECT_EQ(super_administrator().group_id, "8e23b19e4e0d44c29d239c5688ba8cbb");
  EXPECT_EQ(find_role("3536bcfad5faccb999b47003c79917fb"), nullptr);
  std::set<std::string> ids;
  for (const auto& role : all_roles()) EXPECT_TRUE(ids.insert(role.id).second) << role.name;
}

TEST(Roles, an_administrator_may_all_but_members_and_the_billing_profile) {
  const auto& set = find_role("05784afa30c1afe1440e79d9351c7430")->permissions;
  EXPECT_FALSE(set.has(Area::member, Verb::edit));
  EXPECT_FALSE(set.has(Area::billing, Verb::edit));
  EXPECT_TRUE(set.has(Area::subscription, Verb::edit));
  EXPECT_TRUE(set.has(Area::zone, Verb::edit));
}

TEST(Policies, denied_wins_over_allowed) {
  const auto result = effective(
      {policy(Effect::allow, "Administrator"), policy(Effect::deny, "DNS"),
       policy(Effect::allow, "Domain DNS", zone)}
  );
  EXPECT_FALSE(result.account.permissions.has(Area::dns_records, Verb::edit));
  EXPECT_FALSE(result.zones.at(zone).has(Area::dns_records, Verb::edit));
  EXPECT_TRUE(result.account.permissions.has(Area::waf, Verb::edit));
}

TEST(Policies, of_one_zone_give_nothing_in_the_account) {
  const auto result = effective({policy(Effect::allow, "Domain DNS", zone)});
  EXPECT_EQ(result.account.permissions, PermissionSet());
  EXPECT_TRUE(result.zones.at(zone).has(Area::dns_records, Verb::edit));
}

TEST(Policies, on_the_whole_account_are_mirrored_by_roles) {
  const auto roles = roles_of(
      {policy(Effect::allow, "Billing"), policy(Effect::allow, "Domain DNS", zone),
       policy(Effect::deny, "DNS")}
  );
  ASSERT_EQ(roles.size(), 1U);
  EXPECT_EQ(roles.front()->name, "Billing");
}

TEST(Policies, make_no_super_administrator_of_one_to_whom_something_is_denied) {
  const auto allowed = policy(Effect::allow, "Super Administrator - All Privileges");
  EXPECT_TRUE(effective({allowed}).account.is_super_administrator);
  EXPECT_FALSE(effective({allowed, policy(Effect::deny, "DNS")}).account.is_super_administrator);
}

TEST(Policies, denied_in_a_zone_are_allowed_elsewhere) {
  const auto result =
      effective({policy(Effect::allow, "Administrator"), policy(Effect::deny, "Domain DNS", zone)});
  EXPECT_TRUE(result.account.permissions.has(Area::dns_records, Verb::edit));
  EXPECT_FALSE(result.zones.at(zone).has(Area::dns_records, Verb::edit));
  EXPECT_TRUE(result.zones.at(zone).has(Area::waf, Verb::edit));
}

// What "allowed unless denied" says, one question at a time.
bool may(
    const std::vector<Policy>& policies, Area area, Verb verb, const std::optional<ZoneId>& where
) {
  bool is_allowed = false;
  for (const auto& one : policies) {
    bool holds = false;
    bool grants = false;
    for (const auto& resource : one.resources) {
      holds = holds || !resource.zone_id || (where && *resource.zone_id == *where);
    }
    for (const auto& id : one.permission_groups) {
      grants = grants || find_group(id)->permissions.has(area, verb);
    }
    if (holds && grants && one.access == Effect::deny) return false;
    is_allowed = is_allowed || (holds && grants);
  }
  return is_allowed;
}

rc::Gen<Policy> any_policy(const std::vector<ZoneId>& zones) {
  return rc::gen::exec([zones] {
    Policy made;
    made.access = *rc::gen::element(Effect::allow, Effect::allow, Effect::deny);
    const bool is_for_zones = *rc::gen::arbitrary<bool>();
    const auto& groups = is_for_zones ? zone_groups() : all_roles();
    for (const auto& group : *rc::gen::resize(
             3, rc::gen::container<std::vector<std::size_t>>(
                    rc::gen::inRange<std::size_t>(0, groups.size())
                )
         )) {
      made.permission_groups.push_back(groups[group].group_id);
    }
    if (!is_for_zones) made.resources.emplace_back();
    for (const auto& id : *rc::gen::unique<std::vector<ZoneId>>(rc::gen::elementOf(zones))) {
      if (is_for_zones) made.resources.push_back({id, {}});
    }
    return made;
  });
}

RC_GTEST_PROP(Policies, come_to_what_asking_one_by_one_says, ()) {
  const std::vector<ZoneId> zones{
      *ZoneId::parse(std::string(32, 'a')), *ZoneId::parse(std::string(32, 'b')),
      *ZoneId::parse(std::string(32, 'c'))};
  const auto policies =
      *rc::gen::resize(6, rc::gen::container<std::vector<Policy>>(any_policy(zones)));
  const auto result = effective(policies);
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Area>>([&](auto area) {
    for (const auto verb : {Verb::read, Verb::edit}) {
      RC_ASSERT(
          result.account.permissions.has(area.value, verb) == may(policies, area.value, verb, {})
      );
      for (const auto& id : zones) {
        const auto row = result.zones.find(id);
        const auto& set = row == result.zones.end() ? result.account.permissions : row->second;
        RC_ASSERT(set.has(area.value, verb) == may(policies, area.value, verb, id));
      }
    }
  });
}

}  // namespace
}  // namespace members
