#include "webauthn/attestation.hpp"

#include <cbor.h>

#include <cstdlib>
#include <memory>

namespace webauthn {

namespace {

struct Release {
  void operator()(cbor_item_t* item) const { cbor_decref(&item); }
};

std::string_view text_of(cbor_item_t* item) {
  if (!cbor_isa_string(item) || !cbor_string_is_definite(item)) return {};
  return {reinterpret_cast<const char*>(cbor_string_handle(item)), cbor_string_length(item)};
}

std::string bytes_of(cbor_item_t* item) {
  if (!cbor_isa_bytestring(item) || !cbor_bytestring_is_definite(item)) return {};
  return {
      reinterpret_cast<const char*>(cbor_bytestring_handle(item)), cbor_bytestring_length(item)};
}

std::string serialized(cbor_item_t* item) {
  unsigned char* made = nullptr;
  std::size_t capacity = 0;
  const auto size = cbor_serialize_alloc(item, &made, &capacity);
  const std::unique_ptr<unsigned char, decltype(&std::free)> owner(made, &std::free);
  return {reinterpret_cast<const char*>(made), size};
}

}  // namespace

std::optional<AttestationObject> read_attestation_object(std::string_view cbor) {
  cbor_load_result outcome{};
  const std::unique_ptr<cbor_item_t, Release> root(
      cbor_load(reinterpret_cast<const unsigned char*>(cbor.data()), cbor.size(), &outcome)
  );
  if (root == nullptr || outcome.read != cbor.size() || !cbor_isa_map(root.get())) return {};
  AttestationObject object;
  for (std::size_t i = 0; i < cbor_map_size(root.get()); ++i) {
    const auto& pair = cbor_map_handle(root.get())[i];
    const auto key = text_of(pair.key);
    if (key == "fmt") object.format = text_of(pair.value);
    if (key == "attStmt" && cbor_isa_map(pair.value)) object.statement = serialized(pair.value);
    if (key == "authData") object.authenticator_data = bytes_of(pair.value);
  }
  const bool is_whole =
      !object.format.empty() && !object.statement.empty() && !object.authenticator_data.empty();
  return is_whole ? std::optional(std::move(object)) : std::nullopt;
}

}  // namespace webauthn
