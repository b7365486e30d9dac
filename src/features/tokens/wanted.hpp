#pragma once

#include "tokens/requests.hpp"

namespace tokens {

// Whether policies of such a token may be about such resources.
bool may_have(const Owner& owner, Scope scope);

// What a request wants, checked. Refuse 1001 (unknown group or resource, mixed scopes), 61201
// (times), 61203 (too much of something).
std::vector<Policy> wanted_policies(
    Call& call, const Owner& owner, const std::vector<WantedPolicy>& wanted
);
Condition wanted_condition(const std::optional<json::Raw>& wanted);
// Refuses 61206.
void check_ceiling(const SpendCeiling& ceiling);

}  // namespace tokens
