#pragma once

#include "kernel/refusal.hpp"

// What a request is refused with before an endpoint sees it. Published codes; sources: fact sheet
// identity 2.2 and 2.3.
namespace http::errors {
// clang-format off
inline constexpr ErrorCode no_route            {  7000, 400, "No route for that URI", "Look the path up in /client/v4/openapi.json." };
inline constexpr ErrorCode wrong_method        {  7001, 405, "Method not available for that URI.", "Allow names the methods that are." };
inline constexpr ErrorCode could_not_route     {  7003, 400, "Could not route", "Identifiers are 32 lower-case hexadecimal characters." };
inline constexpr ErrorCode could_not_find      {  7003, 404, "Could not route" };
inline constexpr ErrorCode missing_credentials {  9106, 400, "Missing X-Auth-Key, X-Auth-Email or Authorization headers", "Send X-Auth-Email with X-Auth-Key, or Authorization: Bearer TOKEN." };
inline constexpr ErrorCode throttled           {   971, 429, "Please wait and consider throttling your request speed", "Wait for the number of seconds in Retry-After." };
inline constexpr ErrorCode body_too_large      { 60001, 413, "The body is too large.", "Send at most 1 MiB." };
inline constexpr ErrorCode unavailable         { 60002, 503, "The store cannot be reached at the moment.", "Repeat the call after the number of seconds in Retry-After; with an Idempotency-Key it is safe." };
inline constexpr ErrorCode key_reused          { 60003, 422, "This Idempotency-Key was used for another request.", "Use a new key for each new request." };
inline constexpr ErrorCode key_malformed       { 60004, 400, "An Idempotency-Key has 1 to 255 visible ASCII characters." };
inline constexpr ErrorCode internal            {  1000, 500, "internal server error", "Tell the operator the incident id." };
inline constexpr ErrorCode malformed_request   { 60005, 400, "The request is not valid HTTP." };
inline constexpr ErrorCode header_too_large    { 60006, 431, "The header block is larger than 16 KiB." };
inline constexpr ErrorCode request_timeout     { 60007, 408, "The request did not arrive within 15 seconds." };
inline constexpr ErrorCode session_needed      { 60009, 403, "This is done by a signed-in user, not with a key or token.", "Sign in: POST /platform/v1/sessions." };
inline constexpr ErrorCode sudo_needed         { 60010, 403, "Give your password again to do this.", "POST /platform/v1/session/sudo, then repeat the call within 15 minutes." };
inline constexpr ErrorCode factor_needed       { 60011, 403, "This session waits for your second factor.", "Present it, or sign out." };
inline constexpr ErrorCode too_many_failures   { 10502, 403, "Too many authentication failures", "Wait for the number of seconds in Retry-After; correct credentials are accepted meanwhile." };
inline constexpr ErrorCode dry_run_malformed   { 60012, 400, "dry_run is true or false.", "Nothing was done. Send ?dry_run=true to try the call, or leave it out." };
inline constexpr ErrorCode unknown_number      { 60008, 404, "No error has this number." };
// clang-format on
}  // namespace http::errors
