#include "scim/authenticator.hpp"

#include "scim/errors.hpp"
#include "scim/store.hpp"

namespace scim {

namespace {

constexpr std::string_view base = "/platform/v1/scim/";
constexpr std::string_view bearer = "Bearer ";
constexpr std::size_t token_max = 80;
constexpr Duration noted_every = std::chrono::minutes(1);

}  // namespace

std::optional<Caller> TokenAuthenticator::caller_of(
    sql::Transaction& tx, const http::Request& request, Timestamp now
) {
  if (!request.path.starts_with(base)) return {};
  const auto authorization = request.header("Authorization");
  Caller caller;
  caller.unusable = &errors::token_needed;
  if (!authorization.starts_with(bearer)) return caller;
  const auto text = authorization.substr(bearer.size());
  const auto token = text.size() <= token_max ? scim_.find_token(tx, text) : std::nullopt;
  if (!token) refuse(errors::unknown_token);
  caller.credential = Credential::directory;
  caller.token_id = token->id;
  caller.is_use_due = !token->last_used_at || now - *token->last_used_at >= noted_every;
  return caller;
}

void TokenAuthenticator::note_use(sql::Transaction& tx, const Caller& caller, Timestamp now) {
  store::set_token_used(tx, caller.token_id, now);
}

}  // namespace scim
