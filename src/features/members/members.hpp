#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "accounts/accounts.hpp"
#include "http/markers.hpp"
#include "kernel/call.hpp"
#include "kernel/email_address.hpp"
#include "kernel/page.hpp"
#include "members/member_tag.hpp"
#include "members/policies.hpp"
#include "sql/table.hpp"
#include "users/users.hpp"

namespace members {

enum class Status { accepted, pending, rejected };
BOOST_DESCRIBE_ENUM(Status, accepted, pending, rejected)

// A person's seat in an account. Its id is also the id of the membership that the person sees.
struct Member {
  MemberId id;
  AccountId account_id;
  TenantId tenant_id;
  std::optional<UserId> user_id;  // once accepted
  EmailAddress email;
  std::string email_key;
  Status status = Status::pending;
  std::vector<Policy> policies;
  std::optional<bool> api_access_enabled;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(
    Member, (),
    (id, account_id, tenant_id, user_id, email, email_key, status, policies, api_access_enabled,
     created_at)
)

struct MemberPath : http::Path {
  AccountId account_id;
  MemberTag member_id;
};
BOOST_DESCRIBE_STRUCT(MemberPath, (), (account_id, member_id))

struct RolePath : http::Path {
  AccountId account_id;
  Id<struct RoleKind> role_id;
};
BOOST_DESCRIBE_STRUCT(RolePath, (), (account_id, role_id))

struct MembershipPath : http::OwnPath {
  MemberId membership_id;
};
BOOST_DESCRIBE_STRUCT(MembershipPath, (), (membership_id))

struct OrganizationPath : http::OwnPath {
  AccountId organization_id;
};
BOOST_DESCRIBE_STRUCT(OrganizationPath, (), (organization_id))

// What a directory or a provider decides of a seat.
struct RoleChange {
  std::vector<std::string> roles;  // ids
  // It made the member Super Administrator, and may end that.
  bool may_lower = false;
};

struct MemberView;
struct PolicyView;
struct MemberFilter;
struct MemberReference;
struct MembershipView;
struct MembershipFilter;
struct OrganizationFilter;
struct NewMember;
struct MemberChange;
struct RoleView;
struct RoleFilter;

class Members {
 public:
  Members(accounts::Accounts& accounts, users::Users& users, tenants::Tenants& tenants)
      : accounts_(accounts), users_(users), tenants_(tenants) {}

  // Endpoints, in the order of routes.cpp.
  Page<RoleView> list_roles(Call&, const accounts::AccountPath&, const RoleFilter&);
  RoleView show_role(Call&, const RolePath&);
  Page<MemberView> list(Call&, const accounts::AccountPath&, const MemberFilter&);
  MemberView add(Call&, const accounts::AccountPath&, const NewMember&);
  MemberView show(Call&, const MemberPath&);
  MemberView change(Call&, const MemberPath&, const MemberChange&);
  MemberReference remove(Call&, const MemberPath&);
  Page<MembershipView> list_own(Call&, const MembershipFilter&);
  MembershipView show_own(Call&, const MembershipPath&);
  MemberReference leave(Call&, const MembershipPath&);
  Page<users::UserOrganization> list_organizations(Call&, const OrganizationFilter&);
  users::UserOrganization show_organization(Call&, const OrganizationPath&);
  MemberReference leave_organization(Call&, const OrganizationPath&);

  // For other features.
  std::optional<Member> find(Call&, const MemberId&);
  // The caller's own membership, found by user or by e-mail address. Refuses 1003.
  Member get_own(Call&, const MemberId&);
  Member get(Call&, const AccountId&, const MemberTag&);
  std::vector<Member> list_of_account(Call&, const AccountId&);
  MemberView view_of(Call&, const Member&);
  std::vector<PolicyView> policy_views(Call&, const AccountId&, const std::vector<Policy>&);
  MembershipView membership_of(Call&, const Member&);
  // A pending seat is taken by its user, or refused by them.
  void accept(Call&, Member&, const users::User&);
  void reject(Call&, Member&);
  // The seats of a user whose address is another now.
  void change_email(Call&, const users::User&, const EmailAddress& old);
  Member add_super_administrator(Call&, const AccountId&, const users::User&);
  void remove_all(Call&, const AccountId&);
  // The seat whose roles a directory or a provider decides; none without roles. The last Super
  // Administrator keeps that.
  void give_roles(Call&, const AccountId&, const users::User&, const RoleChange&);
  // The user's seats in a tenant, or in one account of it, are taken away; which they were. That of
  // the last Super Administrator stays.
  std::vector<Member>
  take_seats(Call&, const TenantId&, const std::optional<AccountId>&, const users::User&);
  bool has_seat(Call&, const AccountId&, const users::User&);
  bool is_super_administrator_of(Call&, const AccountId&, const users::User&);
  // Somebody with this address is invited to an account.
  bool is_invited(Call&, const EmailAddress&);
  std::vector<users::UserOrganization> organizations_of(Call&, const UserId&);
  // Policies as requests have them; `before` are those that they replace.
  std::vector<Policy> read_policies(
      Call&, const AccountId&, const std::vector<NewPolicy>&, const std::vector<Policy>& before
  );
  // The zones of a scope; none: the whole account.
  std::vector<ZoneId> read_scope(Call&, const AccountId&, const ResourceScope&);
  // The policies with what their resource groups hold.
  std::vector<Policy> with_resources(Call&, const AccountId&, std::vector<Policy>);
  // What the member's own policies and those of their user groups come to.
  Effective effective_of(Call&, const Member&);
  // After a change of anything that decides what the member may do.
  void set_access(Call&, const Member&);
  void take_out_resource_group(Call&, const AccountId&, const ResourceGroupId&);
  // Refuses a change after which the account has no Super Administrator, if it had one.
  void keep_a_super_administrator(Call&, const AccountId&, const std::function<void()>& change);

  // Connected by the wiring: what policies may name, and what else holds for a member.
  FindResources find_resources;
  std::function<std::vector<Policy>(Call&, const Member&)> policies_of_groups;
  // Connected by the wiring: a seat was made; somebody was invited to it; a seat is gone.
  std::function<void(Call&, const Member&)> on_added;
  std::function<void(Call&, const Member&)> on_invited;
  std::function<void(Call&, const Member&)> on_removed;
  std::function<void(Call&, const Member& before, const Member& after)> on_email_changed;

 private:
  struct Wanted {
    const std::optional<std::vector<json::Raw>>& roles;
    const std::optional<std::vector<NewPolicy>>& policies;
  };
  std::vector<Policy> policies_from(
      Call&, const AccountId&, const Wanted&, const std::vector<Policy>& before
  );
  bool has_other_super_administrator(Call&, const Member&);
  void remove_member(Call&, const Member&);
  void remove_own(Call&, const Member&);
  Member get_own_in(Call&, const AccountId&);
  users::UserOrganization organization_of(Call&, const Member&);

  accounts::Accounts& accounts_;
  users::Users& users_;
  tenants::Tenants& tenants_;
};

}  // namespace members

template <>
struct sql::Table<members::Member> {
  static constexpr std::string_view name = "members";
  static constexpr std::string_view counted_by[] = {"account_id"};
};
