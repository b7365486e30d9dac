#pragma once

#include "kernel/refusal.hpp"

namespace tenants::errors {
// clang-format off
inline constexpr ErrorCode creation_not_allowed  {  1002, 403, "Forbidden. Account creation is not allowed", "Accounts are created by an admin of a tenant: use the key of one." };
inline constexpr ErrorCode unknown_tenant        {  9109, 403, "Invalid tenant identifier", "List your tenants: GET /user/tenants." };
inline constexpr ErrorCode unit_needed           { 60101, 400, "You administer several units: name the one that gets the account in unit.id." };
inline constexpr ErrorCode unit_unknown          { 60102, 400, "This is no unit that you administer.", "List the units: GET /tenants/{tenant_id}." };
inline constexpr ErrorCode tenant_suspended      { 60103, 403, "The tenant of this account is suspended.", "Ask the operator of the platform." };
inline constexpr ErrorCode unit_suspended        { 60109, 403, "The unit of this account is suspended.", "Ask the operator of the platform." };
inline constexpr ErrorCode users_not_entitled    { 60104, 403, "Your tenant may not create service users.", "Ask the operator for the entitlement allow_service_users." };
inline constexpr ErrorCode email_taken           { 60105, 400, "A user with this e-mail address exists already." };
inline constexpr ErrorCode not_a_sandbox         { 60106, 403, "Only a sandbox tenant has a clock that can be moved.", "Use a tenant made with --sandbox." };
inline constexpr ErrorCode clock_only_forward    { 60107, 400, "advance_seconds must be between 1 and 315360000 (ten years): a clock only moves forward." };
inline constexpr ErrorCode api_key_not_allowed   { 60108, 403, "Your platform does not allow Global API Keys here.", "Use an API token." };
inline constexpr ErrorCode whole_tenant_needed   { 60110, 403, "This is for admins of the whole tenant.", "Ask one of them: GET /tenants/{tenant_id}/memberships lists the admins." };
inline constexpr ErrorCode unit_not_found        { 60111, 404, "There is no such unit in this tenant." };
inline constexpr ErrorCode unit_name_taken       { 60112, 400, "A unit of this tenant has this name already.", "Upper and lower case are no difference." };
inline constexpr ErrorCode unit_holds_accounts   { 60113, 400, "This unit holds accounts.", "Delete them first: an account stays in its unit. The unit of the tenant's own account cannot be removed." };
inline constexpr ErrorCode last_unit             { 60114, 400, "A tenant keeps at least one unit." };
inline constexpr ErrorCode admin_not_found       { 60115, 404, "There is no such admin in this tenant." };
inline constexpr ErrorCode already_admin         { 60116, 400, "This user administers that already." };
inline constexpr ErrorCode last_admin            { 60117, 400, "A tenant keeps at least one admin of all of it who can sign in.", "Add another one first, who has to choose a password." };
inline constexpr ErrorCode service_user          { 60118, 400, "A service user cannot become an admin.", "Make a token of the tenant for a program." };
inline constexpr ErrorCode token_cannot_appoint  { 60119, 403, "A token cannot make anybody an admin: an admin may more than it.", "Sign in, or use the Global API Key." };
// clang-format on
}  // namespace tenants::errors
