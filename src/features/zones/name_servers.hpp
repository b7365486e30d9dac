#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zones {

inline constexpr std::size_t pair_count = 1024;

// The number of an account's pair, by its id; always the same.
std::size_t base_pair(std::string_view account_id);

// The two names of a pair below the domain. Numbers beyond pair_count begin again.
std::vector<std::string> pair_names(std::size_t number, std::string_view domain);

}  // namespace zones
