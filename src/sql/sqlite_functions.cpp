#include "sql/sqlite_functions.hpp"

#include <sqlite3.h>

#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sql {

namespace {

// A pattern in parts: a literal text, or one of the two wildcards.
struct Pattern {
  std::string source;
  char escape = '\0';
  // Set where the pattern is %literal%: found by one look.
  std::optional<std::string> contained;
};

std::size_t length_of_character(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
    ++length;
  return length;
}

bool matches(std::string_view text, std::string_view pattern, char escape) {
  while (!pattern.empty()) {
    if (pattern.front() == '%') {
      pattern.remove_prefix(1);
      if (pattern.empty()) return true;
      for (std::size_t from = 0; from <= text.size(); ++from) {
        if (matches(text.substr(from), pattern, escape)) return true;
      }
      return false;
    }
    if (text.empty()) return false;
    if (pattern.front() == '_') {
      text.remove_prefix(length_of_character(text));
      pattern.remove_prefix(1);
      continue;
    }
    if (escape != '\0' && pattern.front() == escape && pattern.size() > 1) pattern.remove_prefix(1);
    if (text.front() != pattern.front()) return false;
    text.remove_prefix(1);
    pattern.remove_prefix(1);
  }
  return text.empty();
}

std::optional<std::string> contained_in(std::string_view pattern, char escape) {
  if (pattern.size() < 2 || pattern.front() != '%' || pattern.back() != '%') return {};
  const auto inner = pattern.substr(1, pattern.size() - 2);
  std::string literal;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    if (escape != '\0' && inner[i] == escape) {
      // The last % is a literal one.
      if (++i == inner.size()) return {};
    } else if (inner[i] == '%' || inner[i] == '_') {
      return {};
    }
    literal += inner[i];
  }
  return literal;
}

// The bytes where they lie: sqlite3_value_text would copy them to end them with a zero.
std::string_view text_of(sqlite3_value* value) {
  const auto* data = sqlite3_value_blob(value);
  const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
  return {static_cast<const char*>(data), size};
}

// The place of the part, counted from 1; 0 where it is not contained.
std::ptrdiff_t place_of(std::string_view part, std::string_view text) {
  if (part.empty()) return 1;
  if (text.size() < part.size()) return 0;
  const auto* found = ::memmem(text.data(), text.size(), part.data(), part.size());
  return found == nullptr ? 0 : static_cast<const char*>(found) - text.data() + 1;
}

bool is_any_null(int count, sqlite3_value** values) {
  for (int i = 0; i < count; ++i) {
    if (sqlite3_value_type(values[i]) == SQLITE_NULL) return true;
  }
  return false;
}

const Pattern& pattern_of(sqlite3_context* context, int count, sqlite3_value** values) {
  const auto* known = static_cast<const Pattern*>(sqlite3_get_auxdata(context, 0));
  const auto source = text_of(values[0]);
  if (known != nullptr && known->source == source) return *known;
  auto made = std::make_unique<Pattern>();
  made->source = source;
  if (count == 3) made->escape = text_of(values[2]).front();
  made->contained = contained_in(source, made->escape);
  // Kept by the statement for as long as its parameters stay.
  auto* const kept = made.release();
  sqlite3_set_auxdata(context, 0, kept, [](void* old) { delete static_cast<Pattern*>(old); });
  return *static_cast<const Pattern*>(sqlite3_get_auxdata(context, 0));
}

// LIKE hands the pattern first, then the text, then the escape character.
void like(sqlite3_context* context, int count, sqlite3_value** values) {
  if (is_any_null(count, values)) return sqlite3_result_null(context);
  const auto& pattern = pattern_of(context, count, values);
  const auto text = text_of(values[1]);
  const bool is_like = pattern.contained ? place_of(*pattern.contained, text) > 0
                                         : matches(text, pattern.source, pattern.escape);
  sqlite3_result_int(context, is_like ? 1 : 0);
}

void strpos(sqlite3_context* context, int count, sqlite3_value** values) {
  if (is_any_null(count, values)) return sqlite3_result_null(context);
  sqlite3_result_int64(context, place_of(text_of(values[1]), text_of(values[0])));
}

}  // namespace

void register_functions(sqlite3* handle) {
  constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  for (const int count : {2, 3}) {
    sqlite3_create_function(handle, "like", count, flags, nullptr, like, nullptr, nullptr);
  }
  sqlite3_create_function(handle, "strpos", 2, flags, nullptr, strpos, nullptr, nullptr);
}

}  // namespace sql
