#include <algorithm>

#include "webauthn/webauthn.hpp"

namespace webauthn {

namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

bool is_address(std::string_view host) {
  return host.empty() || host.front() == '[' ||
         host.find_first_not_of("0123456789.") == std::string_view::npos;
}

}  // namespace

RelyingParty RelyingParty::of(std::string_view public_url, std::string name) {
  constexpr std::string_view separator = "://";
  RelyingParty party;
  party.name = std::move(name);
  const auto at = public_url.find(separator);
  if (at == std::string_view::npos) return party;
  const auto scheme = lower(public_url.substr(0, at));
  auto authority = lower(public_url.substr(at + separator.size()));
  authority.resize(std::min(authority.size(), authority.find('/')));
  const std::string usual_port = scheme == "https" ? ":443" : ":80";
  if (authority.ends_with(usual_port)) authority.resize(authority.size() - usual_port.size());
  party.origin = scheme + std::string(separator) + authority;
  const auto bracket = authority.find(']');
  const auto colon = authority.find(':', bracket == std::string::npos ? 0 : bracket);
  party.id = authority.substr(0, colon);
  const bool is_here = party.id == "localhost" || party.id.ends_with(".localhost");
  party.is_possible = is_here || (scheme == "https" && !is_address(party.id));
  return party;
}

}  // namespace webauthn
