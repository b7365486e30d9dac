#pragma once

#include "kernel/refusal.hpp"

namespace mail::errors {
// clang-format off
//                                                  number  HTTP  what the caller reads
inline constexpr ErrorCode control_in_header   {  61000,   400, "Subjects, names and addresses of mails must not contain line breaks or other control characters." };
// clang-format on
}  // namespace mail::errors
