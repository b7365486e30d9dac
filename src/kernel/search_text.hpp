#pragma once

#include <string>
#include <string_view>

// Lower case, for look-ups without regard to case: ASCII letters only, so that both databases and
// every version of Unicode agree.
std::string search_key(std::string_view text);

// A LIKE pattern (escape character \\) for "contains", on a column of search keys.
std::string contains_pattern(std::string_view text);
