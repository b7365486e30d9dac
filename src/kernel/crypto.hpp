#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "kernel/secret.hpp"

namespace crypto {

std::string hex(std::span<const unsigned char> bytes);

// SHA-256, as 64 hex characters.
std::string digest(std::string_view text);

// SHA-1, as 40 hex characters: how lists of stolen passwords are published. Protects nothing.
std::string sha1(std::string_view text);

// A 256-bit key for what the store must not reveal. Read from a file of 64 hex characters.
class Key {
 public:
  static Key from_hex(std::string_view text);

  // HMAC-SHA-256 as 64 hex characters: how keys, tokens and invitation codes are found.
  std::string keyed_digest(std::string_view text) const;

  // AES-256-GCM with a random nonce, as hex. `purpose` is authenticated with it, so that a sealed
  // text cannot be moved to another place.
  std::string seal(const Secret& plain, std::string_view purpose) const;
  // Nothing when the text was changed, or sealed with another key or purpose.
  std::optional<Secret> open(std::string_view sealed, std::string_view purpose) const;

  // Ed25519, as hex, with a key pair that this key gives for the purpose.
  std::string sign(std::string_view text, std::string_view purpose) const;
  std::string public_key(std::string_view purpose) const;

 private:
  std::array<unsigned char, 32> bytes_{};
};

// Whether the text was signed with the private half of this public key.
bool signature_fits(std::string_view text, std::string_view signature, std::string_view public_key);

// argon2id, two passes over 19 MiB: about 10 ms; never inside a transaction.
std::string hash_password(const Secret& password);
bool password_matches(const Secret& password, std::string_view hash);

void random_bytes(std::span<unsigned char> out);

}  // namespace crypto
