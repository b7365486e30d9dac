#include <iostream>

#include "app/commands.hpp"
#include "app/store_access.hpp"

// The operator's commands for users.
namespace app {

namespace {

struct FactorsRemoved {
  UserId user_id;
  std::string email;
  second_factors::Removed removed;
};
BOOST_DESCRIBE_STRUCT(FactorsRemoved, (), (user_id, email, removed))

struct Suspension {
  UserId user_id;
  std::string email;
  bool is_suspended = false;
  std::size_t ended_sessions = 0;
};
BOOST_DESCRIBE_STRUCT(Suspension, (), (user_id, email, is_suspended, ended_sessions))

// Does something about one user and prints what was done.
template <class Change>
int change_user(
    const Config& config, const UserOptions& options, const char* command, Change change
) {
  const auto email = EmailAddress::parse(options.email);
  if (!email) throw WrongUse("--email " + options.email + " is no e-mail address.");
  const auto store = open_store(config);
  auto& service = *store.service;
  const auto done = service.as_operator(command, [&](Call& call) {
    auto user = service.users.find_by_email(call, *email);
    if (!user) throw WrongUse("There is no user " + options.email + ".");
    return change(service, call, *user);
  });
  std::cout << json::to_text(done) << std::endl;
  return 0;
}

}  // namespace

int user_suspend(const Config& config, const UserOptions& options) {
  return change_user(
      config, options, "user suspend",
      [](Service& service, Call& call, users::User& user) {
        if (!user.is_suspended) service.users.set_suspended(call, user, true);
        const auto ended = service.sessions.end_all(call, user.id).size();
        return Suspension{user.id, user.email.text(), true, ended};
      }
  );
}

int user_resume(const Config& config, const UserOptions& options) {
  return change_user(
      config, options, "user resume",
      [](Service& service, Call& call, users::User& user) {
        if (user.is_suspended) service.users.set_suspended(call, user, false);
        return Suspension{user.id, user.email.text(), false, 0};
      }
  );
}

int user_reset_two_factor(const Config& config, const UserOptions& options) {
  return change_user(
      config, options, "user reset-two-factor",
      [&](Service& service, Call& call, users::User& user) {
        if (!user.has_two_factor) throw WrongUse(options.email + " has no second factor.");
        return FactorsRemoved{user.id, user.email.text(), service.second_factors.reset(call, user)};
      }
  );
}

}  // namespace app
