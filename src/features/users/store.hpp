#pragma once

#include "sql/transaction.hpp"
#include "users/users.hpp"

namespace users::store {

std::optional<User> find(sql::Transaction&, const UserId&);
std::optional<User> find_by_email(sql::Transaction&, std::string_view email_key);

// What authentication needs of a user.
struct KeyOwner {
  UserId id;
  std::string email;
  std::string email_key;
  bool is_suspended = false;
};
BOOST_DESCRIBE_STRUCT(KeyOwner, (), (id, email, email_key, is_suspended))

std::optional<KeyOwner> find_by_key(sql::Transaction&, std::string_view api_key_digest);

}  // namespace users::store
