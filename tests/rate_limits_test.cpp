#include <gtest/gtest.h>

#include "service/test_platform.hpp"

// Budgets of calls through the whole product, on one node and on several.
namespace {

using test_service::Partner;
using test_service::TestPlatform;

auto limit_of(const std::string& limit) {
  return [limit](app::Config& config) {
    config.rate_limit = limit;
    config.address_rate_limit = "off";
  };
}

class RateLimits : public testing::TestWithParam<sql::Dialect> {};
INSTANTIATE_TEST_SUITE_P(
    Both, RateLimits, test_support::both_databases(), test_support::database_name
);

TEST_P(RateLimits, a_refusal_is_as_published_and_one_wait_is_enough) {
  TestPlatform platform(GetParam(), limit_of("3/300"));
  const auto ann = platform.add_partner("ann");
  EXPECT_TRUE(
      platform.call("GET", "/user", &ann).header("Ratelimit").starts_with("\"default\";r=2;t=")
  );
  EXPECT_EQ(
      platform.call("GET", "/user", &ann).header("Ratelimit-Policy"), "\"default\";q=3;w=300"
  );
  EXPECT_EQ(platform.call("GET", "/nowhere", &ann).status, 400);
  const auto refused = platform.call("GET", "/user", &ann);
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.code(), 971);
  EXPECT_TRUE(refused.header("Ratelimit").starts_with("\"default\";r=0;t="));
  EXPECT_NE(refused.text.find("More than 3 requests per 300 seconds reached"), std::string::npos);
  EXPECT_EQ(platform.call("GET", "/platform/v1/site", nullptr).status, 200);
  platform.advance(std::chrono::seconds(std::stoi(refused.header("Retry-After"))));
  EXPECT_EQ(platform.call("GET", "/user", &ann).status, 200);
}

TEST_P(RateLimits, a_tenant_may_have_more_or_less_for_its_people) {
  TestPlatform platform(GetParam(), limit_of("3/300"));
  const auto ann = platform.add_partner("ann");
  const auto bob = platform.add_partner("bob");
  const auto entitle = [&](const Partner& who, const char* calls) {
    platform.service().as_operator("test", [&](Call& call) {
      return platform.service().tenants.set_entitlement(
          call, who.tenant_id, "calls_per_window", calls
      );
    });
  };
  entitle(ann, "5");
  entitle(bob, "1");
  for (int i = 0; i < 5; ++i) EXPECT_EQ(platform.call("GET", "/user", &ann).status, 200);
  EXPECT_EQ(platform.call("GET", "/user", &ann).status, 429);
  EXPECT_EQ(platform.call("GET", "/user", &bob).status, 200);
  EXPECT_EQ(platform.call("GET", "/user", &bob).status, 429);
  // A larger one is heard of within a minute, also by who is refused.
  entitle(bob, "9");
  platform.advance(std::chrono::seconds(61));
  EXPECT_EQ(
      platform.call("GET", "/user", &bob).header("Ratelimit-Policy"), "\"default\";q=9;w=300"
  );
}

TEST_P(RateLimits, off_counts_nothing) {
  TestPlatform platform(GetParam(), limit_of("off"));
  const auto ann = platform.add_partner("ann");
  EXPECT_EQ(platform.call("GET", "/user", &ann).header("Ratelimit"), "");
}

TEST(RateLimitsOfNodes, two_nodes_on_one_database_share_the_budget) {
  TestPlatform platform(sql::Dialect::postgres, limit_of("64/300"));
  const auto ann = platform.add_partner("ann");
  auto& first = platform.service();
  const auto second = platform.make_node();
  int allowed = 0;
  for (int i = 0; i < 100; ++i) {
    platform.call_from_now_on(i % 2 == 0 ? first : *second);
    allowed += platform.call("GET", "/user", &ann).status == 200 ? 1 : 0;
    if (i % 2 == 1) {
      first.pipeline.exchange_counts();
      second->pipeline.exchange_counts();
    }
  }
  EXPECT_GE(allowed, 64);
  EXPECT_LE(allowed, 64 + 2 * 2);
  const auto text = first.pipeline.metrics().text();
  EXPECT_NE(text.find("tenantd_turned_away_total{budget=\"calls\"}"), std::string::npos) << text;
  EXPECT_NE(text.find("tenantd_rate_count_exchanges_total{result=\"heard\"}"), std::string::npos);
}

TEST(RateLimitsOfNodes, a_call_far_ahead_waits_for_an_exchange_and_is_answered) {
  TestPlatform platform(sql::Dialect::postgres, limit_of("5/300"));
  const auto ann = platform.add_partner("ann");
  for (int i = 0; i < 5; ++i) EXPECT_EQ(platform.call("GET", "/user", &ann).status, 200);
  EXPECT_EQ(platform.call("GET", "/user", &ann).status, 429);
}

TEST(RateLimitsOfNodes, counts_of_ended_windows_are_forgotten) {
  TestPlatform platform(sql::Dialect::postgres, limit_of("5/300"));
  const auto ann = platform.add_partner("ann");
  platform.call("GET", "/user", &ann);
  platform.service().pipeline.exchange_counts();
  constexpr sql::Text count = "SELECT count(*) FROM rate_counts";
  const auto rows = [&] {
    return platform.service().database->read([&](sql::Transaction& tx) {
      return tx.value<std::int64_t>(count).value_or(-1);
    });
  };
  EXPECT_EQ(rows(), 1);
  platform.advance(std::chrono::minutes(10));
  EXPECT_EQ(rows(), 0);
}

}  // namespace
