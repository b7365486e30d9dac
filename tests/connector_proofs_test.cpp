#include <gtest/gtest.h>

#include "service/test_platform.hpp"

// How often the proof of a domain is looked for.
namespace {

class ConnectorProofs : public testing::TestWithParam<sql::Dialect> {};
INSTANTIATE_TEST_SUITE_P(
    Both, ConnectorProofs, test_support::both_databases(), test_support::database_name
);

TEST_P(ConnectorProofs, beginning_again_does_not_look_twice_as_often) {
  test_service::TestPlatform platform(GetParam());
  const auto ann = platform.add_partner("ann");
  const auto path = "/accounts/" + std::string(ann.account_id.text()) + "/sso_connectors";
  const auto made = platform.call("POST", path, &ann, R"({"email_domain": "acme.com"})");
  ASSERT_EQ(made.status, 200) << made.text;
  const auto id = std::string(made.body.at("result").at("id").as_string());
  const auto again = path + "/" + id + "/begin_verification";
  platform.advance(std::chrono::minutes(1));
  ASSERT_EQ(platform.call("POST", again, &ann).status, 200);
  platform.advance(std::chrono::minutes(1));
  // From now on the first chain looks once more, and ends; the second looks twice.
  const auto before = platform.txt_records().look_ups;
  platform.advance(std::chrono::minutes(4));
  platform.advance(std::chrono::minutes(5));
  platform.advance(std::chrono::minutes(5));
  EXPECT_EQ(platform.txt_records().look_ups - before, 3);
}

}  // namespace
