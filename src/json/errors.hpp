#pragma once

#include "kernel/refusal.hpp"

// What any JSON body, query or path can be refused with. Numbers and statuses are published ones.
namespace json::errors {
// clang-format off
inline constexpr ErrorCode malformed       { 6007, 400, "Malformed JSON in request body", "Send one JSON object, UTF-8, at most 32 levels deep." };
inline constexpr ErrorCode invalid_request { 1001, 400, "Invalid request" };
// clang-format on
}  // namespace json::errors
