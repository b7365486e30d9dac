#pragma once

#include "kernel/refusal.hpp"

namespace sessions::errors {
// clang-format off
inline constexpr ErrorCode wrong_sign_in     { 61601, 403, "The e-mail address or the password is wrong.", "Try again, or ask for a new password." };
inline constexpr ErrorCode too_many_attempts { 61602, 429, "Too many wrong passwords or codes were given.", "Wait for the number of seconds in Retry-After." };
inline constexpr ErrorCode session_over      { 61603, 401, "This session is over.", "Sign in again." };
inline constexpr ErrorCode csrf_token_needed { 61604, 403, "The header X-Csrf-Token is missing or is not that of this session.", "Send the csrf_token of GET /platform/v1/session with every write." };
inline constexpr ErrorCode suspended         { 61605, 403, "This user is suspended.", "Ask the operator of the platform." };
inline constexpr ErrorCode wrong_password    { 61606, 403, "The password is wrong." };
inline constexpr ErrorCode unknown_session   { 61607, 404, "You have no such session.", "List your sessions." };
// clang-format on
}  // namespace sessions::errors
