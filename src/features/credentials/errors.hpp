#pragma once

#include "kernel/refusal.hpp"

namespace credentials::errors {
// clang-format off
inline constexpr ErrorCode password_too_short  { 61701, 400, "This password is too short.", "Use more characters; a few words are easy to remember." };
inline constexpr ErrorCode password_too_long   { 61702, 400, "A password has at most 128 characters." };
inline constexpr ErrorCode password_breached   { 61703, 400, "This password is in a list of passwords that were stolen elsewhere.", "Choose another one, and change it wherever else you use it." };
inline constexpr ErrorCode wrong_password      { 61704, 403, "The current password is wrong." };
inline constexpr ErrorCode unknown_link        { 61705, 400, "This link is not known: it was used, or a newer one was sent.", "Ask for a new one." };
inline constexpr ErrorCode link_expired        { 61706, 400, "This link has expired.", "Ask for a new one." };
inline constexpr ErrorCode already_verified    { 61707, 400, "Your e-mail address is verified already." };
inline constexpr ErrorCode sent_just_now       { 61708, 429, "A mail was sent to you within the last minute.", "Look into your mailbox, or wait for the number of seconds in Retry-After." };
inline constexpr ErrorCode email_unchanged     { 61709, 400, "This is your e-mail address already." };
inline constexpr ErrorCode email_taken         { 61710, 400, "This e-mail address belongs to another user." };
inline constexpr ErrorCode email_not_verified  { 61711, 403, "Your keys are shown once your e-mail address is verified.", "POST /platform/v1/user/email/verification sends the mail again." };
inline constexpr ErrorCode api_key_not_allowed { 61712, 403, "Your platform does not allow Global API Keys.", "Use API tokens." };
// clang-format on
}  // namespace credentials::errors
