#include "webauthn/webauthn.hpp"

#include <fido.h>
#include <fido/eddsa.h>
#include <fido/es256.h>
#include <fido/rs256.h>

#include <boost/describe.hpp>
#include <memory>

#include "json/read.hpp"
#include "kernel/crypto.hpp"
#include "webauthn/attestation.hpp"

namespace webauthn {

namespace {

constexpr unsigned flag_user_present = 1;
constexpr unsigned flag_user_verified = 4;
constexpr std::size_t credential_id_max = 1023;

struct ClientDataJson {
  std::string type;
  std::string challenge;
  std::string origin;
  std::optional<bool> crossOrigin;
};
BOOST_DESCRIBE_STRUCT(ClientDataJson, (), (type, challenge, origin, crossOrigin))

struct FreeCredential {
  void operator()(fido_cred_t* credential) const { fido_cred_free(&credential); }
};
using Credential = std::unique_ptr<fido_cred_t, FreeCredential>;

struct FreeAssertion {
  void operator()(fido_assert_t* assertion) const { fido_assert_free(&assertion); }
};

const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string text(const unsigned char* from, std::size_t size) {
  return from == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(from), size);
}

// Authenticator data begin with the digest of the host that they are for.
bool is_for(const RelyingParty& party, std::string_view data) {
  constexpr std::size_t digest_size = 32;
  if (data.size() < digest_size) return false;
  return crypto::hex(std::span(bytes(data), digest_size)) == crypto::digest(party.id);
}

// The credential of an attestation object, read but not verified; null when it is none.
Credential read_credential(
    const RelyingParty& party, std::string_view client_data, const AttestationObject& object
) {
  const auto& data = object.authenticator_data;
  for (const int algorithm : {COSE_ES256, COSE_EDDSA, COSE_RS256}) {
    Credential made(fido_cred_new());
    const bool is_read =
        made != nullptr && fido_cred_set_type(made.get(), algorithm) == FIDO_OK &&
        fido_cred_set_rp(made.get(), party.id.c_str(), nullptr) == FIDO_OK &&
        fido_cred_set_clientdata(made.get(), bytes(client_data), client_data.size()) == FIDO_OK &&
        fido_cred_set_authdata_raw(made.get(), bytes(data), data.size()) == FIDO_OK;
    if (is_read) return made;
  }
  return nullptr;
}

bool is_attested(fido_cred_t* credential, const AttestationObject& object) {
  // Nothing is claimed, so that nothing can be wrong.
  if (object.format == "none") return object.statement == "\xa0";
  const auto& statement = object.statement;
  if (fido_cred_set_fmt(credential, object.format.c_str()) != FIDO_OK ||
      fido_cred_set_attstmt(credential, bytes(statement), statement.size()) != FIDO_OK) {
    return false;
  }
  const bool is_self = fido_cred_x5c_ptr(credential) == nullptr;
  return (is_self ? fido_cred_verify_self(credential) : fido_cred_verify(credential)) == FIDO_OK;
}

template <class Key, class New, class Free, class Read>
bool verify_by(
    const fido_assert_t* assertion, const PublicKey& key, New make, Free release, Read read
) {
  Key* made = make();
  const bool is_right =
      made != nullptr && read(made, key.bytes.data(), key.bytes.size()) == FIDO_OK &&
      fido_assert_verify(assertion, 0, static_cast<int>(key.algorithm), made) == FIDO_OK;
  release(&made);
  return is_right;
}

bool is_signed_by(const fido_assert_t* assertion, const PublicKey& key) {
  switch (key.algorithm) {
    case COSE_ES256:
      return verify_by<es256_pk_t>(assertion, key, es256_pk_new, es256_pk_free, es256_pk_from_ptr);
    case COSE_RS256:
      return verify_by<rs256_pk_t>(assertion, key, rs256_pk_new, rs256_pk_free, rs256_pk_from_ptr);
    case COSE_EDDSA:
      return verify_by<eddsa_pk_t>(assertion, key, eddsa_pk_new, eddsa_pk_free, eddsa_pk_from_ptr);
    default: return false;
  }
}

}  // namespace

std::optional<ClientData> read_client_data(std::string_view json) {
  std::vector<Problem> problems;
  ClientDataJson data;
  json::Document(json).read(data, problems);
  if (!problems.empty() || data.crossOrigin.value_or(false)) return {};
  return ClientData{std::move(data.type), std::move(data.challenge), std::move(data.origin)};
}

std::optional<Registration> verify_registration(
    const RelyingParty& party, std::string_view client_data, std::string_view attestation_object
) {
  const auto object = read_attestation_object(attestation_object);
  if (!object) return {};
  const auto credential = read_credential(party, client_data, *object);
  if (credential == nullptr) return {};
  const auto flags = fido_cred_flags(credential.get());
  Registration made;
  made.credential_id = text(fido_cred_id_ptr(credential.get()), fido_cred_id_len(credential.get()));
  const bool is_usable = (flags & flag_user_present) != 0 && !made.credential_id.empty() &&
                         made.credential_id.size() <= credential_id_max;
  const bool is_for_us = is_for(party, object->authenticator_data);
  if (!is_usable || !is_for_us || !is_attested(credential.get(), *object)) return {};
  made.key = {
      fido_cred_type(credential.get()),
      text(fido_cred_pubkey_ptr(credential.get()), fido_cred_pubkey_len(credential.get()))};
  made.sign_count = fido_cred_sigcount(credential.get());
  return made;
}

std::optional<Assertion> verify_assertion(
    const RelyingParty& party, const PublicKey& key, const Signed& given
) {
  const std::unique_ptr<fido_assert_t, FreeAssertion> assertion(fido_assert_new());
  auto* made = assertion.get();
  const auto& data = given.authenticator_data;
  const bool is_read =
      made != nullptr && fido_assert_set_rp(made, party.id.c_str()) == FIDO_OK &&
      fido_assert_set_up(made, FIDO_OPT_TRUE) == FIDO_OK &&
      fido_assert_set_clientdata(made, bytes(given.client_data), given.client_data.size()) ==
          FIDO_OK &&
      fido_assert_set_count(made, 1) == FIDO_OK &&
      fido_assert_set_authdata_raw(made, 0, bytes(data), data.size()) == FIDO_OK &&
      fido_assert_set_sig(made, 0, bytes(given.signature), given.signature.size()) == FIDO_OK;
  if (!is_read || !is_signed_by(made, key)) return {};
  return Assertion{
      fido_assert_sigcount(made, 0), (fido_assert_flags(made, 0) & flag_user_verified) != 0};
}

}  // namespace webauthn
