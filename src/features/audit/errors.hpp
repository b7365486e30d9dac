#pragma once

#include "kernel/refusal.hpp"

namespace audit::errors {
// clang-format off
inline constexpr ErrorCode before_retention { 113, 400, "Audit logs are kept for 18 months: since is before that.", "Ask for a later since." };
// clang-format on
}  // namespace audit::errors
