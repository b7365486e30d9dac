#pragma once

#include "kernel/refusal.hpp"

// Published numbers: fact sheet zones 2.9.
namespace zones::errors {
// clang-format off
inline constexpr ErrorCode may_not_create     {     0, 403, "Requires permission \"com.cloudflare.api.account.zone.create\" to create zones for the selected account", "Ask an administrator of the account for a role that may edit zones." };
inline constexpr ErrorCode already_exists     {  1061, 400, "already exists", "List the zones of the account by this name." };
inline constexpr ErrorCode invalid_account    {  1067, 400, "Invalid account identifier passed in your organization variable", "Send account.id of an account that you may see." };
inline constexpr ErrorCode invalid_property   {  1086, 400, "Invalid property", "Change one of type, paused and vanity_name_servers at a time." };
inline constexpr ErrorCode not_registered     {  1049, 400, "is not a registered domain" };
inline constexpr ErrorCode banned             {  1097, 400, "This web property cannot be added at this time.", "Ask the operator of the platform." };
inline constexpr ErrorCode not_registrable    {  1099, 400, "We were unable to identify the name as a registered domain. Please ensure you are providing the root domain and not any subdomains (e.g., example.com, not subdomain.example.com)" };
inline constexpr ErrorCode partial_refused    {  1104, 400, "Partial zone signup not allowed", "Your tenant needs the entitlement partial_setup_allowed." };
inline constexpr ErrorCode subdomain_refused  {  1116, 400, "This zone cannot be added at this time.", "Add the registrable domain above it, or ask the operator for the entitlement allow_add_subdomain." };
inline constexpr ErrorCode too_many_pending   {  1118, 400, "You have exceeded the limit for adding zones. Please activate some zones.", "Delegate pending zones to their name servers first." };
inline constexpr ErrorCode type_refused       { 60501, 400, "Zones of this type need the Enterprise plan.", "Create a full zone." };
inline constexpr ErrorCode vanity_outside     { 60503, 400, "Name servers of one's own lie inside the zone; send two to five of them." };
inline constexpr ErrorCode not_a_sandbox      { 60504, 403, "Only in a sandbox can a delegation be declared.", "Delegate the domain at its registrar." };
inline constexpr ErrorCode unknown_order      { 60505, 400, "order is one of name, status, account.id, account.name, plan.id." };
inline constexpr ErrorCode too_many_rows      { 60506, 400, "More than 100,000 zones: too many for one file.", "Filter, by account.id for one, and export each part." };
// clang-format on
}  // namespace zones::errors
