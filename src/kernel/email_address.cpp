#include "kernel/email_address.hpp"

#include <algorithm>

namespace {

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// RFC 5322 3.2.3: atext, and the dot between atoms.
bool is_local_part(std::string_view text) {
  constexpr std::string_view special = "!#$%&'*+-/=?^_`{|}~.";
  const auto allowed = [&](char c) {
    return is_letter_or_digit(c) || special.find(c) != std::string_view::npos;
  };
  return !text.empty() && text.size() <= 64 && text.front() != '.' && text.back() != '.' &&
         text.find("..") == std::string_view::npos &&
         std::all_of(text.begin(), text.end(), allowed);
}

bool is_label(std::string_view label) {
  const auto allowed = [](char c) { return is_letter_or_digit(c) || c == '-'; };
  return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
         std::all_of(label.begin(), label.end(), allowed);
}

bool is_domain(std::string_view text) {
  int labels = 0;
  while (true) {
    const auto dot = text.find('.');
    if (!is_label(text.substr(0, dot))) return false;
    ++labels;
    if (dot == std::string_view::npos) return labels >= 2;
    text.remove_prefix(dot + 1);
  }
}

}  // namespace

std::optional<EmailAddress> EmailAddress::parse(std::string_view text) {
  const auto at = text.rfind('@');
  if (text.size() > max_length || at == std::string_view::npos) return {};
  if (!is_local_part(text.substr(0, at)) || !is_domain(text.substr(at + 1))) return {};
  EmailAddress made;
  made.text_ = std::string(text);
  return made;
}

std::string EmailAddress::key() const {
  auto key = text_;
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return key;
}
