#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"
#include "kernel/secret.hpp"

// Codes of authenticator apps: RFC 6238 with SHA-1, six digits, every 30 seconds.
namespace second_factors::totp {

// Base32, as people type it in when they cannot scan.
Secret secret_of(std::string_view bytes);

// The 30 seconds that an instant lies in, counted from 1970.
std::int64_t step_of(Timestamp at);

std::string code_of_step(const Secret& secret, std::int64_t step);

// The step that a code belongs to: that of `now`, or one beside it for clocks that differ.
std::optional<std::int64_t> step_of_code(
    const Secret& secret, std::string_view code, Timestamp now
);

// What an app reads from the QR code.
std::string otpauth_url(const Secret& secret, std::string_view issuer, std::string_view user);

}  // namespace second_factors::totp
