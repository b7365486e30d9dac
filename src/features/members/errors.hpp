#pragma once

#include "kernel/refusal.hpp"

// Published ones: fact sheet identity 2.4.
namespace members::errors {
// clang-format off
inline constexpr ErrorCode member_not_found     {  1003, 404, "Member not found for account", "List the members of the account." };
inline constexpr ErrorCode membership_not_found {  1003, 404, "Membership not found", "List your memberships." };
inline constexpr ErrorCode organization_not_found{ 1003, 404, "Organization not found", "List your memberships." };
inline constexpr ErrorCode role_not_found       {  1003, 404, "Role not found", "List the roles of the account." };
inline constexpr ErrorCode invalid_id           {   400, 400, "Validating ID failed: invalid character" };
inline constexpr ErrorCode nothing_to_change    {   400, 400, "Send roles or policies." };
inline constexpr ErrorCode invalid_roles        {  1001, 400, "Invalid request: Invalid roles", "List the roles of the account: GET /accounts/{account_id}/roles." };
inline constexpr ErrorCode roles_needed         {  1001, 400, "Invalid request: Value required for parameter 'roles'.", "Send roles or policies." };
inline constexpr ErrorCode invalid_policies     {  1001, 400, "Invalid request: Invalid policies", "A policy names known permission groups and resource groups of this account." };
inline constexpr ErrorCode scope_mismatch       {  1006, 400, "Unknown error when processing member, please try again. Error: invalid permission group and resource group combination", "Groups for domains go with zones, groups for accounts with the account." };
inline constexpr ErrorCode no_auto_accept       {  1001, 400, "Invalid request: automatic verification of new members is not allowed", "Leave out status: the member gets an invitation." };
inline constexpr ErrorCode invalid_status       {  1001, 400, "Invalid request: 'status' must be one of accepted, pending." };
inline constexpr ErrorCode already_member       {  1001, 400, "Invalid request: this e-mail address is a member of the account, or is invited.", "Change the member, or send the invitation again." };
inline constexpr ErrorCode unknown_order        {  1001, 400, "Invalid request: 'order' is not one of the published orders." };
inline constexpr ErrorCode last_administrator   { 60301, 400, "An account keeps at least one Super Administrator.", "Make somebody else a Super Administrator first." };
// clang-format on
}  // namespace members::errors
