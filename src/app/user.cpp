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

}  // namespace

int user_reset_two_factor(const Config& config, const UserOptions& options) {
  const auto email = EmailAddress::parse(options.email);
  if (!email) throw WrongUse("--email " + options.email + " is no e-mail address.");
  const auto store = open_store(config);
  auto& service = *store.service;
  const auto done = service.as_operator("user reset-two-factor", [&](Call& call) {
    const auto user = service.users.find_by_email(call, *email);
    if (!user) throw WrongUse("There is no user " + options.email + ".");
    if (!user->has_two_factor) throw WrongUse(options.email + " has no second factor.");
    return FactorsRemoved{user->id, user->email.text(), service.second_factors.reset(call, *user)};
  });
  std::cout << json::to_text(done) << std::endl;
  return 0;
}

}  // namespace app
