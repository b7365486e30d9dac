#include "sessions/authenticator.hpp"

#include "sessions/errors.hpp"
#include "sessions/lifetime.hpp"
#include "sessions/store.hpp"

namespace sessions {

namespace {

constexpr Duration noted_every = std::chrono::minutes(1);

bool is_write(http::Method method) {
  return method != http::Method::get && method != http::Method::head &&
         method != http::Method::options;
}

Caller unusable(const ErrorCode& why) {
  Caller caller;
  caller.unusable = &why;
  return caller;
}

}  // namespace

std::optional<Caller> SessionAuthenticator::caller_of(
    sql::Transaction& tx, const http::Request& request, Timestamp now
) {
  const auto token = request.cookie(cookie_name);
  if (token.empty()) return {};
  const auto session = sessions_.find_by_token(tx, token);
  if (!session || !is_alive(*session, now)) return unusable(errors::session_over);
  const auto login = users_.find_login(tx, session->user_id);
  if (!login) return unusable(errors::session_over);
  if (login->is_suspended) return unusable(errors::suspended);
  // Digests compare in a time that says nothing about the token.
  const bool has_csrf_token = crypto::digest(request.header("X-Csrf-Token")) ==
                              crypto::digest(sessions_.csrf_token_of(*session));
  if (is_write(request.method) && !has_csrf_token) return unusable(errors::csrf_token_needed);
  Caller caller{Credential::session, login->id, login->email, {}, session->id};
  caller.is_pending = session->state != State::active;
  caller.sudo_until = session->sudo_until.value_or(Timestamp{});
  caller.is_use_due = now - session->last_seen_at >= noted_every;
  return caller;
}

void SessionAuthenticator::note_use(sql::Transaction& tx, const Caller& caller, Timestamp now) {
  store::set_seen(tx, caller.session_id, now);
}

}  // namespace sessions
