#pragma once

#include "invitations/invitations.hpp"
#include "members/views.hpp"

namespace invitations {

// The published shapes: fact sheet identity 12.

struct InviteView {
  InvitationId id;
  std::optional<UserId> invited_member_id;
  std::string invited_member_email;
  AccountId organization_id;
  std::string organization_name;
  bool organization_is_enforcing_twofactor = false;
  std::string invited_by;
  Timestamp invited_on;
  Timestamp expires_on;
  std::vector<std::string> roles;
  Status status = Status::pending;
};
BOOST_DESCRIBE_STRUCT(
    InviteView, (),
    (id, invited_member_id, invited_member_email, organization_id, organization_name,
     organization_is_enforcing_twofactor, invited_by, invited_on, expires_on, roles, status)
)

enum class Answer { accepted, rejected };
BOOST_DESCRIBE_ENUM(Answer, accepted, rejected)

struct InviteAnswer {
  Answer status = Answer::accepted;
};
BOOST_DESCRIBE_STRUCT(InviteAnswer, (), (status))

struct MembershipAnswer {
  Answer status = Answer::accepted;
};
BOOST_DESCRIBE_STRUCT(MembershipAnswer, (), (status))

// A password of at least 12 characters is needed when there is no user yet.
struct AcceptByCode {
  std::string code;
  std::optional<Secret> password;
  std::optional<std::string> first_name;
  std::optional<std::string> last_name;

  // Hashes the password: 10 ms, before the transaction.
  void prepare(Call&, const Invitations&);
  std::string password_hash;
};
BOOST_DESCRIBE_STRUCT(AcceptByCode, (), (code, password, first_name, last_name))

struct DeclineByCode {
  std::string code;
};
BOOST_DESCRIBE_STRUCT(DeclineByCode, (), (code))

struct AccountName {
  AccountId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(AccountName, (), (id, name))

struct UserName {
  std::optional<UserId> id;
  std::string email;
};
BOOST_DESCRIBE_STRUCT(UserName, (), (id, email))

struct Accepted {
  Status status = Status::accepted;
  AccountName account;
  UserName user;
};
BOOST_DESCRIBE_STRUCT(Accepted, (), (status, account, user))

// What the page of the link shows before the answer.
struct Offer {
  Status status = Status::pending;
  AccountName account;
  std::string email;
  std::string invited_by;
  Timestamp expires_on;
  bool needs_password = false;
};
BOOST_DESCRIBE_STRUCT(Offer, (), (status, account, email, invited_by, expires_on, needs_password))

}  // namespace invitations
