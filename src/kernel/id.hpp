#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <optional>
#include <string_view>

// An identifier: 32 lower-case hex characters, of one kind. A default one is empty.
// Made by Ids; the leading digits are a millisecond clock, so that keys are ordered in time.
template <class Kind>
class Id {
 public:
  static constexpr std::size_t length = 32;

  static std::optional<Id> parse(std::string_view text) {
    const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (text.size() != length || !std::all_of(text.begin(), text.end(), is_hex)) return {};
    Id id;
    std::copy(text.begin(), text.end(), id.characters_.begin());
    return id;
  }

  std::string_view text() const {
    return empty() ? std::string_view() : std::string_view(characters_.data(), length);
  }
  bool empty() const { return characters_.front() == '\0'; }

  auto operator<=>(const Id&) const = default;

 private:
  std::array<char, length> characters_{};
};

using TenantId = Id<struct TenantKind>;
using UnitId = Id<struct UnitKind>;
using UserId = Id<struct UserKind>;
using AccountId = Id<struct AccountKind>;
using MemberId = Id<struct MemberKind>;
using PolicyId = Id<struct PolicyKind>;
using InvitationId = Id<struct InvitationKind>;
using ZoneId = Id<struct ZoneKind>;
using SubscriptionId = Id<struct SubscriptionKind>;
using TokenId = Id<struct TokenKind>;
using SessionId = Id<struct SessionKind>;
using JobId = Id<struct JobKind>;
