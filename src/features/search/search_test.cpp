#include "search/search.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "service/test_platform.hpp"

namespace search {
namespace {

using test_service::TestPlatform;

// More accounts than are put in order in memory.
constexpr int account_count = 1100;

class ManyHits : public testing::TestWithParam<sql::Dialect> {
 protected:
  ManyHits() : platform_(GetParam()), ann_(platform_.add_partner("ann")) {
    auto& service = platform_.service();
    service.as_operator("seed", [&](Call& call) {
      const auto unit = service.tenants.get_unit(call, ann_.unit_id);
      for (int i = 0; i < account_count; ++i) {
        const std::string word = i % 100 == 7 ? "rare " : "common ";
        service.accounts.add_to_unit(call, unit, word + std::to_string(10000 + i));
      }
    });
  }

  // The names of a page, and the total.
  std::vector<std::string> names(const std::string& query, std::int64_t& total) {
    const auto answer = platform_.call("GET", "/platform/v1/accounts?" + query, &ann_);
    EXPECT_EQ(answer.status, 200) << answer.text;
    total = answer.body.at("result_info").at("total_count").as_int64();
    std::vector<std::string> all;
    for (const auto& account : answer.body.at("result").as_array())
      all.emplace_back(account.at("name").as_string());
    return all;
  }

  TestPlatform platform_;
  test_service::Partner ann_;
};

using Names = std::vector<std::string>;

TEST_P(ManyHits, are_counted_and_paged_in_any_order) {
  std::int64_t total = 0;
  EXPECT_EQ(
      names("search=common&order=name&per_page=2", total), (Names{"common 10000", "common 10001"})
  );
  EXPECT_EQ(total, 1089);
  EXPECT_EQ(
      names("search=common&order=name&direction=desc&per_page=2", total),
      (Names{"common 11099", "common 11098"})
  );
  EXPECT_EQ(
      names("search=common&order=created_on&per_page=2&page=500", total),
      (Names{"common 11009", "common 11010"})
  );
  EXPECT_EQ(
      names("search=common&order=created_on&direction=desc&per_page=2&page=545", total),
      (Names{"common 10000"})
  );
  EXPECT_EQ(names("search=common&order=type&per_page=1&page=2000", total), Names{});
  EXPECT_EQ(total, 1089);
}

TEST_P(ManyHits, among_others_are_found_where_they_are_rare) {
  std::int64_t total = 0;
  EXPECT_EQ(
      names("search=rare&order=name&direction=desc&per_page=2", total),
      (Names{"rare 11007", "rare 10907"})
  );
  EXPECT_EQ(total, 11);
  // All but the tenant's own account; the last of them in order lie at the end of the index.
  const auto last = names("search=1&type=standard&order=name&page=1100&per_page=1", total);
  EXPECT_GE(total, 1100);
  EXPECT_EQ(last.size(), 1U);
}

TEST_P(ManyHits, without_a_search_are_all_accounts) {
  std::int64_t total = 0;
  EXPECT_EQ(names("order=name&direction=desc&per_page=1", total), (Names{"rare 11007"}));
  EXPECT_EQ(total, account_count + 1);
  EXPECT_EQ(names("order=created_on&per_page=1&page=1101", total), (Names{"common 11099"}));
  EXPECT_EQ(names("order=created_on&per_page=1&page=1102", total), Names{});
}

INSTANTIATE_TEST_SUITE_P(
    OnBoth, ManyHits, testing::Values(sql::Dialect::sqlite, sql::Dialect::postgres),
    [](const auto& dialect) {
      return dialect.param == sql::Dialect::sqlite ? "sqlite" : "postgres";
    }
);

}  // namespace
}  // namespace search
