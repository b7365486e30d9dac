#pragma once

#include <string_view>

namespace users {

// A first or last name: letters of any script, spaces, hyphens, apostrophes, full stops.
bool is_person_name(std::string_view text);

}  // namespace users
