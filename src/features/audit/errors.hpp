#pragma once

#include "kernel/refusal.hpp"

namespace audit::errors {
// clang-format off
inline constexpr ErrorCode before_retention {   113, 400, "Audit logs are kept for 18 months: since is before that.", "Ask for a later since." };
inline constexpr ErrorCode unknown_entry    { 60901, 404, "Audit log entry not found", "Give the id of an entry of this account, and its action.time as action_time." };
// clang-format on
}  // namespace audit::errors
