#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/id.hpp"

namespace subscriptions {

// The id of a subscription in a path: of any length, since the published service reads the body
// before it looks an id up, and to delete one that is not there succeeds.
class SubscriptionTag {
 public:
  static constexpr std::size_t max_length = 64;

  static std::optional<SubscriptionTag> parse(std::string_view text) {
    const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (text.empty() || text.size() > max_length) return {};
    if (!std::all_of(text.begin(), text.end(), is_hex)) return {};
    SubscriptionTag tag;
    tag.text_ = std::string(text);
    return tag;
  }
  const std::string& text() const { return text_; }
  // Nothing when no subscription can have it.
  std::optional<SubscriptionId> id() const { return SubscriptionId::parse(text_); }

 private:
  std::string text_;
};

}  // namespace subscriptions
