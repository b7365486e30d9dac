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

// Those that nobody has answered.
enum class OpenStatus { pending, expired };
BOOST_DESCRIBE_ENUM(OpenStatus, pending, expired)

struct TenantInvitationFilter : http::Query {
  std::optional<OpenStatus> status;
  std::optional<std::string> search;
  std::optional<AccountId> account_id;
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(TenantInvitationFilter, (), (status, search, account_id, page, per_page))

struct AccountName {
  AccountId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(AccountName, (), (id, name))

struct TenantInvitation {
  InvitationId id;
  MemberId member_id;
  std::string email;
  AccountName account;
  std::string invited_by;
  Timestamp invited_on;
  Timestamp expires_on;
  OpenStatus status = OpenStatus::pending;
};
BOOST_DESCRIBE_STRUCT(
    TenantInvitation, (),
    (id, member_id, email, account, invited_by, invited_on, expires_on, status)
)

struct InvitationReference {
  InvitationId id;
};
BOOST_DESCRIBE_STRUCT(InvitationReference, (), (id))

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

// A password is needed when there is no user yet; `accepted_terms`, the id of the terms that the
// account asks for, when it asks for some.
struct AcceptByCode {
  std::string code;
  std::optional<Secret> password;
  std::optional<std::string> first_name;
  std::optional<std::string> last_name;
  std::optional<std::string> accepted_terms;

  // Hashes the password: 10 ms, before the transaction.
  void prepare(Call&, const Invitations&);
  std::string password_hash;
};
BOOST_DESCRIBE_STRUCT(AcceptByCode, (), (code, password, first_name, last_name, accepted_terms))

struct DeclineByCode {
  std::string code;
};
BOOST_DESCRIBE_STRUCT(DeclineByCode, (), (code))

struct UserName {
  std::optional<UserId> id;
  std::string email;
};
BOOST_DESCRIBE_STRUCT(UserName, (), (id, email))

struct Accepted {
  Status status = Status::accepted;
  AccountName account;
  UserName user;
  // Of the session that a new user gets at once.
  json::Maybe<std::string> csrf_token;
};
BOOST_DESCRIBE_STRUCT(Accepted, (), (status, account, user, csrf_token))

// What the page of the link shows before the answer.
struct Offer {
  Status status = Status::pending;
  AccountName account;
  std::string email;
  std::string invited_by;
  Timestamp expires_at;
  std::vector<std::string> roles;
  bool has_user = false;
  bool needs_password = false;
  bool is_enforcing_twofactor = false;
  json::Maybe<terms::TermsReference> terms;
};
BOOST_DESCRIBE_STRUCT(
    Offer, (),
    (status, account, email, invited_by, expires_at, roles, has_user, needs_password,
     is_enforcing_twofactor, terms)
)

}  // namespace invitations
