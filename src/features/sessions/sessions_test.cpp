#include "sessions/sessions.hpp"

#include <gtest/gtest.h>

#include "service/test_platform.hpp"
#include "sessions/views.hpp"
#include "support/databases.hpp"

namespace sessions {
namespace {

using test_service::Answer;
using test_service::Browser;
using test_service::Headers;
using test_service::TestPlatform;

class Sessions : public testing::TestWithParam<sql::Dialect> {
 protected:
  Answer sign_in(const std::string& name, const std::string& password, Headers headers = {}) {
    const auto body =
        R"({"email": ")" + name + R"(@example.com", "password": ")" + password + "\"}";
    return platform_.call("POST", "/platform/v1/sessions", nullptr, body, headers);
  }
  Browser signed_in(const std::string& name) {
    Browser browser;
    browser.look_at(sign_in(name, std::string(test_service::test_password)));
    return browser;
  }
  Answer call(Browser& browser, const std::string& method, const std::string& path) {
    auto answer = platform_.call(method, path, nullptr, {}, browser.headers());
    browser.look_at(answer);
    return answer;
  }
  void suspend(const UserId& id) {
    platform_.service().as_operator("test", [&](Call& call) {
      auto user = platform_.service().users.get(call, id);
      user.is_suspended = true;
      call.tx.update(user);
    });
  }

  TestPlatform platform_{GetParam()};
};

TEST_P(Sessions, cookies_are_for_this_site_and_http_alone) {
  platform_.add_user("bob");
  const auto cookies = sign_in("bob", "correct horse battery").all("Set-Cookie");
  ASSERT_EQ(cookies.size(), 2);
  EXPECT_TRUE(cookies[0].starts_with("session="));
  EXPECT_TRUE(cookies[1].starts_with("device="));
  EXPECT_TRUE(cookies[0].ends_with("; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000; Secure"));
  EXPECT_TRUE(cookies[1].ends_with("; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000; Secure")
  );
}

TEST_P(Sessions, an_idempotency_key_gives_nobody_the_session_of_another) {
  platform_.add_user("bob");
  const Headers headers{{"Idempotency-Key", "sign-in"}};
  const auto first = sign_in("bob", "correct horse battery", headers);
  const auto second = sign_in("bob", "correct horse battery", headers);
  EXPECT_EQ(second.status, 200);
  EXPECT_EQ(second.header("Idempotent-Replayed"), "");
  EXPECT_NE(first.header("Set-Cookie"), second.header("Set-Cookie"));
}

TEST_P(Sessions, a_dry_run_signs_nobody_in) {
  platform_.add_user("bob");
  const auto answer = platform_.call(
      "POST", "/platform/v1/sessions?dry_run=true", nullptr,
      R"({"email": "bob@example.com", "password": "correct horse battery"})"
  );
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("Dry-Run"), "true");
  EXPECT_EQ(answer.header("Set-Cookie"), "");
}

TEST_P(Sessions, suspended_users_are_told_once_they_gave_their_password) {
  const auto bob = platform_.add_user("bob");
  auto browser = signed_in("bob");
  suspend(bob.user_id);
  EXPECT_EQ(sign_in("bob", "wrong horse battery").code(), 61601);
  EXPECT_EQ(sign_in("bob", "correct horse battery").code(), 61605);
  EXPECT_EQ(call(browser, "GET", "/platform/v1/session").code(), 61605);
}

TEST_P(Sessions, service_users_have_no_password_to_sign_in_with) {
  platform_.service().as_operator("test", [&](Call& call) {
    users::NewUser wanted;
    wanted.email = *EmailAddress::parse("machine@example.com");
    wanted.is_service_user = true;
    platform_.service().users.add(call, wanted);
  });
  EXPECT_EQ(sign_in("machine", "nobody").code(), 61601);
}

