#pragma once

#include "kernel/refusal.hpp"

namespace jobs::errors {
// clang-format off
//                                        number  HTTP  what the caller reads
inline constexpr ErrorCode no_dead_job { 61100,   404, "There is no dead job with this number.", "List the dead jobs; one that was run again is no longer among them." };
// clang-format on
}  // namespace jobs::errors
