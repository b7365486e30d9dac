#pragma once

#include "kernel/refusal.hpp"

namespace search::errors {
// clang-format off
inline constexpr ErrorCode unknown_plan { 61800, 400, "There is no such plan.", "Use the id of a rate plan, such as CF_FREE." };
inline constexpr ErrorCode too_many_rows { 61801, 400, "More than 100,000 accounts: too many for one file.", "Filter, by unit_id for one, and export each part." };
// clang-format on
}  // namespace search::errors
