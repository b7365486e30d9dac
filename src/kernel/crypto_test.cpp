#include "kernel/crypto.hpp"

#include <gtest/gtest.h>

namespace {

const crypto::Key key = crypto::Key::from_hex(std::string(64, 'a'));
const crypto::Key other_key = crypto::Key::from_hex(std::string(64, 'b'));

// FIPS 180-2 and RFC 4231 (test case 2, whose key is padded to ours by zeros in both).
TEST(Crypto, digests_are_the_standard_ones) {
  EXPECT_EQ(
      crypto::digest("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
  );
  const auto jefe = crypto::Key::from_hex("4a656665" + std::string(56, '0'));
  EXPECT_EQ(
      jefe.keyed_digest("what do ya want for nothing?"),
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
  );
}

TEST(Crypto, what_is_sealed_opens_with_the_same_key_and_purpose_only) {
  const auto sealed = key.seal(Secret("hunter2"), "api_key");
  EXPECT_EQ(sealed.find("hunter2"), std::string::npos);
  EXPECT_EQ(key.open(sealed, "api_key")->reveal(), "hunter2");
  EXPECT_FALSE(key.open(sealed, "other").has_value());
  EXPECT_FALSE(other_key.open(sealed, "api_key").has_value());
  EXPECT_NE(sealed, key.seal(Secret("hunter2"), "api_key"));
}

TEST(Crypto, a_changed_seal_does_not_open) {
  const auto sealed = key.seal(Secret("hunter2"), "api_key");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto changed = sealed;
    changed[i] = changed[i] == '0' ? '1' : '0';
    EXPECT_FALSE(key.open(changed, "api_key").has_value()) << i;
  }
  EXPECT_FALSE(key.open("", "api_key").has_value());
}

TEST(Crypto, a_password_matches_its_hash) {
  const auto hash = crypto::hash_password(Secret("correct horse"));
  EXPECT_TRUE(hash.starts_with("$argon2id$"));
  EXPECT_TRUE(crypto::password_matches(Secret("correct horse"), hash));
  EXPECT_FALSE(crypto::password_matches(Secret("Correct horse"), hash));
  EXPECT_FALSE(crypto::password_matches(Secret(""), ""));
}

TEST(Crypto, a_signature_fits_its_text_and_key_alone) {
  const auto other = crypto::Key::from_hex(std::string(64, '2'));
  const auto signature = key.sign("text", "logs");
  EXPECT_TRUE(crypto::signature_fits("text", signature, key.public_key("logs")));
  EXPECT_FALSE(crypto::signature_fits("texts", signature, key.public_key("logs")));
  EXPECT_FALSE(crypto::signature_fits("text", signature, key.public_key("mail")));
  EXPECT_FALSE(crypto::signature_fits("text", signature, other.public_key("logs")));
  EXPECT_FALSE(crypto::signature_fits("text", "nonsense", key.public_key("logs")));
  EXPECT_FALSE(crypto::signature_fits("text", signature, std::string(64, 'x')));
}

}  // namespace
