#include "accounts/token_rights.hpp"

#include <algorithm>
#include <array>

namespace accounts {

namespace {

PermissionSet united(
    const std::vector<TokenRight>& rights, std::span<const std::string_view> scopes,
    PermissionSet TokenRight::*member
) {
  PermissionSet all;
  for (const auto& right : rights) {
    if (std::find(scopes.begin(), scopes.end(), right.scope_id) != scopes.end())
      all |= right.*member;
  }
  return all;
}

constexpr std::array<std::string_view, 1> only_everywhere{everywhere};

}  // namespace

PermissionSet TokenRights::allowed_in(std::span<const std::string_view> scopes) const {
  return united(rights_, scopes, &TokenRight::allowed);
}

PermissionSet TokenRights::denied_in(std::span<const std::string_view> scopes) const {
  return united(rights_, scopes, &TokenRight::denied);
}

bool TokenRights::has_somewhere(Area area, Verb verb) const {
  const auto denied = denied_in(only_everywhere);
  return std::any_of(rights_.begin(), rights_.end(), [&](const TokenRight& right) {
    return right.allowed.without(right.denied).without(denied).has(area, verb);
  });
}

bool TokenRights::has_everywhere(Area area, Verb verb) const {
  return allowed_in(only_everywhere).without(all_denied()).has(area, verb);
}

PermissionSet TokenRights::all_denied() const {
  PermissionSet all;
  for (const auto& right : rights_) all |= right.denied;
  return all;
}

}  // namespace accounts
