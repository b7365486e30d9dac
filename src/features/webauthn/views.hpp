#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Options and answers as browsers read and write them: names with capitals are the standard's.
namespace webauthn {

struct RelyingPartyEntity {
  std::string id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(RelyingPartyEntity, (), (id, name))

struct UserEntity {
  std::string id;
  std::string name;
  std::string displayName;
};
BOOST_DESCRIBE_STRUCT(UserEntity, (), (id, name, displayName))

struct CredentialParameter {
  std::string type;
  std::int64_t alg = 0;
};
BOOST_DESCRIBE_STRUCT(CredentialParameter, (), (type, alg))

struct CredentialDescriptor {
  std::string type;
  std::string id;
  std::vector<std::string> transports;
};
BOOST_DESCRIBE_STRUCT(CredentialDescriptor, (), (type, id, transports))

struct AuthenticatorSelection {
  std::string residentKey;
  bool requireResidentKey = false;
  std::string userVerification;
};
BOOST_DESCRIBE_STRUCT(
    AuthenticatorSelection, (), (residentKey, requireResidentKey, userVerification)
)

struct CreationExtensions {
  bool credProps = true;
};
BOOST_DESCRIBE_STRUCT(CreationExtensions, (), (credProps))

// PublicKeyCredentialCreationOptionsJSON.
struct CreationOptions {
  RelyingPartyEntity rp;
  UserEntity user;
  std::string challenge;
  std::vector<CredentialParameter> pubKeyCredParams;
  std::int64_t timeout = 0;
  std::vector<CredentialDescriptor> excludeCredentials;
  AuthenticatorSelection authenticatorSelection;
  std::string attestation;
  CreationExtensions extensions;
};
BOOST_DESCRIBE_STRUCT(
    CreationOptions, (),
    (rp, user, challenge, pubKeyCredParams, timeout, excludeCredentials, authenticatorSelection,
     attestation, extensions)
)

// PublicKeyCredentialRequestOptionsJSON.
struct RequestOptions {
  std::string challenge;
  std::int64_t timeout = 0;
  std::string rpId;
  std::vector<CredentialDescriptor> allowCredentials;
  std::string userVerification;
};
BOOST_DESCRIBE_STRUCT(
    RequestOptions, (), (challenge, timeout, rpId, allowCredentials, userVerification)
)

struct AttestationData {
  std::string clientDataJSON;
  std::string attestationObject;
  std::optional<std::vector<std::string>> transports;
};
BOOST_DESCRIBE_STRUCT(AttestationData, (), (clientDataJSON, attestationObject, transports))

struct CredentialProperties {
  std::optional<bool> rk;
};
BOOST_DESCRIBE_STRUCT(CredentialProperties, (), (rk))

struct ExtensionResults {
  std::optional<CredentialProperties> credProps;
};
BOOST_DESCRIBE_STRUCT(ExtensionResults, (), (credProps))

// RegistrationResponseJSON, as far as it matters.
struct AttestationResponse {
  std::string id;
  AttestationData response;
  std::optional<ExtensionResults> clientExtensionResults;
};
BOOST_DESCRIBE_STRUCT(AttestationResponse, (), (id, response, clientExtensionResults))

struct AssertionData {
  std::string clientDataJSON;
  std::string authenticatorData;
  std::string signature;
  std::optional<std::string> userHandle;
};
BOOST_DESCRIBE_STRUCT(AssertionData, (), (clientDataJSON, authenticatorData, signature, userHandle))

// AuthenticationResponseJSON, as far as it matters.
struct AssertionResponse {
  std::string id;
  AssertionData response;
};
BOOST_DESCRIBE_STRUCT(AssertionResponse, (), (id, response))

}  // namespace webauthn
