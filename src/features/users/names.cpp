#include "users/names.hpp"

#include <algorithm>

namespace users {

bool is_person_name(std::string_view text) {
  const auto allowed = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' ||
           c == '-' || c == '\'' || c == '.';
  };
  return std::all_of(text.begin(), text.end(), allowed);
}

}  // namespace users
