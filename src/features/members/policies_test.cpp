#include "members/policies.hpp"

#include <gtest/gtest.h>

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
  return {{}, effect, {group_of(role_name)}, {Resource{where}}};
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
  EXPECT_FALSE(result.account->permissions.has(Area::dns_records, Verb::edit));
  EXPECT_FALSE(result.zones.at(zone).has(Area::dns_records, Verb::edit));
  EXPECT_TRUE(result.account->permissions.has(Area::waf, Verb::edit));
}

TEST(Policies, of_one_zone_give_nothing_in_the_account) {
  const auto result = effective({policy(Effect::allow, "Domain DNS", zone)});
  EXPECT_FALSE(result.account.has_value());
  EXPECT_TRUE(result.zones.at(zone).has(Area::dns_records, Verb::edit));
}

TEST(Policies, on_the_whole_account_are_mirrored_by_roles) {
  const auto roles = roles_of(
      {policy(Effect::allow, "Billing"), policy(Effect::allow, "Domain DNS", zone),
       policy(Effect::deny, "DNS")}
  );
  ASSERT_EQ(roles.size(), 1U);
  EXPECT_EQ(roles.front()->name, "Billing");
  EXPECT_TRUE(is_super_administrator({policy(Effect::allow, "Super Administrator - All Privileges")}
  ));
  EXPECT_FALSE(is_super_administrator({policy(Effect::deny, "Super Administrator - All Privileges")}
  ));
}

}  // namespace
}  // namespace members
