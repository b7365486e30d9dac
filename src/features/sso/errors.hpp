#pragma once

#include "kernel/refusal.hpp"

namespace sso::errors {
// clang-format off
inline constexpr ErrorCode unknown_connector   { 62101, 404, "There is no such SSO connector here." };
inline constexpr ErrorCode shared_domain       { 62102, 400, "This e-mail domain is shared by many: nobody can sign in for all of it.", "Use a domain of your own." };
inline constexpr ErrorCode domain_taken        { 62103, 400, "Another SSO connector is enabled for this domain.", "Disable that one first." };
inline constexpr ErrorCode domain_not_proven   { 62104, 400, "The domain is not verified.", "Publish the verification code as a TXT record of the domain, then begin the verification." };
inline constexpr ErrorCode invalid_issuer      { 62105, 400, "An issuer is an https address without query and fragment." };
inline constexpr ErrorCode provider_needed     { 62106, 400, "The connector has no provider.", "Send provider with issuer and client_id." };
inline constexpr ErrorCode provider_not_ready  { 62107, 400, "The provider's discovery document was not read yet, or cannot be used.", "Look at provider.status of the connector." };
inline constexpr ErrorCode invalid_grant       { 62108, 400, "A connector of an account grants roles of accounts; one of a tenant grants its units, or all of it." };
inline constexpr ErrorCode super_by_default    { 62109, 400, "Nobody becomes Super Administrator or admin of the whole tenant by default.", "Grant it to a group of the directory." };
inline constexpr ErrorCode already_verified    { 62110, 400, "The domain is verified already." };
inline constexpr ErrorCode not_a_sandbox       { 62111, 403, "Only in a sandbox can TXT records be declared.", "Publish the TXT record." };
inline constexpr ErrorCode whole_tenant_needed { 62112, 403, "This is for admins of the whole tenant.", "Ask one of them, or the operator of the platform." };
inline constexpr ErrorCode no_connector        { 62113, 404, "There is no single sign-on for this e-mail address.", "Sign in with your password." };
inline constexpr ErrorCode not_begun           { 62114, 400, "This sign-in was not begun in this browser, or longer than ten minutes ago.", "Begin again: GET /platform/v1/sso/start." };
inline constexpr ErrorCode wrong_state         { 62115, 400, "This answer does not belong to the sign-in that this browser began.", "Begin again: GET /platform/v1/sso/start." };
inline constexpr ErrorCode provider_refused    { 62116, 403, "The provider did not sign you in.", "Try again, or ask the administrator of your provider." };
inline constexpr ErrorCode connector_off       { 62117, 403, "Single sign-on of this domain is switched off." };
inline constexpr ErrorCode provider_silent     { 62118, 502, "The provider could not be reached.", "Try again in a minute." };
inline constexpr ErrorCode code_refused        { 62119, 403, "The provider did not redeem its code.", "Begin again; check client_id and client_secret of the connector." };
inline constexpr ErrorCode token_malformed     { 62120, 403, "The provider's ID token cannot be read." };
inline constexpr ErrorCode algorithm_refused   { 62121, 403, "The provider's ID token is not signed with a public key.", "Use RS256 or ES256." };
inline constexpr ErrorCode key_unknown         { 62122, 403, "The provider's ID token is signed with a key that the provider does not publish." };
inline constexpr ErrorCode signature_wrong     { 62123, 403, "The signature of the provider's ID token is wrong." };
inline constexpr ErrorCode issuer_wrong        { 62124, 403, "The ID token is of another issuer." };
inline constexpr ErrorCode audience_wrong      { 62125, 403, "The ID token is for another client." };
inline constexpr ErrorCode nonce_wrong         { 62126, 403, "The ID token is of another sign-in." };
inline constexpr ErrorCode token_expired       { 62127, 403, "The ID token has expired, or is not valid yet.", "Check the clocks of both servers." };
inline constexpr ErrorCode email_unverified    { 62128, 403, "The provider does not say that your e-mail address is verified.", "The claims email and email_verified have to be in the ID token, or at the userinfo endpoint." };
inline constexpr ErrorCode foreign_domain      { 62129, 403, "The provider signed you in with an e-mail address of another domain." };
inline constexpr ErrorCode nobody_invited      { 62130, 403, "You are not a user here.", "Ask for an invitation." };
inline constexpr ErrorCode provider_only       { 62131, 403, "People of your e-mail domain sign in with their provider only.", "GET /platform/v1/sso/start?email=… leads there." };
inline constexpr ErrorCode other_person        { 62132, 403, "The provider signed in somebody else." };
inline constexpr ErrorCode not_signed_in_anew  { 62133, 403, "The provider did not ask you to sign in anew." };
// clang-format on
}  // namespace sso::errors
