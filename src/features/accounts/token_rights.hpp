#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/id.hpp"
#include "kernel/permission.hpp"

namespace accounts {

// What the policies of a token come to in one place: `*` (wherever its owner reaches), a tenant, a
// unit, an account with all its zones, a zone, or the user it belongs to.
struct TokenRight {
  std::string scope_id;
  PermissionSet allowed;
  PermissionSet denied;
};

inline constexpr std::string_view everywhere = "*";

// All that the policies of a token say. Denied wins over allowed, whichever is nearer.
class TokenRights {
 public:
  TokenRights() = default;
  explicit TokenRights(std::vector<TokenRight> rights) : rights_(std::move(rights)) {}

  // In a place that lies within all of these.
  PermissionSet allowed_in(std::span<const std::string_view> scopes) const;
  PermissionSet denied_in(std::span<const std::string_view> scopes) const;
  PermissionSet granted_in(std::span<const std::string_view> scopes) const {
    return allowed_in(scopes).without(denied_in(scopes));
  }
  bool has_somewhere(Area area, Verb verb) const;
  // Allowed everywhere and denied nowhere.
  bool has_everywhere(Area area, Verb verb) const;
  // What is denied anywhere.
  PermissionSet all_denied() const;

  const std::vector<TokenRight>& list() const { return rights_; }

 private:
  std::vector<TokenRight> rights_;
};

}  // namespace accounts
