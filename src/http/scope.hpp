#pragma once

#include "http/decision.hpp"
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
  // Whether the caller may, and why. Changes nothing: one may ask about any endpoint.
  virtual Decision decide(Call& call, const Permission& permission, const Scope& scope) = 0;

  // Refuses unless the caller may. Sets the call's time to the clock of the tenant spoken of.
  void authorize(Call& call, const Permission& permission, const Scope& scope) {
    const auto decision = decide(call, permission, scope);
    call.now = call.now + decision.clock_offset;
    decided(call, permission, scope, decision);
    if (!decision.is_allowed()) throw Refusal({problem_of(decision)});
  }

 protected:
  // Is told of every attempt.
  virtual void decided(const Call&, const Permission&, const Scope&, const Decision&) {}
};

}  // namespace http
