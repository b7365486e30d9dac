#include "kernel/crypto.hpp"

#include <openssl/evp.h>
#include <openssl/rand.h>
#include <sodium.h>

#include <memory>

#include "kernel/check.hpp"

namespace crypto {

namespace {

constexpr std::size_t nonce_size = 12;
constexpr std::size_t tag_size = 16;
constexpr unsigned long long argon2_passes = 2;
constexpr std::size_t argon2_memory = std::size_t{19} * 1024 * 1024;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string unhex(std::string_view text) {
  const auto nibble = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  std::string bytes;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
    bytes += static_cast<char>(nibble(text[i]) * 16 + nibble(text[i + 1]));
  }
  return bytes;
}

// Fetching the algorithm once and reusing the context is four times faster than EVP_Digest.
class Sha256 {
 public:
  Sha256() : context_(EVP_MD_CTX_new()), algorithm_(EVP_MD_fetch(nullptr, "SHA256", nullptr)) {}
  ~Sha256() {
    EVP_MD_CTX_free(context_);
    EVP_MD_free(algorithm_);
  }
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  std::array<unsigned char, 32> of(std::string_view first, std::string_view second = {}) {
    std::array<unsigned char, 32> out{};
    CHECK(EVP_DigestInit_ex2(context_, algorithm_, nullptr) == 1);
    CHECK(EVP_DigestUpdate(context_, first.data(), first.size()) == 1);
    CHECK(EVP_DigestUpdate(context_, second.data(), second.size()) == 1);
    CHECK(EVP_DigestFinal_ex(context_, out.data(), nullptr) == 1);
    return out;
  }

 private:
  EVP_MD_CTX* context_;
  EVP_MD* algorithm_;
};

Sha256& sha256() {
  thread_local Sha256 instance;
  return instance;
}

std::string_view view(std::span<const unsigned char> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

std::string hex(std::span<const unsigned char> bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(bytes.size() * 2, '0');
  char* out = text.data();
  for (const auto byte : bytes) {
    *out++ = digits[byte >> 4U];
    *out++ = digits[byte & 15U];
  }
  return text;
}

std::string digest(std::string_view text) { return hex(sha256().of(text)); }

std::string sha1(std::string_view text) {
  std::array<unsigned char, 20> out{};
  CHECK(EVP_Digest(text.data(), text.size(), out.data(), nullptr, EVP_sha1(), nullptr) == 1);
  return hex(out);
}

Key Key::from_hex(std::string_view text) {
  CHECK(text.size() == 64);
  const auto bytes = unhex(text);
  Key key;
  std::copy(bytes.begin(), bytes.end(), key.bytes_.begin());
  return key;
}

// RFC 2104.
std::string Key::keyed_digest(std::string_view text) const {
  std::array<unsigned char, 64> inner{};
  std::array<unsigned char, 64> outer{};
  for (std::size_t i = 0; i < inner.size(); ++i) {
    const unsigned char byte = i < bytes_.size() ? bytes_[i] : 0;
    inner[i] = byte ^ 0x36U;
    outer[i] = byte ^ 0x5cU;
  }
  const auto first = sha256().of(view(inner), text);
  return hex(sha256().of(view(outer), view(first)));
}

std::string Key::seal(const Secret& plain, std::string_view purpose) const {
  const auto& text = plain.reveal();
  std::string out(nonce_size + text.size() + tag_size, '\0');
  auto* bytes = reinterpret_cast<unsigned char*>(out.data());
  random_bytes({bytes, nonce_size});
  const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
  int length = 0;
  const auto size = static_cast<int>(text.size());
  CHECK(EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes_.data(), bytes) == 1);
  CHECK(
      EVP_EncryptUpdate(
          cipher.get(), nullptr, &length, bytes_of(purpose), static_cast<int>(purpose.size())
      ) == 1
  );
  CHECK(EVP_EncryptUpdate(cipher.get(), bytes + nonce_size, &length, bytes_of(text), size) == 1);
  CHECK(EVP_EncryptFinal_ex(cipher.get(), bytes + nonce_size + length, &length) == 1);
  CHECK(
      EVP_CIPHER_CTX_ctrl(
          cipher.get(), EVP_CTRL_GCM_GET_TAG, tag_size, bytes + nonce_size + text.size()
      ) == 1
  );
  return hex({bytes, out.size()});
}

std::optional<Secret> Key::open(std::string_view sealed, std::string_view purpose) const {
  auto in = unhex(sealed);
  if (in.size() < nonce_size + tag_size) return {};
  const auto size = in.size() - nonce_size - tag_size;
  auto* bytes = reinterpret_cast<unsigned char*>(in.data());
  std::string out(size, '\0');
  auto* plain = reinterpret_cast<unsigned char*>(out.data());
  const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
  int length = 0;
  CHECK(EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes_.data(), bytes) == 1);
  CHECK(
      EVP_DecryptUpdate(
          cipher.get(), nullptr, &length, bytes_of(purpose), static_cast<int>(purpose.size())
      ) == 1
  );
  CHECK(
      EVP_DecryptUpdate(cipher.get(), plain, &length, bytes + nonce_size, static_cast<int>(size)) ==
      1
  );
  CHECK(
      EVP_CIPHER_CTX_ctrl(
          cipher.get(), EVP_CTRL_GCM_SET_TAG, tag_size, bytes + nonce_size + size
      ) == 1
  );
  if (EVP_DecryptFinal_ex(cipher.get(), plain + length, &length) != 1) return {};
  return Secret(std::move(out));
}

