#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "http/markers.hpp"
#include "http/response.hpp"
#include "kernel/call.hpp"
#include "kernel/crypto.hpp"
#include "kernel/refusal.hpp"
#include "sql/table.hpp"
#include "users/users.hpp"

namespace sessions {

enum class State { active, pending_second_factor };
BOOST_DESCRIBE_ENUM(State, active, pending_second_factor)

// One sign-in of one browser. Its instants are those of the process's clock.
struct Session {
  SessionId id;
  UserId user_id;
  Concealed token_digest;
  State state = State::active;
  std::string ip;
  std::string user_agent;
  Timestamp created_at;
  Timestamp last_seen_at;
  Timestamp expires_at;
  std::optional<Timestamp> sudo_until;
};
BOOST_DESCRIBE_STRUCT(
    Session, (),
    (id, user_id, token_digest, state, ip, user_agent, created_at, last_seen_at, expires_at,
     sudo_until)
)

struct Options {
  bool is_secure = false;  // cookies travel through TLS only
};

// A password as it was given, compared with the stored one before the transaction.
struct PasswordTry {
  bool is_right = false;
  std::string hash;  // what it was compared with
};

struct TenantName {
  TenantId id;
  std::string name;
  bool is_sandbox = false;
};
BOOST_DESCRIBE_STRUCT(TenantName, (), (id, name, is_sandbox))

struct AccountName {
  AccountId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(AccountName, (), (id, name))

// What a user has beside the password, and the accounts that demand it of their members: these stay
// closed as long as it is still to be set up.
struct SecondFactor {
  std::vector<std::string> methods;
  std::vector<AccountName> demanded_by;
  bool is_setup_needed = false;
};
BOOST_DESCRIBE_STRUCT(SecondFactor, (), (methods, demanded_by, is_setup_needed))

// How a wrong code is refused.
struct WrongGuess {
  const ErrorCode& code;
  std::string pointer;
};

struct SessionPath : http::OwnPath {
  SessionId session_id;
};
BOOST_DESCRIBE_STRUCT(SessionPath, (), (session_id))

struct SignIn;
struct SignedIn;
struct Sudo;
struct SudoView;
struct CurrentView;
struct SessionView;
struct Ended;
struct EndedCount;

class Sessions {
 public:
  Sessions(users::Users& users, const crypto::Key& key, Options options)
      : users_(users), key_(key), options_(options) {}

  // Endpoints, in the order of routes.cpp.
  http::WithCookies<SignedIn> sign_in(Call&, const SignIn&);
  CurrentView show_current(Call&);
  http::WithCookies<Ended> sign_out(Call&);
  SudoView enter_sudo(Call&, const Sudo&);
  std::vector<SessionView> list_own(Call&);
  Ended end(Call&, const SessionPath&);
  EndedCount end_others(Call&);

  // The job: forgets what is over.
  void sweep(Call&);

  // For the authenticator.
  std::optional<Session> find_by_token(sql::Transaction&, std::string_view token) const;
  std::string csrf_token_of(const Session&) const;

  // For other features. A password is compared while a body is prepared; refuses 61602 instead
  // where too many did not match. An unknown user takes the same time.
  PasswordTry try_password(Call&, const EmailAddress&, const Secret& password) const;
  // Refuses `wrong`, and counts it, unless the password was right and still is.
  void demand_password(
      Call&, const EmailAddress&, const PasswordTry&, const ErrorCode& wrong, std::string pointer
  );
  // A short code, tried inside the call. Refuses `wrong`, and counts it, unless it is right;
  // refuses 61602 where too many were wrong, from wherever they came: who knows the password has
  // many addresses. A browser that has signed in before has a count of its own.
  void demand_guess(
      Call&, const users::User&, const WrongGuess& wrong, const std::function<bool()>& is_right
  );
  // A new session of the caller's browser, whose user has proved to know the password or the like.
  // Refuses 61605.
  http::WithCookies<SignedIn> open(Call&, const users::User&);
  // The same, where nothing is left to be presented.
  http::WithCookies<SignedIn> open_proven(Call&, const users::User&);
  // The same for who was signed in elsewhere, perhaps with a second factor.
  http::WithCookies<SignedIn> open_from_provider(Call&, const users::User&, bool has_second_factor);
  // Nothing is left to be presented: the session may do what its user may.
  http::WithCookies<SignedIn> complete(Call&, const SessionId&);
  // The caller has proved once more who they are.
  SudoView grant_sudo(Call&);
  // The user of the session was signed in anew elsewhere: as good as the password. Refuses 61603.
  void grant_sudo(Call&, const SessionId&, const UserId&);
  std::vector<SessionId> end_all(Call&, const UserId&, const SessionId& except = {});

  // Connected by the wiring.
  std::function<std::vector<TenantName>(Call&, const UserId&)> tenants_of;
  // Somebody gave a password or a code that is not the user's.
  std::function<void(const Call&, const users::User&, const ErrorCode&)> on_wrong_proof =
      [](const Call&, const users::User&, const ErrorCode&) {};
  // Refuses where a user has to be signed in elsewhere.
  std::function<void(Call&, const users::User&)> before_open = [](Call&, const users::User&) {};
  // What a user has to present beside the password: nothing, or `second_factor`.
  std::function<std::vector<std::string>(Call&, const users::User&)> needs_of =
      [](Call&, const users::User&) { return std::vector<std::string>(); };
  std::function<SecondFactor(Call&, const users::User&)> second_factor_of =
      [](Call&, const users::User&) { return SecondFactor(); };
  // How a password is compared with a hash: slow, and what a test counts.
  std::function<bool(const Secret&, std::string_view hash)> matches = crypto::password_matches;
  // What else a user is asked for, which stops nobody from working: `terms`.
  std::function<std::vector<std::string>(Call&, const UserId&)> asks_of = [](Call&, const UserId&) {
    return std::vector<std::string>();
  };

 private:
  http::WithCookies<SignedIn> start(Call&, const users::User&, std::vector<std::string> needs);
  std::string new_token(Call&, Session&) const;
  http::WithCookies<SignedIn> answer(
      const Session&, const std::string& token, const users::User&, std::vector<std::string> needs
  ) const;
  void know_device(Call&, const UserId&, std::vector<http::Cookie>&) const;

  users::Users& users_;
  const crypto::Key& key_;
  Options options_;
};

inline constexpr std::string_view cookie_name = "session";

}  // namespace sessions

template <>
struct sql::Table<sessions::Session> {
  static constexpr std::string_view name = "sessions";
};
