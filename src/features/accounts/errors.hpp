#pragma once

#include "kernel/refusal.hpp"

namespace accounts::errors {
// clang-format off
inline constexpr ErrorCode account_not_found   {  1003, 404, "Account not found", "It was deleted." };
inline constexpr ErrorCode invalid_account     {  9109, 403, "Invalid account identifier", "Check the id, and that your user is a member of the account or an admin of its tenant." };
inline constexpr ErrorCode unauthorized        {  9109, 403, "Unauthorized to access requested resource" };
inline constexpr ErrorCode token_refused       { 10000, 403, "Authentication error" };
inline constexpr ErrorCode no_tokens           { 10000, 405, "Method not allowed for the api_token authentication scheme", "Use the Global API Key, or sign in." };
inline constexpr ErrorCode no_user             {  9109, 403, "Valid user-level authentication not found", "This is about a user: use a token that belongs to one, or the Global API Key." };
inline constexpr ErrorCode type_not_supported  {  1001, 400, "Invalid request: account type is not supported.", "An account keeps the type it was made with." };
inline constexpr ErrorCode enterprise_refused  { 60201, 403, "Your tenant may not create Enterprise accounts.", "Create a standard account, or ask the operator for the entitlement allow_enterprise_accounts." };
inline constexpr ErrorCode business_field      { 60202, 400, "Your tenant requires all five business fields of a new account.", "Send business_name, business_address, business_email, business_phone and external_metadata." };
inline constexpr ErrorCode own_account         { 60203, 400, "This is the tenant's own account, which pays for the others; it cannot be deleted." };
inline constexpr ErrorCode factor_demanded     { 60210, 403, "This account demands a second factor of its members, and you have none.", "Set one up under /platform/v1/user/second_factors; the account is open to you at once." };
inline constexpr ErrorCode own_factor_first    { 60211, 400, "Set up a second factor yourself before you demand one of all members: you would lose access." };
inline constexpr ErrorCode zone_not_found      {  7003, 404, "Could not route", "The zone does not exist, or none that your user may see." };
// clang-format on
}  // namespace accounts::errors
