#include "catalog/plans.hpp"

#include <gtest/gtest.h>

namespace catalog {
namespace {

Timestamp at(const char* text) { return *Timestamp::parse(text); }

TEST(Plans, every_plan_of_the_deck_is_in_the_default_programme) {
  for (const auto* id :
       {"CF_FREE",
        "CF_PRO_20_20",
        "CF_BIZ",
        "ARGO_ZONE_BASIC",
        "WORKERS_BASIC",
        "WORKERS_PAID",
        "LOAD_BALANCING_BASIC_PLUS",
        "STREAM_BASIC",
        "IMAGES_BASIC",
        "ACCESS_BASIC",
        "ACCESS_PREMIUM",
        "RATE_LIMITING_BASIC",
        "IMAGE_RESIZING_BASIC",
        "WEB3_IPFS_BASIC",
        "WEB3_IPFS_PREMIUM",
        "WEB3_ETHEREUM_BASIC",
        "WEB3_ETHEREUM_PREMIUM",
        "SECURE_WEB_GATEWAY_PRO",
        "SECURE_WEB_GATEWAY_BIZ",
        "TEAMS_FREE",
        "TEAMS_STANDARD",
        "TEAMS_ACCESS",
        "TEAMS_GATEWAY",
        "WAITING_ROOMS_BASIC",
        "PARTNERS_ENT",
        "PARTNERS_RATE_LIMITING"}) {
    const auto* plan = find_plan(id);
    ASSERT_NE(plan, nullptr) << id;
    EXPECT_TRUE(plan->is_in("default")) << id;
  }
}

TEST(Plans, are_found_by_every_published_spelling) {
  EXPECT_EQ(find_plan("pro")->id, "CF_PRO_20_20");
  EXPECT_EQ(find_plan("cf_pro_20_20")->id, "CF_PRO_20_20");
  EXPECT_EQ(find_plan("Partners_Business")->id, "PARTNERS_BIZ");
  EXPECT_EQ(find_plan("partners_ent")->id, "PARTNERS_ENT");
  EXPECT_EQ(find_plan("partners_enterprise")->id, "PARTNERS_ENT");
  EXPECT_EQ(find_plan("CF_PRO"), nullptr);
}

TEST(Plans, have_a_monthly_price_and_one_id_each) {
  std::map<std::string, int> ids;
  for (const auto& plan : all_plans()) {
    ++ids[plan.id];
    EXPECT_GE(price_at(plan.prices, Frequency::monthly, at("2026-01-01T00:00:00Z")).minor, 0)
        << plan.id;
  }
  for (const auto& [id, count] : ids) EXPECT_EQ(count, 1) << id;
}

TEST(Plans, a_price_holds_from_its_instant_on) {
  const auto* pro = find_plan("pro");
  EXPECT_EQ(price_at(pro->prices, Frequency::monthly, at("2022-01-01T00:00:00Z")).minor, 2000);
  EXPECT_EQ(price_at(pro->prices, Frequency::monthly, at("2026-01-01T00:00:00Z")).minor, 2500);
  EXPECT_EQ(price_at(pro->prices, Frequency::yearly, at("2026-01-01T00:00:00Z")).minor, 24000);
  EXPECT_EQ(price_at(pro->prices, Frequency::quarterly, at("2026-01-01T00:00:00Z")).minor, 7500);
  EXPECT_EQ(price_at(pro->prices, Frequency::weekly, at("2026-01-01T00:00:00Z")).minor, 577);
}

TEST(Plans, limits_follow_the_tier) {
  EXPECT_EQ(limit_of(Tier::free, "page_rules"), 3);
  EXPECT_EQ(limit_of(Tier::pro, "page_rules"), 20);
  EXPECT_EQ(limit_of(Tier::enterprise, "page_rules"), 125);
  EXPECT_EQ(limit_of(Tier::business, "dns_records"), 3500);
  EXPECT_EQ(limit_of(Tier::pro, "unicorns"), 0);
}

}  // namespace
}  // namespace catalog
