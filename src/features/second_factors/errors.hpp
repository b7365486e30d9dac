#pragma once

#include "kernel/refusal.hpp"

namespace second_factors::errors {
// clang-format off
inline constexpr ErrorCode wrong_code           { 61901, 403, "This code is wrong, or was used already.", "Wait for the next one; it changes every 30 seconds. When none is right, the clock of your device is not." };
inline constexpr ErrorCode wrong_backup_code    { 61902, 403, "This backup code is wrong, or was used already." };
inline constexpr ErrorCode no_such_factor       { 61903, 400, "You have no second factor of this kind.", "GET /platform/v1/session lists what you have in second_factor.methods." };
inline constexpr ErrorCode one_needed           { 61904, 400, "Give exactly one of code, backup_code and credential." };
inline constexpr ErrorCode setup_not_begun      { 61905, 400, "There is no set-up of an authenticator app, or it was begun more than 15 minutes ago.", "Begin it again: POST /platform/v1/user/second_factors/totp." };
inline constexpr ErrorCode last_factor          { 61906, 403, "This is your last second factor, and an account that you are a member of demands one.", "Add another one first, or leave the account." };
inline constexpr ErrorCode unknown_key          { 61907, 404, "You have no such security key.", "List your second factors." };
inline constexpr ErrorCode unknown_challenge    { 61908, 400, "This challenge is not known: it was used, is older than five minutes, or was made for something else.", "Ask for new options and begin again." };
inline constexpr ErrorCode wrong_origin         { 61909, 403, "The browser answered for another site than this one.", "Open the dashboard under its public URL." };
inline constexpr ErrorCode invalid_credential   { 61910, 403, "The answer of the security key is not valid." };
inline constexpr ErrorCode key_known            { 61911, 400, "This security key is registered already." };
inline constexpr ErrorCode key_copied           { 61912, 403, "The counter of this security key has not moved forward: there may be a copy of it.", "Use another second factor, and remove this key." };
inline constexpr ErrorCode webauthn_unavailable { 61913, 400, "Security keys need a public URL with HTTPS and a host name.", "Ask the operator of the platform to set --public-url." };
inline constexpr ErrorCode too_many_keys        { 61914, 400, "A user has at most 20 security keys.", "Remove one that you no longer use." };
inline constexpr ErrorCode nothing_to_present   { 61915, 400, "This session waits for no second factor." };
inline constexpr ErrorCode unknown_recovery     { 61916, 400, "This link is not known or has expired.", "Sign in with your password and ask for a new one." };
inline constexpr ErrorCode recovery_running     { 61917, 400, "Your second factors are being removed already; that takes 72 hours.", "Wait for the mail, or sign in with one of them." };
inline constexpr ErrorCode sent_just_now        { 61918, 429, "A mail was sent to you within the last minute.", "Look into your mailbox, or wait for the number of seconds in Retry-After." };
inline constexpr ErrorCode no_recovery          { 61919, 400, "Your second factors are not being removed." };
// clang-format on
}  // namespace second_factors::errors
