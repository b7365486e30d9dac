#pragma once

#include "kernel/refusal.hpp"

namespace billing::errors {
// clang-format off
inline constexpr ErrorCode no_profile         { 61400, 404, "The account has no billing profile.", "POST /accounts/{account_id}/billing/profile" };
inline constexpr ErrorCode profile_exists     { 61401, 400, "The account has a billing profile already.", "Change it with PUT." };
inline constexpr ErrorCode invalid_vat        { 61402, 400, "This is no VAT or GST number of the country." };
inline constexpr ErrorCode invalid_zipcode    { 61403, 400, "This is no postal code of the country." };
inline constexpr ErrorCode no_method          { 61404, 404, "The payment method does not exist.", "List the payment methods of the account." };
inline constexpr ErrorCode unknown_nonce      { 61405, 400, "This payment nonce is not known, or is older than fifteen minutes.", "Enter the card again." };
inline constexpr ErrorCode used_nonce         { 61406, 400, "This payment nonce was used already.", "Enter the card again." };
inline constexpr ErrorCode declined           { 61407, 402, "The card was declined." };
inline constexpr ErrorCode too_many_methods   { 61408, 400, "An account has at most three payment methods.", "Remove one first." };
inline constexpr ErrorCode method_needed      { 61409, 400, "This is the only payment method, and there are paid subscriptions.", "Add another one first, or cancel the subscriptions." };
inline constexpr ErrorCode unknown_gateway    { 61410, 400, "There is no such payment gateway." };
inline constexpr ErrorCode profile_needed     { 61411, 400, "The billing profile stays while there are paid subscriptions." };
inline constexpr ErrorCode invalid_number     { 61412, 400, "This is no number of a card." };
inline constexpr ErrorCode not_a_test_card    { 61413, 400, "The test gateway takes test cards only.", "Never enter a real card here." };
inline constexpr ErrorCode expired_card       { 61414, 400, "The card has expired." };
inline constexpr ErrorCode invalid_code       { 61415, 400, "The security code has three digits; of American Express cards four." };
inline constexpr ErrorCode unknown_challenge  { 61416, 400, "This confirmation is not known, or is older than fifteen minutes.", "Enter the card again." };
inline constexpr ErrorCode not_confirmed      { 61417, 402, "The payment was not confirmed." };
inline constexpr ErrorCode primary_as_backup  { 61418, 400, "The primary payment method cannot be the backup too.", "Make another one the primary first." };
// clang-format on
}  // namespace billing::errors