namespace {

struct KeyPair {
  std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> public_half{};
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret_half{};

  explicit KeyPair(std::string_view seed) {
    const auto bytes = unhex(seed);
    CHECK(bytes.size() == crypto_sign_SEEDBYTES);
    crypto_sign_seed_keypair(public_half.data(), secret_half.data(), bytes_of(bytes));
  }
};

bool is_hex(std::string_view text, std::size_t bytes) {
  return text.size() == bytes * 2 &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

std::string Key::sign(std::string_view text, std::string_view purpose) const {
  const KeyPair pair(keyed_digest("signing " + std::string(purpose)));
  std::array<unsigned char, crypto_sign_BYTES> signature{};
  crypto_sign_detached(
      signature.data(), nullptr, bytes_of(text), text.size(), pair.secret_half.data()
  );
  return hex(signature);
}

std::string Key::public_key(std::string_view purpose) const {
  return hex(KeyPair(keyed_digest("signing " + std::string(purpose))).public_half);
}

bool signature_fits(
    std::string_view text, std::string_view signature, std::string_view public_key
) {
  if (!is_hex(signature, crypto_sign_BYTES) || !is_hex(public_key, crypto_sign_PUBLICKEYBYTES)) {
    return false;
  }
  const auto signed_bytes = unhex(signature);
  const auto key_bytes = unhex(public_key);
  return crypto_sign_verify_detached(
             bytes_of(signed_bytes), bytes_of(text), text.size(), bytes_of(key_bytes)
         ) == 0;
}

std::string hash_password(const Secret& password) {
  CHECK(sodium_init() >= 0);
  std::array<char, crypto_pwhash_STRBYTES> out{};
  const auto& text = password.reveal();
  CHECK(
      crypto_pwhash_str_alg(
          out.data(), text.data(), text.size(), argon2_passes, argon2_memory,
          crypto_pwhash_ALG_ARGON2ID13
      ) == 0
  );
  return out.data();
}

bool password_matches(const Secret& password, std::string_view hash) {
  CHECK(sodium_init() >= 0);
  const std::string terminated(hash);
  const auto& text = password.reveal();
  return crypto_pwhash_str_verify(terminated.c_str(), text.data(), text.size()) == 0;
}

void random_bytes(std::span<unsigned char> out) {
  CHECK(RAND_bytes(out.data(), static_cast<int>(out.size())) == 1);
}

}  // namespace crypto
