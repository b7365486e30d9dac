#pragma once

#include "kernel/refusal.hpp"

// Published ones: fact sheet identity 2.4, 2.5 and 11.
namespace iam::errors {
// clang-format off
inline constexpr ErrorCode permission_group_not_found {  1003, 404, "Permission group not found", "List the permission groups of the account." };
inline constexpr ErrorCode resource_group_not_found   {  1003, 404, "Resource group not found", "List the resource groups of the account; a zone is one under its own id." };
inline constexpr ErrorCode user_group_not_found       {  1003, 404, "User group not found", "List the user groups of the account." };
inline constexpr ErrorCode invalid_member             {   400, 400, "invalid member", "Members are named by the id that GET /accounts/{account_id}/members answers." };
inline constexpr ErrorCode name_needed                {  1001, 400, "Invalid request: Value required for parameter 'name'." };
inline constexpr ErrorCode predefined                 { 62001, 400, "This resource group is the account or a zone itself: it cannot be changed or removed." };
inline constexpr ErrorCode keeps_its_kind             { 62002, 400, "Policies name this resource group: one for the account stays one, and so does one for zones.", "Make another resource group." };
inline constexpr ErrorCode question_needed            { 62003, 400, "Say which call you ask about: method and path." };
inline constexpr ErrorCode member_not_found           {  1003, 404, "Member not found for account", "You may ask for the members of accounts whose members you manage." };
inline constexpr ErrorCode not_yet_accepted           { 62004, 400, "This member has not accepted the invitation: nothing is allowed to them yet." };
inline constexpr ErrorCode other_account              { 62005, 400, "For a member you may ask about calls in the member's account alone." };
// clang-format on
}  // namespace iam::errors
