#pragma once

#include <optional>
#include <string>
#include <string_view>

// Number of Unicode code points of a valid UTF-8 text.
std::size_t code_points(std::string_view text);

// Valid UTF-8 (RFC 3629) without NUL.
bool is_clean_utf8(std::string_view text);

// A text of at most `Max` code points.
template <std::size_t Max>
class LimitedText {
 public:
  static constexpr std::size_t max_length = Max;

  static std::optional<LimitedText> parse(std::string_view text) {
    if (code_points(text) > Max) return {};
    LimitedText made;
    made.text_ = std::string(text);
    return made;
  }
  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  bool operator==(const LimitedText&) const = default;

 private:
  std::string text_;
};
