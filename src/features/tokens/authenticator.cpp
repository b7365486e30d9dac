#include "tokens/authenticator.hpp"

#include <algorithm>

#include "kernel/ip_range.hpp"
#include "tokens/errors.hpp"
#include "tokens/store.hpp"

namespace tokens {

namespace {

constexpr std::string_view scheme = "bearer ";
constexpr std::size_t length_min = 40;
constexpr std::size_t length_max = 80;
constexpr Duration noted_every = std::chrono::minutes(1);
constexpr std::string_view verify_path = "/tokens/verify";

// A token and its networks, ready to be compared with.
struct Ready {
  store::Known known;
  std::vector<IpRange> in;
  std::vector<IpRange> not_in;
};

std::vector<IpRange> networks_of(const std::vector<std::string>& texts) {
  std::vector<IpRange> networks;
  for (const auto& text : texts) {
    if (auto network = IpRange::parse(text)) networks.push_back(std::move(*network));
  }
  return networks;
}

bool is_in(const std::vector<IpRange>& networks, std::string_view address) {
  return std::any_of(networks.begin(), networks.end(), [&](const IpRange& network) {
    return network.contains(address);
  });
}

bool is_allowed_from(const Ready& ready, std::string_view address) {
  if (!ready.in.empty() && !is_in(ready.in, address)) return false;
  return !is_in(ready.not_in, address);
}

bool is_bearer(std::string_view authorization) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return authorization.size() >= scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), authorization.begin(), [&](char a, char b) {
           return a == lower(b);
         });
}

bool is_well_formed(std::string_view token) {
  const auto is_allowed = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '_';
  };
  return token.size() >= length_min && token.size() <= length_max &&
         std::all_of(token.begin(), token.end(), is_allowed);
}

[[noreturn]] void refuse_malformed() {
  auto made = problem(errors::invalid_headers, "Authorization");
  made.chain = {errors::invalid_authorization};
  throw Refusal({std::move(made)});
}

// Of a token that is nobody's, or of no use: who it is, to be verified, and nothing else.
Caller unusable(const store::Known& known, const ErrorCode& why) {
  Caller caller;
  caller.token_id = known.id;
  caller.unusable = &why;
  return caller;
}

}  // namespace

std::optional<Caller> TokenAuthenticator::caller_of(
    sql::Transaction& tx, const http::Request& request, Timestamp now
) {
  const auto authorization = request.header("Authorization");
  if (!is_bearer(authorization)) return {};
  const auto secret = authorization.substr(scheme.size());
  if (!is_well_formed(secret)) {
    // Clients send whatever they are configured with: the key pair may be the right one.
    const bool has_key = !request.header("X-Auth-Key").empty();
    if (has_key && !request.header("X-Auth-Email").empty()) return {};
    refuse_malformed();
  }
  const auto digest = tokens_.secret_digest(secret);
  const auto ready = tx.remembered<std::optional<Ready>>("token " + digest, [&] {
    std::optional<Ready> found;
    if (auto known = store::find_known(tx, digest)) {
      auto in = networks_of(known->condition.in);
      auto not_in = networks_of(known->condition.not_in);
      found.emplace(Ready{std::move(*known), std::move(in), std::move(not_in)});
    }
    return found;
  });
  if (!ready) {
    const bool is_verified = request.path.ends_with(verify_path);
    refuse(is_verified ? errors::not_verified : errors::invalid_token);
  }
  if (!is_allowed_from(*ready, request.ip)) {
    refuse(
        errors::wrong_location, {},
        std::string(errors::wrong_location.message) + ": " + std::string(request.ip)
    );
  }
  const auto& known = ready->known;
  const auto own_now = now + Duration(known.clock_offset_us.value_or(0));
  if (!is_usable_at({known.status, known.not_before, known.expires_on}, own_now))
    return unusable(known, errors::invalid_token);
  Caller caller;
  caller.token_id = known.id;
  if (known.user_id) {
    const auto login = users_.find_login(tx, *known.user_id);
    if (!login || login->is_suspended) return unusable(known, errors::suspended);
    caller.credential = Credential::api_token;
    caller.user_id = login->id;
    caller.email = login->email;
  } else if (known.account_id) {
    caller.credential = Credential::account_token;
    caller.account_id = *known.account_id;
  } else {
    caller.credential = Credential::tenant_token;
    caller.tenant_id = *known.tenant_id;
  }
  caller.is_use_due = !known.last_used_on || own_now - *known.last_used_on >= noted_every;
  return caller;
}

void TokenAuthenticator::note_use(sql::Transaction& tx, const Caller& caller, Timestamp now) {
  store::set_used(tx, caller.token_id, now);
}

}  // namespace tokens
