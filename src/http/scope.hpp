#pragma once

#include "http/markers.hpp"
#include "json/types.hpp"
#include "kernel/call.hpp"
#include "kernel/permission.hpp"

namespace http {

// What a request speaks of; the authorizer decides whether the caller may.
struct Scope {
  AccountId account_id;
  TenantId tenant_id;
  ZoneId zone_id;
  // The zone in the path does not exist, or its account is unknown: refused like a foreign one.
  bool is_missing = false;
};

namespace detail {
template <class T, class AnyId>
constexpr bool has_id(const char* name) {
  bool found = false;
  boost::mp11::mp_for_each<json::Members<T>>([&](auto member) {
    using Member = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
    found = found || (std::is_same_v<Member, AnyId> && std::string_view(name) == member.name);
  });
  return found;
}
}  // namespace detail

// Paths that name an account or a tenant. Other paths (zones) bring a function of their own.
template <class T>
requires std::derived_from<T, Path> &&(detail::has_id<T, AccountId>("account_id"))Scope
    scope_of(Call&, const T& path) {
  return Scope{path.account_id, {}, {}, false};
}
template <class T>
requires std::derived_from<T, Path> &&(detail::has_id<T, TenantId>("tenant_id"))Scope
    scope_of(Call&, const T& path) {
  return Scope{{}, path.tenant_id, {}, false};
}

template <class T>
concept HasScope = requires(Call& call, const T& input) {
  { scope_of(call, input) } -> std::same_as<Scope>;
};

class Authorizer {
 public:
  virtual ~Authorizer() = default;
  // Refuses unless the caller may. Sets the call's time to the clock of the tenant spoken of.
  virtual void authorize(Call& call, const Permission& permission, const Scope& scope) = 0;
};

}  // namespace http
