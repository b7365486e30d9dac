#pragma once

#include "kernel/refusal.hpp"

namespace catalog::errors {
// clang-format off
inline constexpr ErrorCode unknown_plan { 1204, 400, "failed to resolve provided rate plan", "List what can be bought: GET /zones/{zone_id}/available_rate_plans." };
// clang-format on
}  // namespace catalog::errors
