#include "scim/scim.hpp"

#include <gtest/gtest.h>

#include "service/test_platform.hpp"
#include "support/databases.hpp"

namespace scim {
namespace {

using test_service::Answer;
using test_service::Headers;
using test_service::Partner;
using test_service::TestPlatform;

constexpr sql::Text count_calls = "SELECT count(*) FROM calls";

class ScimTest : public testing::TestWithParam<sql::Dialect> {
 protected:
  ScimTest() {
    const auto made = call("POST", connectors_, R"({"email_domain": "example.com"})").at("result");
    const auto code = text(made.at("verification").at("code"));
    const auto id = text(made.at("id"));
    call(
        "POST", "/platform/v1/sandbox/sso_connectors/" + id + "/txt_records",
        R"({"txt_records": [")" + code + "\"]}"
    );
    const auto token = call("POST", "/platform/v1" + connectors_ + "/" + id + "/scim_token");
    bearer_ = {{"Authorization", "Bearer " + text(token.at("result").at("token"))}};
  }

  static std::string text(const boost::json::value& value) {
    return std::string(value.as_string());
  }
  boost::json::value call(
      const std::string& method, const std::string& path, const std::string& body = {}
  ) {
    return platform_.call(method, path, &ann_, body).body;
  }
  Answer directory(const std::string& method, const std::string& path, const std::string& body) {
    return platform_.call(method, "/platform/v1/scim/v2" + path, nullptr, body, bearer_);
  }
  std::string add(const std::string& name) {
    return text(
        directory("POST", "/Users", R"({"userName": ")" + name + "@example.com\"}").body.at("id")
    );
  }
  std::int64_t calls() {
    return platform_.service().database->read([](sql::Transaction& tx) {
      return tx.value<std::int64_t>(count_calls).value_or(0);
    });
  }

  TestPlatform platform_{GetParam()};
  Partner ann_ = platform_.add_partner("ann", true);
  std::string connectors_ = "/accounts/" + std::string(ann_.account_id.text()) + "/sso_connectors";
  Headers bearer_;
};

TEST_P(ScimTest, who_is_taken_away_has_nothing_left_and_one_entry_lists_it) {
  const auto bob = platform_.add_user("bob");
  const auto person = add("bob");
  const auto members = "/accounts/" + std::string(ann_.account_id.text()) + "/members";
  call(
      "POST", members,
      R"({"email": "bob@example.com", "status": "accepted", )"
      R"("roles": ["05784afa30c1afe1440e79d9351c7430"]})"
  );
  const std::string sign_in =
      R"({"email": "bob@example.com", "password": "correct horse battery"})";
  test_service::Browser browser;
  browser.look_at(platform_.call("POST", "/platform/v1/sessions", nullptr, sign_in));
  ASSERT_EQ(platform_.call("GET", "/accounts", &bob).status, 200);
  ASSERT_EQ(platform_.call("GET", "/user", nullptr, {}, browser.headers()).status, 200);

  const auto before = calls();
  EXPECT_EQ(directory("DELETE", "/Users/" + person, {}).status, 204);
  EXPECT_EQ(calls(), before + 1);

  EXPECT_NE(platform_.call("GET", "/accounts", &bob).status, 200);
  EXPECT_EQ(platform_.call("GET", "/user", nullptr, {}, browser.headers()).code(), 61603);
  EXPECT_EQ(platform_.call("POST", "/platform/v1/sessions", nullptr, sign_in).code(), 61605);
  const auto log = call("GET", "/accounts/" + std::string(ann_.account_id.text()) + "/audit_logs");
  int listed = 0;
  for (const auto& entry : log.at("result").as_array()) {
    const auto* value = entry.as_object().if_contains("newValueJson");
    if (value == nullptr || !value->as_object().contains("grants")) continue;
    ++listed;
    EXPECT_EQ(value->at("sessions").as_array().size(), 1);
    EXPECT_EQ(value->at("tokens").as_array().size(), 1);
    EXPECT_EQ(value->at("grants").as_array().size(), 1);
  }
  EXPECT_EQ(listed, 1);
}

TEST_P(ScimTest, a_suspension_by_others_is_not_lifted) {
  const auto bob = platform_.add_user("bob");
  platform_.service().as_operator("test", [&](Call& call) {
    auto user = platform_.service().users.get(call, bob.user_id);
    platform_.service().users.set_suspended(call, user, true);
  });
  const auto person = add("bob");
  for (const auto* active : {"false", "true"}) {
    const auto change = R"({"Operations": [{"op": "replace", "path": "active", "value": )" +
                        std::string(active) + "}]}";
    EXPECT_EQ(directory("PATCH", "/Users/" + person, change).status, 200);
  }
  EXPECT_NE(platform_.call("GET", "/accounts", &bob).status, 200);
}

TEST_P(ScimTest, the_last_super_administrator_keeps_a_seat_of_no_use) {
  const auto person = add("ann");
  const auto sign_in = R"({"email": "ann@example.com", "password": "correct horse battery"})";
  EXPECT_EQ(directory("DELETE", "/Users/" + person, {}).status, 204);
  EXPECT_EQ(platform_.call("POST", "/platform/v1/sessions", nullptr, sign_in).code(), 61605);
  const auto has_one = platform_.service().as_operator("test", [&](Call& call) {
    return platform_.service().accounts.has_super_administrator(call, ann_.account_id);
  });
  EXPECT_TRUE(has_one);
}

TEST_P(ScimTest, a_dry_run_takes_nobody_away) {
  const auto bob = platform_.add_user("bob");
  const auto person = add("bob");
  const auto answer = directory("DELETE", "/Users/" + person + "?dry_run=true", {});
  EXPECT_EQ(answer.header("Dry-Run"), "true");
  EXPECT_EQ(platform_.call("GET", "/accounts", &bob).status, 200);
}

INSTANTIATE_TEST_SUITE_P(
    Both, ScimTest, test_support::both_databases(), test_support::database_name
);

}  // namespace
}  // namespace scim
