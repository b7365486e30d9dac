#pragma once

#include "kernel/refusal.hpp"

namespace search::errors {
// clang-format off
inline constexpr ErrorCode unknown_plan { 61800, 400, "There is no such plan.", "Use the id of a rate plan, such as CF_FREE." };
// clang-format on
}  // namespace search::errors
