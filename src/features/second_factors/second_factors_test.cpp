#include "second_factors/second_factors.hpp"

#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>

#include "second_factors/errors.hpp"
#include "service/software_authenticator.hpp"
#include "service/test_platform.hpp"
#include "support/databases.hpp"

namespace second_factors {
namespace {

using boost::json::object;
using boost::json::value;
using test_service::Answer;
using test_service::Browser;
using test_service::SoftwareAuthenticator;
using test_service::TestPlatform;

// What thieves, copies and other sites try with security keys. The good ways are in transcripts/.
class SecurityKeys : public testing::TestWithParam<sql::Dialect> {
 protected:
  SecurityKeys() {
    platform_.add_user("ann");
    platform_.add_user("eve");
    ann_ = signed_in("ann");
    sudo(ann_);
  }

  Answer call(
      Browser& browser, const std::string& method, const std::string& path, const value& body = {}
  ) {
    const auto text = body.is_null() ? std::string() : serialize(body);
    auto answer = platform_.call(method, "/platform/v1" + path, nullptr, text, browser.headers());
    browser.look_at(answer);
    return answer;
  }
  Browser signed_in(const std::string& name) {
    Browser browser;
    const object body{{"email", name + "@example.com"}, {"password", test_service::test_password}};
    EXPECT_EQ(call(browser, "POST", "/sessions", body).status, 200);
    return browser;
  }
  void sudo(Browser& browser) {
    const object body{{"password", test_service::test_password}};
    EXPECT_EQ(call(browser, "POST", "/session/sudo", body).status, 200);
  }
  value options(Browser& browser, const std::string& path) {
    return call(browser, "POST", path + "/options").body.at("result");
  }
  Answer add(Browser& browser, SoftwareAuthenticator& key) {
    const auto credential = key.registers(options(browser, keys));
    return call(browser, "POST", keys, object{{"name", "Key"}, {"credential", credential}});
  }
  Answer present(Browser& browser, SoftwareAuthenticator& key) {
    return present(browser, key.signs(options(browser, factor)));
  }
  Answer present(Browser& browser, const value& credential) {
    return call(browser, "POST", factor, object{{"credential", credential}});
  }
  Answer sign_in_with_passkey(SoftwareAuthenticator& key) {
    Browser browser;
    const auto credential = key.signs(options(browser, "/sessions/passkey"));
    return call(browser, "POST", "/sessions/passkey", object{{"credential", credential}});
  }

