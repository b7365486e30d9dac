#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// What browsers and security keys sign, and whether it is right (Web Authentication Level 2).
namespace webauthn {

// RFC 4648, section 5, without padding: how Web Authentication writes bytes in JSON.
std::string base64url(std::string_view bytes);
// Nothing when the text is not exactly what `base64url` writes.
std::optional<std::string> from_base64url(std::string_view text);

// What this site is to browsers and security keys: keys answer for the host, browsers for the
// origin.
struct RelyingParty {
  std::string id;      // the host
  std::string origin;  // https://host, with the port when it is not the usual one
  std::string name;    // what people read
  // Browsers know Web Authentication for host names through HTTPS only, and for this machine.
  bool is_possible = false;

  static RelyingParty of(std::string_view public_url, std::string name);
};

// What a browser says that it asked the key for.
struct ClientData {
  std::string type;
  std::string challenge;
  std::string origin;
};

inline constexpr std::string_view type_create = "webauthn.create";
inline constexpr std::string_view type_get = "webauthn.get";

// Nothing when it is no client data, or comes from a frame of another site. Refuses 6007.
std::optional<ClientData> read_client_data(std::string_view json);

struct PublicKey {
  std::int64_t algorithm = 0;  // of COSE: ES256, EdDSA or RS256
  std::string bytes;           // as libfido2 has it
};

struct Registration {
  std::string credential_id;
  PublicKey key;
  std::int64_t sign_count = 0;
};

// A new key, from the client data as it was sent and the attestation object. Nothing when it is for
// another site, nobody was present, or its attestation is wrong. Keys of every maker are welcome,
// so that no attestation is asked for.
std::optional<Registration> verify_registration(
    const RelyingParty&, std::string_view client_data, std::string_view attestation_object
);

// What a key signed.
struct Signed {
  std::string_view client_data;
  std::string_view authenticator_data;
  std::string_view signature;
};

struct Assertion {
  std::int64_t sign_count = 0;
  bool is_user_verified = false;
};

// Nothing when it is for another site, nobody was present, or the signature is not the key's.
std::optional<Assertion> verify_assertion(const RelyingParty&, const PublicKey&, const Signed&);

}  // namespace webauthn
