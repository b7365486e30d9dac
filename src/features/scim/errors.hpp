#pragma once

#include "kernel/refusal.hpp"

// 409 is what RFC 7644 demands of a name that is taken; directories know what to do then.
namespace scim::errors {
// clang-format off
inline constexpr ErrorCode token_needed      { 62201, 401, "A SCIM token is needed.", "Send Authorization: Bearer TOKEN; make one at the connector." };
inline constexpr ErrorCode unknown_token     { 62202, 401, "This SCIM token is unknown, or was replaced.", "Make a new one at the connector." };
inline constexpr ErrorCode user_name_taken   { 62203, 409, "There is a user with this userName." };
inline constexpr ErrorCode foreign_user_name { 62204, 400, "A userName is an e-mail address of the connector's domain." };
inline constexpr ErrorCode unknown_person    { 62205, 404, "There is no user with this id." };
inline constexpr ErrorCode unknown_group     { 62206, 404, "There is no group with this id." };
inline constexpr ErrorCode group_name_taken  { 62207, 409, "There is a group with this displayName." };
inline constexpr ErrorCode unknown_member    { 62208, 400, "A member of a group is the id of a user." };
inline constexpr ErrorCode invalid_filter    { 62209, 400, "The filter cannot be read.", "RFC 7644, section 3.4.2.2." };
inline constexpr ErrorCode invalid_path      { 62210, 400, "The path of an operation cannot be read.", "RFC 7644, section 3.5.2." };
inline constexpr ErrorCode invalid_operation { 62211, 400, "An operation is add, replace or remove." };
inline constexpr ErrorCode invalid_value     { 62212, 400, "The value does not fit the attribute." };
inline constexpr ErrorCode no_target         { 62213, 400, "What is removed has to be named by a path." };
inline constexpr ErrorCode not_removable     { 62214, 400, "This attribute is needed and cannot be removed." };
inline constexpr ErrorCode unknown_schema    { 62215, 404, "There is no such schema or resource type." };
inline constexpr ErrorCode domain_not_proven { 62216, 403, "The e-mail domain of the connector is not verified." };
inline constexpr ErrorCode no_token          { 62217, 404, "The connector has no SCIM token." };
inline constexpr ErrorCode not_a_person      { 62218, 400, "This e-mail address belongs to a service user." };
// clang-format on
}  // namespace scim::errors
