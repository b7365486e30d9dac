#include "kernel/host_name.hpp"

#include <idn2.h>
#include <libpsl.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace {

constexpr std::size_t name_max = 253;
constexpr std::size_t label_max = 63;

using Made = std::unique_ptr<char, decltype(&std::free)>;

bool is_label(std::string_view label) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return !label.empty() && label.size() <= label_max && label.front() != '-' &&
         label.back() != '-' && std::all_of(label.begin(), label.end(), allowed);
}

bool is_name(std::string_view name) {
  if (name.size() > name_max) return false;
  int labels = 0;
  while (true) {
    const auto dot = name.find('.');
    if (!is_label(name.substr(0, dot))) return false;
    ++labels;
    // RFC 3696 2: no top-level domain is a number, so that no name looks like an address.
    if (dot == std::string_view::npos)
      return labels >= 2 && name.find_first_not_of("0123456789") != std::string_view::npos;
    name.remove_prefix(dot + 1);
  }
}

std::string to_ascii(const std::string& text) {
  unsigned char* made = nullptr;
  const auto* input = reinterpret_cast<const unsigned char*>(text.c_str());
  // Underscores are no part of IDNA but of DNS names: NO_TR46 is not used, rules of STD3 neither.
  if (idn2_lookup_u8(input, &made, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL) != IDN2_OK) return {};
  const Made owned(reinterpret_cast<char*>(made), &std::free);
  std::string ascii(owned.get());
  for (char& c : ascii) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return ascii;
}

std::string to_unicode(const std::string& ascii) {
  char* made = nullptr;
  if (idn2_to_unicode_8z8z(ascii.c_str(), &made, 0) != IDN2_OK) return {};
  const Made owned(made, &std::free);
  return owned.get();
}

const psl_ctx_t* public_suffixes() {
  static const std::unique_ptr<psl_ctx_t, decltype(&psl_free)> list(psl_latest(nullptr), &psl_free);
  return list ? list.get() : psl_builtin();
}

}  // namespace

std::optional<HostName> HostName::parse(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  if (text.empty() || text.find('\0') != std::string_view::npos) return {};
  HostName name;
  name.ascii_ = to_ascii(std::string(text));
  if (!is_name(name.ascii_)) return {};
  name.unicode_ = to_unicode(name.ascii_);
  if (name.unicode_.empty()) return {};
  return name;
}

bool HostName::is_below(const HostName& other) const {
  return ascii_.size() > other.ascii_.size() + 1 && ascii_.ends_with(other.ascii_) &&
         ascii_[ascii_.size() - other.ascii_.size() - 1] == '.';
}

bool HostName::is_public_suffix() const {
  return psl_is_public_suffix(public_suffixes(), ascii_.c_str()) == 1;
}

bool HostName::is_registrable() const {
  if (ascii_.ends_with(".in-addr.arpa") || ascii_.ends_with(".ip6.arpa")) return true;
  const char* registrable = psl_registrable_domain(public_suffixes(), ascii_.c_str());
  return registrable != nullptr && ascii_ == registrable;
}
