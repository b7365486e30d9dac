#include "search/text_memory.hpp"

#include <gtest/gtest.h>

#include "service/test_platform.hpp"

namespace search {
namespace {

using test_service::Partner;
using test_service::TestPlatform;

constexpr sql::Text from_elsewhere = "UPDATE account_texts SET changed_in = 1000000000000";

class TextMemoryTest : public testing::TestWithParam<sql::Dialect> {
 protected:
  TextMemoryTest() : platform_(GetParam()), ann_(platform_.add_partner("ann")) {}

  sql::Database& database() { return *platform_.service().database; }

  static store::Wanted all_of(const Partner& who) {
    store::Wanted wanted;
    wanted.reach.administered[who.tenant_id].is_whole = true;
    wanted.page = {1, 100};
    return wanted;
  }
  std::int64_t count(sql::Transaction& tx, const Partner& who) {
    return memory_.list(tx, all_of(who)).total_count;
  }
  std::int64_t count(const Partner& who) {
    return database().read([&](sql::Transaction& tx) { return count(tx, who); });
  }
  void add(Call& call, const std::string& name) {
    auto& service = platform_.service();
    service.accounts.add_to_unit(call, service.tenants.get_unit(call, ann_.unit_id), name);
  }
  void add(const std::string& name) {
    platform_.service().as_operator("test", [&](Call& call) { add(call, name); });
  }
  std::int64_t found_by(app::Service& node, const std::string& text) {
    platform_.call_from_now_on(node);
    const auto answer = platform_.call("GET", "/platform/v1/accounts?search=" + text, &ann_);
    EXPECT_EQ(answer.status, 200) << answer.text;
    return answer.body.at("result_info").at("total_count").as_int64();
  }

  TestPlatform platform_;
  Partner ann_;
  TextMemory memory_{3};
};
INSTANTIATE_TEST_SUITE_P(
    Both, TextMemoryTest, test_support::both_databases(), test_support::database_name
);

TEST_P(TextMemoryTest, sees_at_once_what_another_node_has_committed) {
  const auto other = platform_.make_node();
  auto& own = platform_.service();
  EXPECT_EQ(found_by(*other, "acme"), 0);
  platform_.call_from_now_on(own);
  const auto body = R"({"name": "Acme", "type": "standard", "unit": {"id": ")" +
                    std::string(ann_.unit_id.text()) + R"("}})";
  const auto made = platform_.call("POST", "/accounts", &ann_, body);
  ASSERT_EQ(made.status, 200) << made.text;
  const auto path = "/accounts/" + std::string(made.body.at("result").at("id").as_string());
  EXPECT_EQ(found_by(*other, "acme"), 1);
  platform_.call_from_now_on(own);
  EXPECT_EQ(platform_.call("PUT", path, &ann_, R"({"name": "Bolt"})").status, 200);
  EXPECT_EQ(found_by(*other, "acme"), 0);
  EXPECT_EQ(found_by(*other, "bolt"), 1);
  platform_.call_from_now_on(own);
  EXPECT_EQ(platform_.call("DELETE", path, &ann_).status, 200);
  EXPECT_EQ(found_by(*other, "bolt"), 0);
  EXPECT_EQ(found_by(own, "bolt"), 0);
}

// Who looks from an older snapshot is shown what is newer, and takes nothing back.
TEST_P(TextMemoryTest, never_goes_back) {
  EXPECT_EQ(count(ann_), 1);
  database().read([&](sql::Transaction& older) {
    EXPECT_EQ(count(older, ann_), 1);
    add("Acme");
    EXPECT_EQ(count(ann_), 2);
    EXPECT_EQ(count(older, ann_), 2);
  });
  EXPECT_EQ(count(ann_), 2);
}

// SQLite has one writer.
using TextMemoryOfManyWriters = TextMemoryTest;
INSTANTIATE_TEST_SUITE_P(
    Postgres, TextMemoryOfManyWriters, testing::Values(sql::Dialect::postgres),
    test_support::database_name
);

TEST_P(TextMemoryOfManyWriters, takes_in_what_began_earlier_and_was_committed_later) {
  EXPECT_EQ(count(ann_), 1);
  platform_.service().as_operator("early", [&](Call& call) {
    add(call, "Early");
    // Asked for, so that it is written before the other.
    EXPECT_EQ(call.tx.count<accounts::Account>("tenant_id", ann_.tenant_id), 2);
    add("Late");
    EXPECT_EQ(count(ann_), 2);
  });
  EXPECT_EQ(count(ann_), 3);
}

// A store that comes from another server of PostgreSQL has the numbers of that one.
TEST_P(TextMemoryTest, reads_what_has_numbers_of_elsewhere) {
  add("Acme");
  platform_.service().as_operator("test", [](Call& call) { call.tx.change(from_elsewhere); });
  EXPECT_EQ(count(ann_), 2);
  add("Bolt");
  EXPECT_EQ(count(ann_), 3);
}

TEST_P(TextMemoryTest, forgets_the_tenants_that_nobody_searches) {
  const auto ben = platform_.add_partner("ben");
  add("Acme");
  EXPECT_EQ(count(ben), 1);
  EXPECT_EQ(count(ann_), 2);
  EXPECT_EQ(memory_.size(), 3U);
  add("Bolt");
  EXPECT_EQ(count(ann_), 3);
  EXPECT_EQ(memory_.size(), 3U) << "of Ben nothing is left";
  EXPECT_EQ(count(ben), 1);
  EXPECT_EQ(memory_.size(), 1U);
}

}  // namespace
}  // namespace search
