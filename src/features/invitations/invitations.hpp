#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "credentials/credentials.hpp"
#include "http/markers.hpp"
#include "kernel/call.hpp"
#include "kernel/crypto.hpp"
#include "mail/mail.hpp"
#include "members/members.hpp"
#include "sql/table.hpp"
#include "terms/terms.hpp"

namespace invitations {

enum class Status { pending, accepted, rejected, expired };
BOOST_DESCRIBE_ENUM(Status, pending, accepted, rejected, expired)

// The invitation of a member, as stored.
struct Invitation {
  InvitationId id;
  AccountId account_id;
  TenantId tenant_id;
  MemberId member_id;
  EmailAddress email;
  std::string email_key;
  std::string invited_by;
  Concealed code_digest;
  Status status = Status::pending;
  Timestamp sent_at;
  Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(
    Invitation, (),
    (id, account_id, tenant_id, member_id, email, email_key, invited_by, code_digest, status,
     sent_at, expires_at)
)

// The payload of the job that writes expiry down.
struct Expiry {
  InvitationId id;
  AccountId account_id;
  TenantId tenant_id;
};
BOOST_DESCRIBE_STRUCT(Expiry, (), (id, account_id, tenant_id))

struct InvitePath : http::OwnPath {
  InvitationId invite_id;
};
BOOST_DESCRIBE_STRUCT(InvitePath, (), (invite_id))

struct CodePath : http::OwnPath {
  std::string code;
};
BOOST_DESCRIBE_STRUCT(CodePath, (), (code))

// An invitation as its account's administrators name it.
struct InvitationPath : http::Path {
  InvitationId invitation_id;
};
BOOST_DESCRIBE_STRUCT(InvitationPath, (), (invitation_id))

// Looks up whose invitation it is; one that is not there is refused like a foreign one.
http::Scope scope_of(Call& call, const InvitationPath& path);

struct InviteView;
struct TenantInvitation;
struct TenantInvitationFilter;
struct InvitationReference;
struct InviteAnswer;
struct MembershipAnswer;
struct AcceptByCode;
struct DeclineByCode;
struct Accepted;
struct Offer;

class Invitations {
 public:
  Invitations(
      members::Members& members, users::Users& users, accounts::Accounts& accounts,
      tenants::Tenants& tenants, sessions::Sessions& sessions,
      credentials::Credentials& credentials, terms::Terms& terms, mail::Mail& mail,
      const crypto::Key& key
  )
      : members_(members),
        users_(users),
        accounts_(accounts),
        tenants_(tenants),
        sessions_(sessions),
        credentials_(credentials),
        terms_(terms),
        mail_(mail),
        key_(key) {}

  // Endpoints, in the order of routes.cpp.
  std::vector<InviteView> list_own(Call&);
  InviteView show_own(Call&, const InvitePath&);
  InviteView answer_own(Call&, const InvitePath&, const InviteAnswer&);
  members::MembershipView
  answer_membership(Call&, const members::MembershipPath&, const MembershipAnswer&);
  members::MemberView resend(Call&, const members::MemberPath&);
  Page<TenantInvitation>
  list_of_tenant(Call&, const tenants::TenantPath&, const TenantInvitationFilter&);
  InviteView resend_one(Call&, const InvitationPath&);
  InvitationReference withdraw_one(Call&, const InvitationPath&);
  Offer show_offer(Call&, const CodePath&);
  http::WithCookies<Accepted> accept_by_code(Call&, const AcceptByCode&);
  Accepted decline_by_code(Call&, const DeclineByCode&);

  // For what is prepared.
  const credentials::PasswordPolicy& password_policy() const { return credentials_.policy(); }

  // The job.
  void expire(Call&, const Expiry&);

  // For the wiring: a member was added, or is removed.
  void invite(Call&, const members::Member&);
  void withdraw(Call&, const members::Member&);

 private:
  InviteView view_of(Call&, const Invitation&);
  Invitation get_own(Call&, const InvitationId&);
  Invitation get_by_code(Call&, const std::string& code);
  void send(Call&, Invitation&);
  void answer(Call&, Invitation&, const users::User*);
  Status status_at(Call&, const Invitation&);

  members::Members& members_;
  users::Users& users_;
  accounts::Accounts& accounts_;
  tenants::Tenants& tenants_;
  sessions::Sessions& sessions_;
  credentials::Credentials& credentials_;
  terms::Terms& terms_;
  mail::Mail& mail_;
  const crypto::Key& key_;
};

}  // namespace invitations

template <>
struct sql::Table<invitations::Invitation> {
  static constexpr std::string_view name = "invitations";
};
