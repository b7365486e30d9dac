#include "credentials/password_policy.hpp"

#include <algorithm>
#include <charconv>

#include "credentials/errors.hpp"
#include "kernel/crypto.hpp"
#include "kernel/limited_text.hpp"

namespace credentials {

namespace {

constexpr std::size_t digits_min = 10;
constexpr std::size_t digits_max = 16;
constexpr std::size_t sha1_digits = 40;

bool is_digest(std::string_view text) {
  return text.size() >= digits_min && text.size() <= sha1_digits &&
         text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::uint64_t leading_bits(std::string_view digest, std::size_t digits) {
  std::uint64_t bits = 0;
  std::from_chars(digest.data(), digest.data() + std::min(digits, digest.size()), bits, 16);
  return bits;
}

}  // namespace

BreachedPasswords BreachedPasswords::read(std::istream& lines) {
  BreachedPasswords made;
  bool is_first = true;
  bool has_digests = false;
  for (std::string line; std::getline(lines, line);) {
    while (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    const auto digest = std::string_view(line).substr(0, line.find(':'));
    if (is_first) {
      is_first = false;
      has_digests = is_digest(digest);
      if (has_digests) made.digits_ = std::min(digits_max, digest.size());
    }
    if (!has_digests) {
      made.digests_.push_back(leading_bits(crypto::sha1(line), made.digits_));
    } else if (is_digest(digest)) {
      made.digests_.push_back(leading_bits(digest, made.digits_));
    }
  }
  std::sort(made.digests_.begin(), made.digests_.end());
  return made;
}

bool BreachedPasswords::contains(const std::string& password) const {
  const auto bits = leading_bits(crypto::sha1(password), digits_);
  return std::binary_search(digests_.begin(), digests_.end(), bits);
}

void PasswordPolicy::check(const Secret& password, const char* pointer) const {
  const auto length = code_points(password.reveal());
  if (length < length_min_) {
    refuse(
        errors::password_too_short, pointer,
        "A password has at least " + std::to_string(length_min_) + " characters."
    );
  }
  if (length > length_max) refuse(errors::password_too_long, pointer);
  if (breached_.contains(password.reveal())) refuse(errors::password_breached, pointer);
}

}  // namespace credentials