  static constexpr auto keys = "/user/second_factors/security_keys";
  static constexpr auto factor = "/session/second_factor";
  TestPlatform platform_{GetParam()};
  Browser ann_;
};

TEST_P(SecurityKeys, are_registered_for_this_site_alone) {
  SoftwareAuthenticator key;
  key.origin = "https://platform.example.com.evil.example";
  EXPECT_EQ(add(ann_, key).code(), errors::wrong_origin.number);
  key.origin = "http://platform.example.com";
  EXPECT_EQ(add(ann_, key).code(), errors::wrong_origin.number);
  key = {};
  key.relying_party = "example.com";
  EXPECT_EQ(add(ann_, key).code(), errors::invalid_credential.number);
  key = {};
  key.is_in_frame = true;
  EXPECT_EQ(add(ann_, key).code(), errors::invalid_credential.number);
}

TEST_P(SecurityKeys, are_registered_by_somebody_who_is_there) {
  SoftwareAuthenticator key;
  key.is_user_present = false;
  EXPECT_EQ(add(ann_, key).code(), errors::invalid_credential.number);
}

TEST_P(SecurityKeys, answer_the_challenge_that_was_given_for_this) {
  SoftwareAuthenticator key;
  key.challenge = "bm9ib2R5IGdhdmUgdGhpcw";
  EXPECT_EQ(add(ann_, key).code(), errors::unknown_challenge.number);
  key = {};
  key.type = "webauthn.get";
  EXPECT_EQ(add(ann_, key).code(), errors::invalid_credential.number);
  // The challenge of another session.
  auto eve = signed_in("eve");
  sudo(eve);
  const auto of_eve = options(eve, keys);
  key = {};
  const auto credential = key.registers(of_eve);
  const object body{{"name", "Key"}, {"credential", credential}};
  EXPECT_EQ(call(ann_, "POST", keys, body).code(), errors::unknown_challenge.number);
}

TEST_P(SecurityKeys, may_attest_themselves_but_not_falsely) {
  SoftwareAuthenticator key;
  key.is_self_attested = true;
  const auto good = key.registers(options(ann_, keys));
  EXPECT_EQ(call(ann_, "POST", keys, object{{"name", "Key"}, {"credential", good}}).status, 200);
  // An attestation that was made for another challenge.
  SoftwareAuthenticator other;
  other.is_self_attested = true;
  auto changed = other.registers(options(ann_, keys));
  changed.at("response").as_object()["attestationObject"] =
      other.registers(options(ann_, keys)).at("response").at("attestationObject");
  const object body{{"name", "Key"}, {"credential", changed}};
  EXPECT_EQ(call(ann_, "POST", keys, body).code(), errors::invalid_credential.number);
}

TEST_P(SecurityKeys, are_told_by_what_is_no_credential) {
  SoftwareAuthenticator key;
  auto credential = key.registers(options(ann_, keys));
  credential.at("response").as_object()["attestationObject"] = "oA";  // an empty CBOR map
  const object body{{"name", "Key"}, {"credential", credential}};
  EXPECT_EQ(call(ann_, "POST", keys, body).code(), errors::invalid_credential.number);
  credential.at("response").as_object()["clientDataJSON"] = "Zm9v";  // foo
  EXPECT_EQ(
      call(ann_, "POST", keys, object{{"name", "Key"}, {"credential", credential}}).status, 400
  );
}

TEST_P(SecurityKeys, belong_to_one_user) {
  SoftwareAuthenticator key;
  ASSERT_EQ(add(ann_, key).status, 200);
  auto eve = signed_in("eve");
  sudo(eve);
  SoftwareAuthenticator of_eve;
  ASSERT_EQ(add(eve, of_eve).status, 200);
  // Eve knows Ann's password, and has a key of her own.
  auto thief = signed_in("ann");
  EXPECT_EQ(present(thief, of_eve).code(), errors::invalid_credential.number);
  EXPECT_EQ(present(thief, key).status, 200);
  EXPECT_EQ(add(eve, key).code(), errors::key_known.number);
}

TEST_P(SecurityKeys, sign_with_their_own_key) {
  SoftwareAuthenticator key;
  ASSERT_EQ(add(ann_, key).status, 200);
  auto browser = signed_in("ann");
  key.has_wrong_signature = true;
  EXPECT_EQ(present(browser, key).code(), errors::invalid_credential.number);
  key.has_wrong_signature = false;
  key.is_user_present = false;
  EXPECT_EQ(present(browser, key).code(), errors::invalid_credential.number);
  key.is_user_present = true;
  key.origin = "https://evil.example";
  EXPECT_EQ(present(browser, key).code(), errors::wrong_origin.number);
  key.origin = "https://platform.example.com";
  key.relying_party = "evil.example";
  EXPECT_EQ(present(browser, key).code(), errors::invalid_credential.number);
  key.relying_party.clear();
  EXPECT_EQ(present(browser, key).status, 200);
}

TEST_P(SecurityKeys, answer_once) {
  SoftwareAuthenticator key;
  ASSERT_EQ(add(ann_, key).status, 200);
  auto browser = signed_in("ann");
  const auto answer = key.signs(options(browser, factor));
  auto other = signed_in("ann");
  EXPECT_EQ(present(other, answer).code(), errors::unknown_challenge.number);
  EXPECT_EQ(present(browser, answer).status, 200);
  EXPECT_EQ(present(browser, answer).code(), errors::nothing_to_present.number);
  const object again{{"credential", answer}};
  EXPECT_EQ(
      call(browser, "POST", "/session/sudo/second_factor", again).code(),
      errors::unknown_challenge.number
  );
}

TEST_P(SecurityKeys, a_copy_is_refused_and_told_to_the_owner) {
  SoftwareAuthenticator key;
  ASSERT_EQ(add(ann_, key).status, 200);
  auto browser = signed_in("ann");
  ASSERT_EQ(present(browser, key).status, 200);
  platform_.run_jobs();
  platform_.mail().mails.clear();
  key.sign_count = 0;  // the copy was made before
  auto thief = signed_in("ann");
  EXPECT_EQ(present(thief, key).code(), errors::key_copied.number);
  platform_.run_jobs();
  ASSERT_EQ(platform_.mail().mails.size(), 1);
  EXPECT_EQ(platform_.mail().mails.front().to, "ann@example.com");
  key.sign_count = 7;
  EXPECT_EQ(present(thief, key).status, 200);
}

TEST_P(SecurityKeys, some_count_nothing) {
  SoftwareAuthenticator key;
  key.counts_by = 0;
  ASSERT_EQ(add(ann_, key).status, 200);
  for (int i = 0; i < 2; ++i) {
    auto browser = signed_in("ann");
    EXPECT_EQ(present(browser, key).status, 200);
  }
}

TEST_P(SecurityKeys, sign_in_alone_when_they_have_verified_their_user) {
  SoftwareAuthenticator key;
  ASSERT_EQ(add(ann_, key).status, 200);
  key.is_user_verified = false;
  EXPECT_EQ(sign_in_with_passkey(key).code(), errors::invalid_credential.number);
  auto browser = signed_in("ann");
  EXPECT_EQ(present(browser, key).status, 200);
  key.is_user_verified = true;
  EXPECT_EQ(sign_in_with_passkey(key).status, 200);
}

TEST_P(SecurityKeys, sign_nobody_in_who_is_suspended) {
  SoftwareAuthenticator key;
  ASSERT_EQ(add(ann_, key).status, 200);
  auto& service = platform_.service();
  service.as_operator("test", [&](Call& call) {
    auto user = *service.users.find_by_email(call, *EmailAddress::parse("ann@example.com"));
    user.is_suspended = true;
    call.tx.update(user);
  });
  EXPECT_EQ(sign_in_with_passkey(key).code(), 61605);
}

TEST_P(SecurityKeys, are_twenty_at_most) {
  for (int i = 0; i < 20; ++i) {
    SoftwareAuthenticator key;
    ASSERT_EQ(add(ann_, key).status, 200);
  }
  SoftwareAuthenticator key;
  EXPECT_EQ(add(ann_, key).code(), errors::too_many_keys.number);
}

TEST_P(SecurityKeys, a_dry_run_adds_none) {
  SoftwareAuthenticator key;
  const auto credential = key.registers(options(ann_, keys));
  const object body{{"name", "Key"}, {"credential", credential}};
  const auto path = std::string(keys) + "?dry_run=true";
  EXPECT_EQ(call(ann_, "POST", path, body).header("Dry-Run"), "true");
  EXPECT_EQ(call(ann_, "POST", keys, body).status, 200);
}

TEST_P(SecurityKeys, the_operator_takes_all_factors_away) {
  SoftwareAuthenticator key;
  ASSERT_EQ(add(ann_, key).status, 200);
  auto& service = platform_.service();
  const auto removed = service.as_operator("user reset-two-factor", [&](Call& call) {
    const auto user = service.users.find_by_email(call, *EmailAddress::parse("ann@example.com"));
    return service.second_factors.reset(call, *user);
  });
  EXPECT_FALSE(removed.totp);
  EXPECT_EQ(removed.security_keys, 1);
  EXPECT_EQ(removed.backup_codes, 10);
  auto browser = signed_in("ann");
  EXPECT_EQ(call(browser, "GET", "/user/second_factors").status, 200);
}

// No secret of a second factor stands in an answer that is not its own, nor in the store.
TEST_P(SecurityKeys, what_is_kept_is_no_secret) {
  const auto begun = call(ann_, "POST", "/user/second_factors/totp?dry_run=true");
  const std::string secret(begun.body.at("result").at("secret").as_string());
  const auto info = serialize(begun.body.at("result_info"));
  EXPECT_EQ(info.find(secret), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(
    Both, SecurityKeys, test_support::both_databases(), test_support::database_name
);

}  // namespace
}  // namespace second_factors
