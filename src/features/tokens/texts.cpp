#include "tokens/texts.hpp"

#include <algorithm>

#include "kernel/ip_range.hpp"
#include "kernel/limited_text.hpp"

namespace tokens {

std::optional<TokenName> TokenName::parse(std::string_view text) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  if (text.empty() || code_points(text) > max_length) return {};
  if (std::any_of(text.begin(), text.end(), is_control)) return {};
  TokenName name;
  name.text_ = std::string(text);
  return name;
}

std::optional<TokenTime> TokenTime::parse(std::string_view text) {
  const auto at = Timestamp::parse(text);
  if (!at || text.find('.') != std::string_view::npos) return {};
  TokenTime time;
  time.at_ = *at;
  return time;
}

std::optional<NetworkText> NetworkText::parse(std::string_view text) {
  if (text.size() > max_length || !IpRange::parse(text)) return {};
  NetworkText made;
  made.text_ = std::string(text);
  return made;
}

}  // namespace tokens
