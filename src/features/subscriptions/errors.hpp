#pragma once

#include "kernel/refusal.hpp"

// Published ones: fact sheet billing 9.
namespace subscriptions::errors {
// clang-format off
inline constexpr ErrorCode undecodable         {  1198, 400, "The subscription cannot be read", "Send {\"rate_plan\": {\"id\": …}}." };
inline constexpr ErrorCode unknown_plan        {  1204, 400, "failed to resolve provided rate plan", "List what can be bought: GET /zones/{zone_id}/available_rate_plans." };
inline constexpr ErrorCode unknown_zone_plan   {  7501, 400, "unknown or deprecated rate plan" };
inline constexpr ErrorCode no_subscription     {  1207, 404, "No core subscription for the zone", "Buy a plan with POST." };
inline constexpr ErrorCode not_offered         {  1225, 403, "Your account does not have access to this product.", "Ask the operator of the platform to offer it to your tenant." };
inline constexpr ErrorCode no_enterprise_quota {  1257, 400, "The Enterprise zone quota has been exhausted.", "Ask the operator of the platform for a higher quota." };
inline constexpr ErrorCode unknown             { 60600, 404, "The subscription does not exist.", "List the subscriptions of the account." };
inline constexpr ErrorCode unknown_component   { 60601, 400, "The plan has no such component." };
inline constexpr ErrorCode component_range     { 60602, 400, "The value of a component is out of range." };
inline constexpr ErrorCode zone_plan_only      { 60603, 400, "This plan is bought for a zone.", "POST /zones/{zone_id}/subscription" };
inline constexpr ErrorCode account_plan_only   { 60604, 400, "This plan is bought for an account.", "POST /accounts/{account_id}/subscriptions" };
inline constexpr ErrorCode unknown_plan_id     { 60605, 404, "There is no such plan for the zone.", "List them: GET /zones/{zone_id}/available_plans." };
// clang-format on
}  // namespace subscriptions::errors
