#pragma once

#include <optional>
#include <string>
#include <vector>

namespace net {

// The TXT records of a name, each put together from its parts, as the resolvers of this machine
// know them; 5 s at most. Nothing when there was no answer; empty when there are none.
std::optional<std::vector<std::string>> look_up_txt(const std::string& name);

}  // namespace net
