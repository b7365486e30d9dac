#include "service/software_authenticator.hpp"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

#include <array>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "kernel/check.hpp"
#include "webauthn/webauthn.hpp"

namespace test_service {

namespace {

using webauthn::base64url;

constexpr unsigned user_present = 1;
constexpr unsigned user_verified = 4;
constexpr unsigned has_attested_credential = 64;
constexpr std::size_t credential_id_size = 32;
constexpr std::size_t coordinate_size = 32;
constexpr std::size_t aaguid_size = 16;

std::string bytes_of(const unsigned char* from, std::size_t size) {
  return {reinterpret_cast<const char*>(from), size};
}

const unsigned char* bytes(const std::string& text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string sha256(const std::string& text) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(bytes(text), text.size(), digest.data());
  return bytes_of(digest.data(), digest.size());
}

std::string big_endian(std::uint64_t value, int size) {
  std::string out;
  for (int shift = (size - 1) * 8; shift >= 0; shift -= 8)
    out += static_cast<char>(value >> static_cast<unsigned>(shift) & 0xffU);
  return out;
}

// CBOR (RFC 8949), as far as keys need it.
std::string cbor_head(unsigned major, std::size_t length) {
  constexpr std::size_t short_max = 23;
  const auto kind = static_cast<unsigned char>(major << 5U);
  if (length <= short_max) return {static_cast<char>(kind | length)};
  if (length <= 0xff) return static_cast<char>(kind | 24U) + big_endian(length, 1);
  return static_cast<char>(kind | 25U) + big_endian(length, 2);
}
std::string cbor_bytes(const std::string& value) { return cbor_head(2, value.size()) + value; }
std::string cbor_text(const std::string& value) { return cbor_head(3, value.size()) + value; }
std::string cbor_map(std::size_t size) { return cbor_head(5, size); }
std::string cbor_positive(std::size_t value) { return cbor_head(0, value); }
std::string cbor_negative(std::size_t value) { return cbor_head(1, value - 1); }

std::string text_at(const boost::json::value& options, std::string_view name) {
  return std::string(options.at(name).as_string());
}

}  // namespace

void SoftwareAuthenticator::FreeKey::operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }

SoftwareAuthenticator::SoftwareAuthenticator() : key_(EVP_EC_gen("P-256")) {
  std::array<unsigned char, credential_id_size> id{};
  CHECK(RAND_bytes(id.data(), static_cast<int>(id.size())) == 1);
  credential_id_ = bytes_of(id.data(), id.size());
}
SoftwareAuthenticator::~SoftwareAuthenticator() = default;
SoftwareAuthenticator::SoftwareAuthenticator(SoftwareAuthenticator&&) noexcept = default;
SoftwareAuthenticator& SoftwareAuthenticator::operator=(SoftwareAuthenticator&&) noexcept = default;

boost::json::value SoftwareAuthenticator::registers(const boost::json::value& options) {
  user_handle_ = text_at(options.at("user"), "id");
  const auto data = client_data("webauthn.create", options);
  const auto authenticator = authenticator_data(text_at(options.at("rp"), "id"), true);
  std::string statement = cbor_map(0);
  if (is_self_attested) {
    statement = cbor_map(2) + cbor_text("alg") + cbor_negative(7) + cbor_text("sig") +
                cbor_bytes(signature_of(authenticator + sha256(data)));
  }
  const auto object = cbor_map(3) + cbor_text("fmt") +
                      cbor_text(is_self_attested ? "packed" : "none") + cbor_text("attStmt") +
                      statement + cbor_text("authData") + cbor_bytes(authenticator);
  const auto id = base64url(credential_id_);
  return boost::json::object{
      {"id", id},
      {"rawId", id},
      {"type", "public-key"},
      {"authenticatorAttachment", "cross-platform"},
      {"clientExtensionResults", {{"credProps", {{"rk", true}}}}},
      {"response",
       {{"clientDataJSON", base64url(data)},
        {"attestationObject", base64url(object)},
        {"transports", {"usb", "nfc"}}}}};
}

boost::json::value SoftwareAuthenticator::signs(const boost::json::value& options) {
  sign_count += counts_by;
  const auto data = client_data("webauthn.get", options);
  const auto authenticator = authenticator_data(text_at(options, "rpId"), false);
  auto signature = signature_of(authenticator + sha256(data));
  if (has_wrong_signature) signature = signature_of("something else");
  const auto id = base64url(credential_id_);
  return boost::json::object{
      {"id", id},
      {"rawId", id},
      {"type", "public-key"},
      {"clientExtensionResults", boost::json::object()},
      {"response",
       {{"clientDataJSON", base64url(data)},
        {"authenticatorData", base64url(authenticator)},
        {"signature", base64url(signature)},
        {"userHandle", user_handle_}}}};
}

std::string SoftwareAuthenticator::client_data(
    std::string_view ceremony, const boost::json::value& options
) const {
  return boost::json::serialize(boost::json::object{
      {"type", type.empty() ? std::string(ceremony) : type},
      {"challenge", challenge.empty() ? text_at(options, "challenge") : challenge},
      {"origin", origin},
      {"crossOrigin", is_in_frame}});
}

std::string SoftwareAuthenticator::authenticator_data(
    const std::string& relying_party_id, bool has_credential
) const {
  unsigned flags = has_credential ? has_attested_credential : 0;
  if (is_user_present) flags |= user_present;
  if (is_user_verified) flags |= user_verified;
  auto data = sha256(relying_party.empty() ? relying_party_id : relying_party);
  data += static_cast<char>(flags);
  data += big_endian(sign_count, 4);
  if (!has_credential) return data;
  return data + std::string(aaguid_size, '\0') + big_endian(credential_id_.size(), 2) +
         credential_id_ + cose_key();
}

// {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
std::string SoftwareAuthenticator::cose_key() const {
  std::array<unsigned char, 1 + 2 * coordinate_size> point{};
  std::size_t size = 0;
  CHECK(
      EVP_PKEY_get_octet_string_param(
          key_.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size(), &size
      ) == 1
  );
  return cbor_map(5) + cbor_positive(1) + cbor_positive(2) + cbor_positive(3) + cbor_negative(7) +
         cbor_negative(1) + cbor_positive(1) + cbor_negative(2) +
         cbor_bytes(bytes_of(point.data() + 1, coordinate_size)) + cbor_negative(3) +
         cbor_bytes(bytes_of(point.data() + 1 + coordinate_size, coordinate_size));
}

std::string SoftwareAuthenticator::signature_of(const std::string& text) const {
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(
      EVP_MD_CTX_new(), &EVP_MD_CTX_free
  );
  std::size_t size = 0;
  CHECK(EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get()) == 1);
  CHECK(EVP_DigestSign(context.get(), nullptr, &size, bytes(text), text.size()) == 1);
  std::string signature(size, '\0');
  CHECK(
      EVP_DigestSign(
          context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, bytes(text),
          text.size()
      ) == 1
  );
  signature.resize(size);
  return signature;
}

}  // namespace test_service
