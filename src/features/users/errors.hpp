#pragma once

#include "kernel/refusal.hpp"

namespace users::errors {
// clang-format off
inline constexpr ErrorCode invalid_headers       { 6003, 400, "Invalid request headers" };
inline constexpr ErrorCode invalid_email_header  { 6102, 400, "Invalid format for X-Auth-Email header" };
inline constexpr ErrorCode invalid_key_header    { 6103, 400, "Invalid format for X-Auth-Key header" };
inline constexpr ErrorCode missing_credentials   { 9106, 400, "Missing X-Auth-Key, X-Auth-Email or Authorization headers", "Send X-Auth-Email with X-Auth-Key, or Authorization: Bearer TOKEN." };
inline constexpr ErrorCode unknown_key           { 9103, 403, "Unknown X-Auth-Key or X-Auth-Email", "Check the e-mail address and view the Global API Key again; an old key dies when it is changed." };
inline constexpr ErrorCode invalid_service_key_header { 60803, 400, "Invalid format for X-Auth-User-Service-Key header" };
inline constexpr ErrorCode unknown_origin_ca_key { 60804, 403, "Unknown X-Auth-User-Service-Key", "View the Origin CA Key again; an old key dies when it is changed." };
inline constexpr ErrorCode origin_ca_key_only    { 60805, 403, "An Origin CA Key opens calls for origin certificates alone.", "Use an API token or the Global API Key." };
inline constexpr ErrorCode nothing_to_change     { 1029, 400, "Unable to find a user property to update. Perhaps you are trying to update a readOnly setting?", "Send at least one of first_name, last_name, telephone, country, zipcode." };
inline constexpr ErrorCode invalid_name          { 1034, 400, "A name consists of letters, spaces, hyphens, apostrophes and full stops." };
inline constexpr ErrorCode unknown_time_zone     { 60802, 400, "This is no name of a time zone.", "Use a name like Europe/Berlin, or UTC." };
inline constexpr ErrorCode suspended             { 60801, 403, "This user is suspended.", "Ask the operator of the platform." };
// clang-format on
}  // namespace users::errors
