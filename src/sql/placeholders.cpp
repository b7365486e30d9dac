#include "sql/placeholders.hpp"

#include <algorithm>

namespace sql {

namespace {

bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

}  // namespace

Numbered number_placeholders(std::string_view text) {
  Numbered made;
  bool is_quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\'') is_quoted = !is_quoted;
    if (is_quoted || text[i] != ':' || i + 1 == text.size() || !is_name(text[i + 1])) {
      made.text += text[i];
      continue;
    }
    const auto* const start = text.begin() + i + 1;
    const auto* const end = std::find_if_not(start, text.end(), is_name);
    const std::string name(start, end);
    auto known = std::find(made.names.begin(), made.names.end(), name);
    if (known == made.names.end()) known = made.names.insert(made.names.end(), name);
    made.text += '$' + std::to_string(known - made.names.begin() + 1);
    i += name.size();
  }
  return made;
}

}  // namespace sql
