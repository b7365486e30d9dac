#include <cstdint>

#include "webauthn/webauthn.hpp"

namespace webauthn {

namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr unsigned bits_of_digit = 6;
constexpr unsigned bits_of_byte = 8;

}  // namespace

std::string base64url(std::string_view bytes) {
  std::string text;
  std::uint32_t buffer = 0;
  unsigned bits = 0;
  for (const char byte : bytes) {
    buffer = (buffer << bits_of_byte | static_cast<unsigned char>(byte)) & 0xffffU;
    for (bits += bits_of_byte; bits >= bits_of_digit;) {
      bits -= bits_of_digit;
      text += alphabet[buffer >> bits & 0x3fU];
    }
  }
  if (bits > 0) text += alphabet[buffer << (bits_of_digit - bits) & 0x3fU];
  return text;
}

std::optional<std::string> from_base64url(std::string_view text) {
  std::string bytes;
  std::uint32_t buffer = 0;
  unsigned bits = 0;
  for (const char digit : text) {
    const auto value = alphabet.find(digit);
    if (value == std::string_view::npos) return {};
    buffer = (buffer << bits_of_digit | static_cast<std::uint32_t>(value)) & 0xffffU;
    bits += bits_of_digit;
    if (bits < bits_of_byte) continue;
    bits -= bits_of_byte;
    bytes += static_cast<char>(buffer >> bits & 0xffU);
  }
  // One text for one sequence of bytes.
  if (base64url(bytes) != text) return {};
  return bytes;
}

}  // namespace webauthn
