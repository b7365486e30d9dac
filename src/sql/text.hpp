#pragma once

#include <string>
#include <string_view>

namespace sql {

// One SQL statement, always a literal: nothing else converts to it, so nothing can be injected.
// The compiler refuses what only one of the two databases understands.
class Text {
 public:
  template <std::size_t Size>
  consteval Text(const char (&literal)[Size])
      : text_(literal, Size - 1) {  // NOLINT: implicit by design
    refuse_words_of_one_database(text_);
  }

  constexpr std::string_view text() const { return text_; }

 private:
  friend const Text& generated(std::string text);
  struct Generated {};
  constexpr Text(Generated, std::string_view text) : text_(text) {}

  static consteval void refuse_words_of_one_database(std::string_view text) {
    constexpr std::string_view refused[] = {
        "::",
        "$1",
        "now()",
        "NOW()",
        "ILIKE",
        "ilike",
        "SELECT *",
        "select *",
        "SERIAL",
        "AUTOINCREMENT",
        "REPLACE ",
        "FOR UPDATE",
        "LIKE '%",
        "SKIP LOCKED",
        "JSONB",
        "||:",
        "CURRENT_TIMESTAMP"};
    for (const auto word : refused) {
      if (text.find(word) != std::string_view::npos) throw "SQL of one database only";
    }
  }

  std::string_view text_;
};

// A statement put together from words of the program, never from a caller's. The same text is made
// once and kept for as long as the program lives.
const Text& generated(std::string text);

}  // namespace sql
