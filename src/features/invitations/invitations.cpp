#include "invitations/invitations.hpp"

#include "invitations/errors.hpp"
#include "invitations/expiry_text.hpp"
#include "invitations/requests.hpp"
#include "invitations/store.hpp"
#include "invitations_embedded.hpp"
#include "kernel/check.hpp"
#include "kernel/ids.hpp"
#include "kernel/limited_text.hpp"
#include "kernel/outbox.hpp"
#include "sessions/views.hpp"

namespace invitations {

namespace {

constexpr std::size_t code_bytes = 32;
constexpr std::string_view subject =
    "[{{brand}}]: You've been invited to join and manage an account on {{brand}}";

}  // namespace

void AcceptByCode::prepare(Call&, const Invitations& invitations) {
  if (!password) return;
  invitations.password_policy().check(*password, "/password");
  password_hash = crypto::hash_password(*password);
}

std::vector<InviteView> Invitations::list_own(Call& call) {
  std::vector<InviteView> views;
  const auto email = EmailAddress::parse(call.caller.email);
  CHECK(email.has_value());
  for (const auto& invitation : store::list_of_email(call.tx, email->key())) {
    views.push_back(view_of(call, invitation));
  }
  return views;
}

InviteView Invitations::show_own(Call& call, const InvitePath& path) {
  return view_of(call, get_own(call, path.invite_id));
}

InviteView Invitations::answer_own(Call& call, const InvitePath& path, const InviteAnswer& given) {
  auto invitation = get_own(call, path.invite_id);
  const auto user = users_.get(call, call.caller.user_id);
  answer(call, invitation, given.status == Answer::accepted ? &user : nullptr);
  return view_of(call, invitation);
}

members::MembershipView Invitations::answer_membership(
    Call& call, const members::MembershipPath& path, const MembershipAnswer& given
) {
  const auto member = members_.get_own(call, path.membership_id);
  auto invitation = store::find_of_member(call.tx, member.id);
  // Accepting twice changes nothing.
  const bool has_answer =
      member.status == members::Status::accepted && given.status == Answer::accepted;
  if (!has_answer) {
    if (!invitation) refuse(errors::not_pending, "/status");
    const auto user = users_.get(call, call.caller.user_id);
    answer(call, *invitation, given.status == Answer::accepted ? &user : nullptr);
  }
  return members_.show_own(call, path);
}

members::MemberView Invitations::resend(Call& call, const members::MemberPath& path) {
  const auto member = members_.get(call, path.account_id, path.member_id);
  auto invitation = store::find_of_member(call.tx, member.id);
  if (!invitation || member.status != members::Status::pending) refuse(errors::not_resendable);
  send(call, *invitation);
  call.tx.update(*invitation);
  return members_.view_of(call, member);
}

http::Scope scope_of(Call& call, const InvitationPath& path) {
  const auto account_id = store::account_of(call.tx, path.invitation_id);
  if (!account_id) return {{}, {}, {}, true};
  return {*account_id, {}, {}, false};
}

Page<TenantInvitation> Invitations::list_of_tenant(
    Call& call, const tenants::TenantPath& path, const TenantInvitationFilter& filter
) {
  const auto standing = tenants_.standing(call, path.tenant_id);
  const bool is_whole = standing && standing->is_admin_of_all;
  return store::list(call.tx, {path.tenant_id, call.caller.user_id, is_whole, call.now, filter});
}

InviteView Invitations::resend_one(Call& call, const InvitationPath& path) {
  auto invitation = store::find(call.tx, path.invitation_id);
  CHECK(invitation.has_value());
  const auto member = members_.find(call, invitation->member_id);
  CHECK(member.has_value());
  if (member->status != members::Status::pending) refuse(errors::not_resendable);
  send(call, *invitation);
  call.tx.update(*invitation);
  return view_of(call, *invitation);
}

// The seat goes with its invitation.
InvitationReference Invitations::withdraw_one(Call& call, const InvitationPath& path) {
  const auto invitation = store::find(call.tx, path.invitation_id);
  CHECK(invitation.has_value());
  const auto member = members_.find(call, invitation->member_id);
  CHECK(member.has_value());
  if (member->status != members::Status::pending) refuse(errors::not_pending);
  const auto tag = members::MemberTag::parse(member->id.text());
  members_.remove(call, {{}, invitation->account_id, *tag});
  return {invitation->id};
}

Offer Invitations::show_offer(Call& call, const CodePath& path) {
  const auto invitation = get_by_code(call, path.code);
  Offer offer;
  offer.status = status_at(call, invitation);
  const auto account = accounts_.get(call, invitation.account_id);
  offer.account = {account.id, account.name};
  offer.is_enforcing_twofactor = account.enforce_twofactor;
  offer.email = invitation.email.text();
  offer.invited_by = invitation.invited_by;
  offer.expires_at = invitation.expires_at;
  offer.has_user = users_.find_by_email(call, invitation.email).has_value();
  offer.needs_password = !offer.has_user;
  const auto member = members_.find(call, invitation.member_id);
  CHECK(member.has_value());
  for (const auto* role : members::roles_of(member->policies)) offer.roles.push_back(role->name);
  if (const auto asked = terms_.asked_of_member(call, invitation.account_id))
    offer.terms.emplace(*asked);
  return offer;
}

http::WithCookies<Accepted> Invitations::accept_by_code(Call& call, const AcceptByCode& given) {
  auto invitation = get_by_code(call, given.code);
  auto user = users_.find_by_email(call, invitation.email);
  const bool is_new = !user;
  if (!user && status_at(call, invitation) == Status::pending) {
    if (given.password_hash.empty()) refuse(errors::password_needed, "/password");
    users::NewUser wanted;
    wanted.email = invitation.email;
    wanted.first_name = given.first_name;
    wanted.last_name = given.last_name;
    wanted.password_hash = given.password_hash;
    wanted.is_email_verified = true;
    user = users_.add_named(call, wanted).user;
  }
  // Who has the code has read the mail.
  if (user && !user->is_email_verified) users_.set_email_verified(call, *user);
  answer(call, invitation, user ? &*user : nullptr);
  terms_.accept_as_member(call, invitation.account_id, *user, given.accepted_terms);
  const AccountName account{invitation.account_id, accounts_.name_of(call, invitation.account_id)};
  Accepted accepted{invitation.status, account, {user->id, user->email.text()}, {}};
  if (!is_new) return {std::move(accepted), {}};
  auto opened = sessions_.open(call, *user);
  accepted.csrf_token.emplace(std::move(opened.result.csrf_token));
  return {std::move(accepted), std::move(opened.cookies)};
}

Accepted Invitations::decline_by_code(Call& call, const DeclineByCode& given) {
  auto invitation = get_by_code(call, given.code);
  answer(call, invitation, nullptr);
  const AccountName account{invitation.account_id, accounts_.name_of(call, invitation.account_id)};
  return {invitation.status, account, {{}, invitation.email.text()}, {}};
}

void Invitations::expire(Call& call, const Expiry& expiry) {
  auto invitation = store::find(call.tx, expiry.id);
  // Sent again in the meantime, answered, or gone.
  if (!invitation || status_at(call, *invitation) != Status::expired) return;
  if (invitation->status == Status::expired) return;
  invitation->status = Status::expired;
  call.tx.update(*invitation);
}

void Invitations::invite(Call& call, const members::Member& member) {
  Invitation invitation;
  invitation.id = call.ids.next<InvitationId>();
  invitation.account_id = member.account_id;
  invitation.tenant_id = member.tenant_id;
  invitation.member_id = member.id;
  invitation.email = member.email;
  invitation.email_key = member.email_key;
  send(call, invitation);
  call.tx.insert(invitation);
}

void Invitations::withdraw(Call& call, const members::Member& member) {
  const auto invitation = store::find_of_member(call.tx, member.id);
  if (invitation) call.tx.remove(*invitation);
}

// A new code each time: what was sent before is of no use any more.
void Invitations::send(Call& call, Invitation& invitation) {
  const auto code = call.ids.random_hex(code_bytes);
  const auto hours = tenants_.get(call, invitation.tenant_id).entitlements.invitation_hours;
  invitation.code_digest = {key_.keyed_digest(code)};
  // The token of an account is nobody: the account itself invites.
  const auto& email = call.caller.email;
  invitation.invited_by = email.empty() ? accounts_.name_of(call, invitation.account_id) : email;
  invitation.status = Status::pending;
  invitation.sent_at = call.now;
  invitation.expires_at = call.now + Duration(std::chrono::hours(hours));
  mail::Letter letter;
  letter.key = "invitation:" + invitation.code_digest.stored;
  letter.to = invitation.email;
  letter.subject = subject;
  letter.text = embedded::invitation_txt;
  letter.html = embedded::invitation_html;
  letter.values = {
      {"account", accounts_.name_of(call, invitation.account_id)},
      {"invited_by", invitation.invited_by},
      {"link", mail_.settings().public_url + "/memberships?code=" + code},
      {"expires", expiry_text(invitation.expires_at)}};
  letter.account_id = invitation.account_id;
  mail_.send(call, letter);
  const Expiry expiry{invitation.id, invitation.account_id, invitation.tenant_id};
  const auto key = "invitation.expire:" + invitation.code_digest.stored;
  call.outbox.start(call, "invitations.expire", key, json::to_text(expiry), invitation.expires_at);
}

// Accepted when `user` is there, declined when not.
void Invitations::answer(Call& call, Invitation& invitation, const users::User* user) {
  const auto status = status_at(call, invitation);
  if (status == Status::expired) refuse(errors::expired);
  if (status != Status::pending) refuse(errors::not_pending);
  auto member = members_.find(call, invitation.member_id);
  CHECK(member.has_value());
  if (user != nullptr) {
    members_.accept(call, *member, *user);
    invitation.status = Status::accepted;
  } else {
    members_.reject(call, *member);
    invitation.status = Status::rejected;
  }
  // The link has done its work.
  invitation.code_digest = {key_.keyed_digest(call.ids.random_hex(code_bytes))};
  call.tx.update(invitation);
}

Status Invitations::status_at(Call& call, const Invitation& invitation) {
  if (invitation.status != Status::pending) return invitation.status;
  const auto now = tenants_.now(call, invitation.tenant_id);
  return now >= invitation.expires_at ? Status::expired : Status::pending;
}

Invitation Invitations::get_own(Call& call, const InvitationId& id) {
  const auto email = EmailAddress::parse(call.caller.email);
  auto invitation = store::find(call.tx, id);
  if (!invitation || !email || invitation->email_key != email->key())
    refuse(errors::invite_not_found);
  return std::move(*invitation);
}

Invitation Invitations::get_by_code(Call& call, const std::string& code) {
  auto invitation = store::find_by_code(call.tx, key_.keyed_digest(code));
  if (!invitation) refuse(errors::unknown_code, "/code");
  return std::move(*invitation);
}

InviteView Invitations::view_of(Call& call, const Invitation& invitation) {
  InviteView view;
  view.id = invitation.id;
  if (const auto user = users_.find_by_email(call, invitation.email))
    view.invited_member_id = user->id;
  view.invited_member_email = invitation.email.text();
  const auto account = accounts_.get(call, invitation.account_id);
  view.organization_id = account.id;
  view.organization_name = account.name;
  view.organization_is_enforcing_twofactor = account.enforce_twofactor;
  view.invited_by = invitation.invited_by;
  view.invited_on = invitation.sent_at;
  view.expires_on = invitation.expires_at;
  const auto member = members_.find(call, invitation.member_id);
  CHECK(member.has_value());
  for (const auto* role : members::roles_of(member->policies)) view.roles.push_back(role->name);
  view.status = status_at(call, invitation);
  return view;
}

}  // namespace invitations
