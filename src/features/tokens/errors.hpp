#pragma once

#include "kernel/refusal.hpp"

namespace tokens::errors {
// clang-format off
inline constexpr ErrorCode invalid_headers       { 6003, 400, "Invalid request headers" };
inline constexpr ErrorCode invalid_authorization { 6111, 400, "Invalid format for Authorization header" };
inline constexpr ErrorCode invalid_token         { 9109, 403, "Invalid access token", "The token is unknown, disabled, not valid yet or expired: create a new one, or change this one." };
inline constexpr ErrorCode wrong_location        { 9109, 403, "Cannot use the access token from location", "The token may be used from certain addresses alone: see request_ip in its condition." };
inline constexpr ErrorCode suspended             { 9109, 403, "Invalid access token", "The user of this token is suspended: ask the operator of the platform." };
inline constexpr ErrorCode not_verified          { 1000, 401, "Invalid API Token", "The token is unknown, or belongs to somebody else: tokens of accounts are verified at /accounts/{account_id}/tokens/verify." };
inline constexpr ErrorCode no_bearer             { 1001, 400, "Missing \"Authorization\" header", "A token is verified with itself: send Authorization: Bearer TOKEN." };
inline constexpr ErrorCode not_found             { 1000, 404, "Token not found" };
inline constexpr ErrorCode name_length           {  400, 400, "name must have a length between 1 and 120 characters" };
inline constexpr ErrorCode group_without_id      { 1001, 400, "Invalid request: These rules must pass for permission_groups: id must be present" };
inline constexpr ErrorCode unknown_group         { 1001, 400, "Invalid request: there is no permission group with this id for this kind of token.", "GET the permission_groups beside the tokens." };
inline constexpr ErrorCode unknown_resource      { 1001, 400, "Invalid request: this is no resource that a token of this kind can be for." };
inline constexpr ErrorCode scope_mismatch        { 1001, 400, "Invalid request: the scope of every permission group must be that of the resources.", "Put groups of accounts, zones and users into policies of their own." };
inline constexpr ErrorCode incomplete_policy     { 1001, 400, "Invalid request: a policy needs permission groups and resources." };
inline constexpr ErrorCode invalid_time          { 1001, 400, "Invalid request: must be an RFC 3339 time in whole seconds." };
inline constexpr ErrorCode invalid_network       { 1001, 400, "Invalid request: must be an IPv4 or IPv6 address or network (CIDR)." };
inline constexpr ErrorCode times_in_wrong_order  { 61201, 400, "expires_on must be later than now and than not_before." };
inline constexpr ErrorCode too_many              { 61202, 403, "There are as many tokens as there may be: 50 of a user, 500 of an account or a tenant.", "Delete those that are of no use any more." };
inline constexpr ErrorCode too_large             { 61203, 400, "A token has at most 100 policies, each with at most 400 permission groups and 200 resources, and 100 networks." };
inline constexpr ErrorCode exceeds_caller        { 61204, 403, "A token can give no other token more than it has itself.", "Do this with the Global API Key, signed in, or with a token that has as much." };
inline constexpr ErrorCode ceiling_reached       { 61205, 403, "This goes beyond what the token may add to what is paid each month.", "Raise its spend_ceiling, or do this as an admin of the tenant." };
inline constexpr ErrorCode invalid_ceiling       { 61206, 400, "A spend_ceiling has an amount_minor from 0 to 1000000000000 and the currency USD." };
inline constexpr ErrorCode whole_tenant          {  9109, 403, "Unauthorized to access requested resource", "Tokens of a tenant are for admins of all of it, not of units alone." };
// clang-format on
}  // namespace tokens::errors
