#include "tokens/tokens.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "service/test_platform.hpp"
#include "sql/transaction.hpp"
#include "support/databases.hpp"

namespace tokens {
namespace {

using test_service::Answer;
using test_service::Headers;
using test_service::Partner;
using test_service::TestPlatform;

// User Details Read.
std::string details_policy(const UserId& user) {
  return R"({"effect":"allow","permission_groups":[{"id":"8acbe5bb0d54464ab867149d7f7cf8ac"}],)"
         R"("resources":{"com.cloudflare.api.user.)" +
         std::string(user.text()) + R"(":"*"}})";
}

class TokensTest : public testing::TestWithParam<sql::Dialect> {
 protected:
  Answer make(const std::string& body) {
    return platform_.call("POST", "/user/tokens", &ann_, body);
  }
  std::string secret_of(const Answer& answer) {
    return std::string(answer.body.at("result").at("value").as_string());
  }
  std::string make_for_user() {
    return secret_of(make(R"({"name":"me","policies":[)" + details_policy(ann_.user_id) + "]}"));
  }
  Answer get(const std::string& path, const std::string& secret) {
    return platform_.call("GET", path, nullptr, {}, {{"Authorization", "Bearer " + secret}});
  }
  std::string text_of(const sql::Text& text) {
    return platform_.service().as_operator("test", [&](Call& call) {
      return call.tx.value<std::string>(text).value_or("");
    });
  }

  TestPlatform platform_{GetParam()};
  Partner ann_ = platform_.add_partner("ann");
};

TEST_P(TokensTest, secrets_have_the_form_that_clients_check) {
  const auto secret = make_for_user();
  EXPECT_EQ(secret.size(), 53);
  EXPECT_TRUE(secret.starts_with("cfut_"));
  const auto body = secret.substr(0, secret.size() - 8);
  EXPECT_EQ(crypto::digest(body).substr(0, 8), secret.substr(secret.size() - 8));
}

TEST_P(TokensTest, no_secret_and_no_digest_is_written_down) {
  const auto secret = make_for_user();
  const auto digest = platform_.service().tokens.secret_digest(secret);
  constexpr sql::Text last_change =
      "SELECT after FROM changes WHERE table_name = 'api_tokens' ORDER BY seq DESC LIMIT 1";
  const auto written = text_of(last_change);
  EXPECT_NE(written.find("\"name\":\"me\""), std::string::npos);
  EXPECT_EQ(written.find(secret), std::string::npos);
  EXPECT_EQ(written.find(digest), std::string::npos);
}

TEST_P(TokensTest, a_stored_answer_is_sealed_and_belongs_to_one_token) {
  const auto strong = R"({"name":"strong","policies":[{"effect":"allow","permission_groups":)"
                      R"([{"id":"686d18d5ac6c441c867cbf6771e58a0a"}],"resources":{)"
                      R"("com.cloudflare.api.user.)" +
                      std::string(ann_.user_id.text()) + R"(":"*"}}]})";
  const auto first = secret_of(make(strong));
  const auto second = make_for_user();
  const auto post = [&](const std::string& secret) {
    const Headers headers{{"Authorization", "Bearer " + secret}, {"Idempotency-Key", "once"}};
    return platform_.call(
        "POST", "/user/tokens", nullptr, R"({"name":"x","policies":[]})", headers
    );
  };
  const auto made = secret_of(post(first));
  constexpr sql::Text stored = "SELECT body FROM stored_answers ORDER BY seq DESC LIMIT 1";
  EXPECT_EQ(text_of(stored).find(made), std::string::npos);
  EXPECT_EQ(secret_of(post(first)), made);
  // Another token of the same user that may not make tokens does not get what the first one made.
  EXPECT_EQ(post(second).status, 403);
}

TEST_P(TokensTest, that_a_token_is_in_use_is_noted_once_a_minute) {
  const auto secret = make_for_user();
  constexpr sql::Text last_use = "SELECT CAST(last_used_on AS TEXT) FROM token_uses";
  EXPECT_EQ(text_of(last_use), "");
  EXPECT_EQ(get("/user", secret).status, 200);
  const auto first = text_of(last_use);
  EXPECT_NE(first, "");
  platform_.advance(std::chrono::seconds(30));
  get("/user", secret);
  EXPECT_EQ(text_of(last_use), first);
  platform_.advance(std::chrono::seconds(31));
  get("/user", secret);
  EXPECT_NE(text_of(last_use), first);
}

