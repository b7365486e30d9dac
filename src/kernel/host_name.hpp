#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kernel/refusal.hpp"

// A domain name: at most 253 octets in labels of at most 63 (RFC 1035), Unicode or Punycode, any
// case, with or without a final dot. IDNA2008 with UTS 46, non-transitional.
class HostName {
 public:
  // The published refusal of a name that is no name.
  static constexpr ErrorCode invalid{1002, 400, "Invalid domain"};

  // At least two labels of letters, digits, hyphens and underscores.
  static std::optional<HostName> parse(std::string_view text);

  // Unicode, lower case: how zones are shown.
  const std::string& text() const { return unicode_; }
  // Punycode, lower case: how names are compared, looked up and served.
  const std::string& ascii() const { return ascii_; }
  bool empty() const { return ascii_.empty(); }

  // True for `www.example.com` below `example.com`, not for the name itself.
  bool is_below(const HostName& other) const;

  // By the public suffix list, its private section included: `co.uk`, `github.io`.
  bool is_public_suffix() const;
  // One label below a public suffix, or a zone of reverse look-ups (in-addr.arpa, ip6.arpa).
  bool is_registrable() const;

  bool operator==(const HostName& other) const { return ascii_ == other.ascii_; }

 private:
  std::string unicode_;
  std::string ascii_;
};
