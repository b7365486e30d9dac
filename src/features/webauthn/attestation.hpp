#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace webauthn {

// What a new key comes in: a CBOR map.
struct AttestationObject {
  std::string format;     // none, packed, …
  std::string statement;  // CBOR
  std::string authenticator_data;
};

std::optional<AttestationObject> read_attestation_object(std::string_view cbor);

}  // namespace webauthn
