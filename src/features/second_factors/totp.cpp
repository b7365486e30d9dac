#include "second_factors/totp.hpp"

#include <liboath/oath.h>

#include <array>
#include <cstdlib>
#include <memory>

#include "kernel/check.hpp"
#include "kernel/crypto.hpp"

namespace second_factors::totp {

namespace {

constexpr unsigned digits = 6;
constexpr std::int64_t step_s = 30;
constexpr std::int64_t second_us = 1'000'000;
constexpr std::int64_t skew_steps = 1;

struct Free {
  void operator()(char* text) const { std::free(text); }
};

std::string bytes_of(const Secret& secret) {
  char* made = nullptr;
  std::size_t size = 0;
  const auto& text = secret.reveal();
  CHECK(oath_base32_decode(text.data(), text.size(), &made, &size) == OATH_OK);
  const std::unique_ptr<char, Free> owner(made);
  return {made, size};
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                          (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '_' || c == '~';
    if (is_plain) {
      out += c;
    } else {
      out += '%';
      out += hex[byte >> 4U];
      out += hex[byte & 15U];
    }
  }
  return out;
}

}  // namespace

Secret secret_of(std::string_view bytes) {
  char* made = nullptr;
  std::size_t size = 0;
  CHECK(oath_base32_encode(bytes.data(), bytes.size(), &made, &size) == OATH_OK);
  const std::unique_ptr<char, Free> owner(made);
  return Secret(std::string(made, size));
}

std::int64_t step_of(Timestamp at) { return at.us / (step_s * second_us); }

std::string code_of_step(const Secret& secret, std::int64_t step) {
  const auto bytes = bytes_of(secret);
  std::array<char, digits + 1> code{};
  const int outcome = oath_hotp_generate(
      bytes.data(), bytes.size(), static_cast<std::uint64_t>(step), digits, false,
      OATH_HOTP_DYNAMIC_TRUNCATION, code.data()
  );
  CHECK(outcome == OATH_OK);
  return code.data();
}

std::optional<std::int64_t> step_of_code(
    const Secret& secret, std::string_view code, Timestamp now
) {
  std::optional<std::int64_t> found;
  // Digests compare in a time that says nothing about the code.
  const auto given = crypto::digest(code);
  for (auto step = step_of(now) - skew_steps; step <= step_of(now) + skew_steps; ++step) {
    if (crypto::digest(code_of_step(secret, step)) == given) found = step;
  }
  return found;
}

std::string otpauth_url(const Secret& secret, std::string_view issuer, std::string_view user) {
  const auto encoded_issuer = percent_encoded(issuer);
  return "otpauth://totp/" + encoded_issuer + ":" + percent_encoded(user) +
         "?secret=" + secret.reveal() + "&issuer=" + encoded_issuer +
         "&algorithm=SHA1&digits=6&period=30";
}

}  // namespace second_factors::totp
