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
// clang-format on
}  // namespace tenants::errors
