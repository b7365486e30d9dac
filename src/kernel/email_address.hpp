#pragma once

#include <optional>
#include <string>
#include <string_view>

// An e-mail address as people type it, at most 90 characters (published limit). Kept as given;
// compared and looked up by `key`, which is lower case.
class EmailAddress {
 public:
  static constexpr std::size_t max_length = 90;

  // One @, a local part of RFC 5322 atoms, a domain of at least two labels. UTF-8 is not accepted.
  static std::optional<EmailAddress> parse(std::string_view text);

  const std::string& text() const { return text_; }
  std::string key() const;
  bool empty() const { return text_.empty(); }
  bool operator==(const EmailAddress& other) const { return key() == other.key(); }

 private:
  std::string text_;
};