TEST_P(TokensTest, the_tokens_of_a_suspended_user_are_of_no_use) {
  const auto secret = make_for_user();
  platform_.service().as_operator("test", [&](Call& call) {
    auto user = platform_.service().users.get(call, ann_.user_id);
    user.is_suspended = true;
    call.tx.update(user);
  });
  EXPECT_EQ(get("/user", secret).code(), 9109);
  const auto verified = get("/user/tokens/verify", secret);
  EXPECT_EQ(verified.status, 200);
  EXPECT_EQ(verified.body.at("result").at("status").as_string(), "disabled");
}

TEST_P(TokensTest, all_tokens_of_a_user_go_at_once) {
  const auto secret = make_for_user();
  platform_.service().as_operator("test", [&](Call& call) {
    platform_.service().tokens.remove_all_of_user(call, ann_.user_id);
  });
  EXPECT_EQ(get("/user", secret).code(), 9109);
}

TEST_P(TokensTest, a_user_has_fifty_tokens_and_no_more) {
  for (int i = 0; i < 50; ++i) ASSERT_EQ(make(R"({"name":"x","policies":[]})").status, 200);
  EXPECT_EQ(make(R"({"name":"x","policies":[]})").code(), 61202);
}

TEST_P(TokensTest, guessing_tokens_ends_in_a_pause) {
  int code = 0;
  for (int i = 0; i < 101; ++i) code = get("/user/tokens/verify", std::string(40, 'x')).code();
  EXPECT_EQ(code, 10502);
}

TEST_P(TokensTest, too_much_of_anything_is_refused) {
  std::string groups;
  for (int i = 0; i < 401; ++i) {
    groups += i == 0 ? "" : ",";
    groups += R"({"id":"c8fed203ed3043cba015a93ad1616f1f"})";
  }
  const auto policy = R"({"effect":"allow","resources":{"com.cloudflare.api.account.zone.*":"*"},)"
                      R"("permission_groups":[)" +
                      groups + "]}";
  EXPECT_EQ(make(R"({"name":"x","policies":[)" + policy + "]}").code(), 61203);
  EXPECT_EQ(make(R"({"name":")" + std::string(121, 'x') + R"(","policies":[]})").code(), 400);
  std::string networks = R"("192.0.2.1")";
  for (int i = 0; i < 100; ++i) networks += R"(,"192.0.2.1")";
  const auto condition = R"("condition":{"request_ip":{"in":[)" + networks + "]}}";
  EXPECT_EQ(make(R"({"name":"x","policies":[],)" + condition + "}").code(), 61203);
}

// Whatever stands in the header: an answer of the published kind, and no bug.
TEST_P(TokensTest, mutated_headers_are_refused_or_understood) {
  const auto secret = make_for_user();
  EXPECT_TRUE(rc::check([&] {
    auto header = "Bearer " + secret;
    const auto at = *rc::gen::inRange<std::size_t>(0, header.size());
    switch (*rc::gen::inRange(0, 5)) {
      case 0: header.erase(at); break;
      case 1: header.insert(at, *rc::gen::arbitrary<std::string>()); break;
      case 2: header[at] = *rc::gen::arbitrary<char>(); break;
      case 3: header = *rc::gen::arbitrary<std::string>(); break;
      default: header.insert(0, " "); break;
    }
    const auto ip = "192.0.2." + std::to_string(*rc::gen::inRange(0, 256));
    const auto answer =
        platform_.call("GET", "/user", nullptr, {}, {{"Authorization", header}}, ip);
    RC_ASSERT(answer.status == 200 || answer.status == 400 || answer.status == 403);
    if (answer.status == 200) RC_ASSERT(header.find(secret) != std::string::npos);
  }));
}

// The same of policy documents: nothing but what was understood is kept.
TEST_P(TokensTest, mutated_policies_are_refused_or_understood) {
  const auto whole = R"({"name":"x","policies":[)" + details_policy(ann_.user_id) +
                     R"(],"condition":{"request.ip":{"in":["192.0.2.0/24"],"not_in":[]}}})";
  EXPECT_TRUE(rc::check([&] {
    auto body = whole;
    for (auto i = *rc::gen::inRange(1, 4); i > 0; --i) {
      const auto at = *rc::gen::inRange<std::size_t>(0, body.size());
      const auto length = *rc::gen::inRange<std::size_t>(0, 30);
      if (*rc::gen::arbitrary<bool>()) {
        body.erase(at, length);
      } else {
        body.insert(
            at, *rc::gen::element<std::string>("*", "\"", "{}", "[", "null", "1", "\\u0000", ":")
        );
      }
    }
    const auto answer = platform_.call("POST", "/user/tokens?dry_run=true", &ann_, body);
    RC_ASSERT(answer.status == 200 || answer.status == 400);
  }));
}

INSTANTIATE_TEST_SUITE_P(
    Both, TokensTest, test_support::both_databases(), test_support::database_name
);

}  // namespace
}  // namespace tokens
