#include "sessions/sessions.hpp"

#include <algorithm>

#include "kernel/check.hpp"
#include "kernel/ids.hpp"
#include "sessions/attempts.hpp"
#include "sessions/device.hpp"
#include "sessions/errors.hpp"
#include "sessions/lifetime.hpp"
#include "sessions/requests.hpp"
#include "sessions/store.hpp"

namespace sessions {

namespace {

constexpr std::size_t token_bytes = 32;
constexpr std::size_t device_random_bytes = 16;
constexpr std::int64_t device_lifetime_s = std::int64_t{365} * 86'400;
constexpr std::size_t user_agent_max = 512;

// Nobody's hash, of the same cost as everybody's: who is unknown is refused as slowly.
const std::string& nobodys_hash() {
  static const auto hash = crypto::hash_password(Secret("nobody"));
  return hash;
}

std::int64_t seconds(Duration duration) {
  return std::chrono::duration_cast<std::chrono::seconds>(duration).count();
}

UserSummary summary_of(const users::User& user) {
  return {user.id, user.email.text(), user.first_name, user.last_name};
}

attempts::Subject subject_of(
    const Call& call, const crypto::Key& key, const std::string& email_key,
    const std::optional<users::User>& user
) {
  const auto& device = call.origin.device;
  if (user && is_device_of(key, user->id, device)) return {email_key, "device " + device, true};
  return {email_key, "ip " + place_text(call.origin.ip), false};
}

SessionView view_of(const Session& session, const SessionId& current) {
  return {session.id,         device_text(session.user_agent),
          session.user_agent, session.ip,
          session.created_at, session.last_seen_at,
          session.expires_at, session.id == current};
}

// A wrong guess is refused, and yet counted.
[[noreturn]] void refuse_counted(
    Call& call, const attempts::Subject& subject, const WrongGuess& wrong
) {
  attempts::count_failure(call, subject);
  Refusal refusal({problem(wrong.code, wrong.pointer)});
  refusal.keeps_changes = true;
  throw Refusal(std::move(refusal));
}

}  // namespace

void SignIn::prepare(Call& call, const Sessions& sessions) {
  tried = sessions.try_password(call, email, password);
}

void Sudo::prepare(Call& call, const Sessions& sessions) {
  tried = sessions.try_password(call, *EmailAddress::parse(call.caller.email), password);
}

http::WithCookies<SignedIn> Sessions::sign_in(Call& call, const SignIn& given) {
  demand_password(call, given.email, given.tried, errors::wrong_sign_in, {});
  const auto user = users_.find_by_email(call, given.email);
  CHECK(user.has_value());
  return open(call, *user);
}

CurrentView Sessions::show_current(Call& call) {
  const auto user = users_.get(call, call.caller.user_id);
  CurrentView view;
  view.user = summary_of(user);
  view.is_email_verified = user.is_email_verified;
  view.has_two_factor = user.has_two_factor;
  view.preferences = users_.preferences_of(call, user.id);
  view.needs = call.caller.is_pending ? needs_of(call, user) : asks_of(call, user.id);
  view.second_factor = second_factor_of(call, user);
  if (!call.caller.is_pending) view.tenants = tenants_of(call, user.id);
  if (call.caller.credential != Credential::session) return view;
  const auto session = store::find(call.tx, call.caller.session_id);
  CHECK(session.has_value());
  view.id = session->id;
  view.csrf_token = csrf_token_of(*session);
  if (session->sudo_until > call.now) view.sudo_until = session->sudo_until;
  view.created_at = session->created_at;
  view.expires_at = session->expires_at;
  view.idle_expires_at = std::min(call.now + idle_max, session->expires_at);
  return view;
}

http::WithCookies<Ended> Sessions::sign_out(Call& call) {
  const auto session = store::find(call.tx, call.caller.session_id);
  CHECK(session.has_value());
  call.tx.remove(*session);
  return {{session->id}, {{cookie_name, Secret(), 0, options_.is_secure}}};
}

SudoView Sessions::enter_sudo(Call& call, const Sudo& given) {
  const auto email = *EmailAddress::parse(call.caller.email);
  demand_password(call, email, given.tried, errors::wrong_password, "/password");
  return grant_sudo(call);
}

SudoView Sessions::grant_sudo(Call& call) {
  auto session = store::find(call.tx, call.caller.session_id);
  CHECK(session.has_value());
  session->sudo_until = call.now + sudo_lifetime;
  call.tx.update(*session);
  return {*session->sudo_until};
}

std::vector<SessionView> Sessions::list_own(Call& call) {
  std::vector<SessionView> views;
  for (const auto& session : store::list_of_user(call.tx, call.caller.user_id)) {
    if (is_alive(session, call.now)) views.push_back(view_of(session, call.caller.session_id));
  }
  return views;
}

Ended Sessions::end(Call& call, const SessionPath& path) {
  const auto session = store::find(call.tx, path.session_id);
  if (!session || session->user_id != call.caller.user_id) refuse(errors::unknown_session);
  call.tx.remove(*session);
  return {session->id};
}

EndedCount Sessions::end_others(Call& call) {
  EndedCount ended;
  for (const auto& session : store::list_of_user(call.tx, call.caller.user_id)) {
    if (session.id == call.caller.session_id) continue;
    if (is_alive(session, call.now)) ++ended.count;
    call.tx.remove(session);
  }
  return ended;
}

void Sessions::sweep(Call& call) {
  store::remove_over(call.tx, call.now, call.now - idle_max);
  attempts::sweep(call);
}

std::optional<Session> Sessions::find_by_token(sql::Transaction& tx, std::string_view token) const {
  const auto digest = key_.keyed_digest(token);
  return tx.remembered<std::optional<Session>>("session " + digest, [&] {
    return store::find_by_token(tx, digest);
  });
}

std::string Sessions::csrf_token_of(const Session& session) const {
  return key_.keyed_digest("csrf " + session.token_digest.stored);
}

PasswordTry Sessions::try_password(Call& call, const EmailAddress& email, const Secret& password)
    const {
  const auto user = users_.find_by_email(call, email);
  attempts::refuse_if_blocked(call, subject_of(call, key_, email.key(), user));
  const bool has_password = user && !user->password_hash.empty();
  PasswordTry tried;
  const auto& substitute = nobodys_hash();
  tried.hash = has_password ? user->password_hash.stored : substitute;
  tried.is_right = matches(password, tried.hash) && has_password;
  return tried;
}

void Sessions::demand_password(
    Call& call, const EmailAddress& email, const PasswordTry& tried, const ErrorCode& wrong,
    std::string pointer
) {
  const auto user = users_.find_by_email(call, email);
  const auto subject = subject_of(call, key_, email.key(), user);
  attempts::refuse_if_blocked(call, subject);
  if (tried.is_right && user && user->password_hash.stored == tried.hash) {
    attempts::forget(call, subject);
    return;
  }
  if (user) on_wrong_proof(call, *user, wrong);
  refuse_counted(call, subject, {wrong, std::move(pointer)});
}

void Sessions::demand_guess(
    Call& call, const users::User& user, const WrongGuess& wrong,
    const std::function<bool()>& is_right
) {
  auto subject = subject_of(call, key_, user.email_key, user);
  subject.who = "code " + subject.who;
  if (!subject.is_known_device) subject.place = "anywhere";
  subject.counts_alone = true;
  attempts::refuse_if_blocked(call, subject);
  if (!is_right()) {
    on_wrong_proof(call, user, wrong.code);
    refuse_counted(call, subject, wrong);
  }
  attempts::forget(call, subject);
}

http::WithCookies<SignedIn> Sessions::open(Call& call, const users::User& user) {
  before_open(call, user);
  return start(call, user, needs_of(call, user));
}

http::WithCookies<SignedIn> Sessions::open_proven(Call& call, const users::User& user) {
  before_open(call, user);
  return start(call, user, {});
}

http::WithCookies<SignedIn> Sessions::open_from_provider(
    Call& call, const users::User& user, bool has_second_factor
) {
  return start(call, user, has_second_factor ? std::vector<std::string>() : needs_of(call, user));
}

http::WithCookies<SignedIn> Sessions::start(
    Call& call, const users::User& user, std::vector<std::string> needs
) {
  if (user.is_suspended) refuse(errors::suspended);
  const bool is_pending = !needs.empty();
  Session session;
  session.id = call.ids.next<SessionId>();
  session.user_id = user.id;
  const auto token = new_token(call, session);
  session.state = is_pending ? State::pending_second_factor : State::active;
  session.ip = call.origin.ip;
  session.user_agent = call.origin.user_agent.substr(0, user_agent_max);
  session.created_at = session.last_seen_at = call.started_at;
  session.expires_at = call.started_at + (is_pending ? pending_lifetime : lifetime);
  call.tx.insert(session);
  call.proved = Caller{Credential::session, user.id, user.email.text(), {}, session.id};
  auto made = answer(session, token, user, std::move(needs));
  // Who knows the password alone is no known browser yet.
  if (!is_pending) know_device(call, user.id, made.cookies);
  return made;
}

// A session that is worth more has another token: one that was seen before is of no use.
http::WithCookies<SignedIn> Sessions::complete(Call& call, const SessionId& id) {
  auto session = store::find(call.tx, id);
  CHECK(session.has_value());
  const auto token = new_token(call, *session);
  session->state = State::active;
  session->expires_at = call.started_at + lifetime;
  call.tx.update(*session);
  auto made = answer(*session, token, users_.get(call, session->user_id), {});
  know_device(call, session->user_id, made.cookies);
  return made;
}

std::vector<SessionId> Sessions::end_all(
    Call& call, const UserId& user_id, const SessionId& except
) {
  std::vector<SessionId> ended;
  for (const auto& session : store::list_of_user(call.tx, user_id)) {
    if (session.id == except) continue;
    call.tx.remove(session);
    ended.push_back(session.id);
  }
  return ended;
}

void Sessions::grant_sudo(Call& call, const SessionId& id, const UserId& user_id) {
  auto session = store::find(call.tx, id);
  const bool is_usable = session && session->user_id == user_id &&
                         session->state == State::active && is_alive(*session, call.started_at);
  if (!is_usable) refuse(errors::session_over);
  session->sudo_until = call.started_at + sudo_lifetime;
  call.tx.update(*session);
}

std::string Sessions::new_token(Call& call, Session& session) const {
  auto token = call.ids.random_hex(token_bytes);
  session.token_digest = {key_.keyed_digest(token)};
  return token;
}

http::WithCookies<SignedIn> Sessions::answer(
    const Session& session, const std::string& token, const users::User& user,
    std::vector<std::string> needs
) const {
  SignedIn view{summary_of(user), csrf_token_of(session), std::move(needs), session.expires_at};
  return {std::move(view), {{cookie_name, Secret(token), seconds(lifetime), options_.is_secure}}};
}

void Sessions::know_device(Call& call, const UserId& user_id, std::vector<http::Cookie>& cookies)
    const {
  if (is_device_of(key_, user_id, call.origin.device)) return;
  const auto mark = device_mark(key_, user_id, call.ids.random_hex(device_random_bytes));
  cookies.push_back({http::device_cookie, Secret(mark), device_lifetime_s, options_.is_secure});
}

}  // namespace sessions