// Comparing with a hash is what takes time: counted, and with which cost.
TEST_P(Sessions, who_is_unknown_costs_the_same_work_and_gets_the_same_answer) {
  platform_.add_user("bob");
  const auto sue = platform_.add_user("sue");
  suspend(sue.user_id);
  auto& service = platform_.service();
  service.as_operator("test", [&](Call& call) {
    users::NewUser wanted;
    wanted.email = *EmailAddress::parse("machine@example.com");
    wanted.is_service_user = true;
    service.users.add(call, wanted);
  });
  std::vector<std::string> costs;
  service.sessions.matches = [&](const Secret& password, std::string_view hash) {
    costs.emplace_back(hash.substr(0, hash.find("p=1$")));
    return crypto::password_matches(password, hash);
  };
  const auto known = sign_in("bob", "wrong horse battery");
  ASSERT_EQ(costs.size(), 1);
  EXPECT_TRUE(costs.front().starts_with("$argon2id$"));
  for (const auto* name : {"nobody", "sue", "machine"}) {
    const auto other = sign_in(name, "wrong horse battery");
    EXPECT_EQ(other.text, known.text) << name;
    EXPECT_EQ(other.all("Set-Cookie").size(), 0) << name;
    EXPECT_EQ(costs.back(), costs.front()) << name;
  }
  EXPECT_EQ(costs.size(), 4);
}

TEST_P(Sessions, one_that_waits_for_a_second_factor_may_only_be_ended) {
  platform_.add_user("bob");
  platform_.service().sessions.needs_of = [](Call&, const users::User&) {
    return std::vector<std::string>{"second_factor"};
  };
  auto browser = signed_in("bob");
  const auto shown = call(browser, "GET", "/platform/v1/session");
  EXPECT_EQ(shown.status, 200);
  EXPECT_EQ(shown.body.at("result").at("needs").at(0).as_string(), "second_factor");
  EXPECT_EQ(call(browser, "GET", "/user").code(), 60011);
  EXPECT_EQ(call(browser, "GET", "/accounts").code(), 60011);
  EXPECT_EQ(call(browser, "GET", "/platform/v1/sessions").code(), 60011);
  EXPECT_EQ(call(browser, "DELETE", "/platform/v1/session").status, 200);
  EXPECT_EQ(call(browser, "GET", "/platform/v1/session").code(), 9106);
}

TEST_P(Sessions, one_that_is_complete_has_another_cookie) {
  platform_.add_user("bob");
  auto& service = platform_.service();
  service.sessions.needs_of = [](Call&, const users::User&) {
    return std::vector<std::string>{"second_factor"};
  };
  auto browser = signed_in("bob");
  const auto shown = call(browser, "GET", "/platform/v1/session");
  const auto id = *SessionId::parse(shown.body.at("result").at("id").as_string());
  const auto token = service.as_operator("test", [&](Call& call) {
    return service.sessions.complete(call, id).cookies.at(0).value.reveal();
  });
  EXPECT_EQ(call(browser, "GET", "/user").code(), 61603);
  browser.cookies["session"] = token;
  EXPECT_EQ(call(browser, "GET", "/user").status, 200);
}

TEST_P(Sessions, many_wrong_keys_from_an_address_stop_being_looked_at) {
  const auto bob = platform_.add_user("bob");
  auto wrong = bob;
  wrong.api_key.back() = wrong.api_key.back() == '0' ? '1' : '0';
  for (int i = 0; i < 100; ++i) ASSERT_EQ(platform_.call("GET", "/user", &wrong).code(), 9103);
  const auto refused = platform_.call("GET", "/user", &wrong);
  EXPECT_EQ(refused.code(), 10502);
  EXPECT_NE(refused.header("Retry-After"), "");
  EXPECT_EQ(platform_.call("GET", "/user", &bob).status, 200);
  EXPECT_EQ(platform_.call("GET", "/user", &wrong, {}, {}, "192.0.2.7").code(), 9103);
}

TEST_P(Sessions, guessing_one_password_for_many_users_is_slowed_down) {
  platform_.add_user("bob");
  auto browser = signed_in("bob");
  for (int i = 0; i < 31; ++i) {
    ASSERT_EQ(sign_in("user" + std::to_string(i), "summer and winter").code(), 61601);
  }
  EXPECT_EQ(sign_in("bob", "correct horse battery").code(), 61602);
  EXPECT_EQ(sign_in("bob", "correct horse battery", browser.headers()).status, 200);
}

TEST_P(Sessions, what_is_over_is_forgotten) {
  const auto bob = platform_.add_user("bob");
  signed_in("bob");
  signed_in("bob");
  platform_.advance(std::chrono::hours(13));
  const auto ended = platform_.call("DELETE", "/platform/v1/sessions", &bob);
  EXPECT_EQ(ended.body.at("result").at("count").as_int64(), 0);
}

INSTANTIATE_TEST_SUITE_P(
    Both, Sessions, test_support::both_databases(), test_support::database_name
);

}  // namespace
}  // namespace sessions
