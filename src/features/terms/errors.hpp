#pragma once

#include "kernel/refusal.hpp"

namespace terms::errors {
// clang-format off
inline constexpr ErrorCode partner_terms_open  { 62300, 403, "The partner agreement is not accepted." };
inline constexpr ErrorCode customer_terms_open { 62301, 403, "The terms of this account are not accepted." };
inline constexpr ErrorCode terms_needed        { 62302, 400, "This account's terms have to be accepted.", "Send as accepted_terms the id that GET /platform/v1/invitations/{code} has in terms.id." };
inline constexpr ErrorCode unknown_terms       { 62303, 404, "There are no such terms." };
inline constexpr ErrorCode not_asked           { 62304, 400, "These terms are not asked of you.", "GET /platform/v1/terms lists what is." };
inline constexpr ErrorCode version_exists      { 62305, 400, "There is such a version already; a new text needs a new version." };
// clang-format on
}  // namespace terms::errors
