#pragma once

#include "kernel/refusal.hpp"

namespace invitations::errors {
// clang-format off
inline constexpr ErrorCode invite_not_found  {  1003, 404, "Invitation not found", "List your invitations." };
inline constexpr ErrorCode unknown_code      { 60401, 404, "This invitation is not known: the link is wrong, was used, or a newer one was sent.", "Ask the person who invited you to send it again." };
inline constexpr ErrorCode expired           { 60402, 400, "This invitation has expired.", "Ask the person who invited you to send it again." };
inline constexpr ErrorCode not_pending       { 60403, 400, "This invitation was answered already." };
inline constexpr ErrorCode password_needed   { 60404, 400, "Choose a password: you are new here." };
inline constexpr ErrorCode not_resendable    { 60405, 400, "Only a pending member can be invited again." };
// clang-format on
}  // namespace invitations::errors
