#pragma once

#include "tokens/requests.hpp"

namespace tokens {

// What answers say of tokens and permission groups.
json::Maybe<json::WholeSeconds> seconds_of(const std::optional<Timestamp>& at);
TokenView view_of(const Token& token, const std::optional<Timestamp>& last_used_on, Timestamp now);
// Those that such a token may have.
std::vector<GroupView> groups_of(const Owner& owner, const GroupFilter& filter);

}  // namespace tokens
