#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "accounts/accounts.hpp"
#include "http/markers.hpp"
#include "http/response.hpp"
#include "kernel/call.hpp"
#include "kernel/page.hpp"
#include "members/members.hpp"
#include "sql/table.hpp"
#include "tenants/tenants.hpp"
#include "users/users.hpp"

namespace terms {

using TermsId = Id<struct TermsKind>;
using AcceptanceId = Id<struct AcceptanceKind>;

// Who accepts: `partner` a tenant, `customer` an account.
enum class Kind { partner, customer };
BOOST_DESCRIBE_ENUM(Kind, partner, customer)

// One version, as published; never changed. The text is beside it, in TermsText.
struct Version {
  TermsId id;
  Kind kind = Kind::partner;
  std::optional<TenantId> tenant_id;  // of a tenant that has customer terms of its own
  std::string version;
  std::string title;
  std::string text_digest;  // SHA-256
  Timestamp effective_at;
  Timestamp published_at;
};
BOOST_DESCRIBE_STRUCT(
    Version, (), (id, kind, tenant_id, version, title, text_digest, effective_at, published_at)
)

// That a person has accepted a version; never changed.
struct Acceptance {
  AcceptanceId id;
  TermsId terms_id;
  TenantId tenant_id;
  std::optional<AccountId> account_id;  // of customer terms
  UserId user_id;
  std::string email;
  // They may speak for the tenant or the account, which has thereby accepted.
  bool is_binding = false;
  Timestamp accepted_at;
  std::string ip;
  std::string user_agent;
  std::string request_id;
};
BOOST_DESCRIBE_STRUCT(
    Acceptance, (),
    (id, terms_id, tenant_id, account_id, user_id, email, is_binding, accepted_at, ip, user_agent,
     request_id)
)

// Who has to accept: a tenant, or an account of it.
struct Subject {
  TenantId tenant_id;
  std::optional<AccountId> account_id;

  Kind kind() const { return account_id ? Kind::customer : Kind::partner; }
  bool operator==(const Subject&) const = default;
};

struct TermsPath : http::OwnPath {
  TermsId terms_id;
};
BOOST_DESCRIBE_STRUCT(TermsPath, (), (terms_id))

// How other answers name a version.
struct TermsReference {
  TermsId id;
  std::string version;
  std::string title;
  Timestamp effective_at;
};
BOOST_DESCRIBE_STRUCT(TermsReference, (), (id, version, title, effective_at))

// What the operator publishes.
struct NewVersion {
  Kind kind = Kind::partner;
  std::optional<TenantId> tenant_id;
  std::string version;
  std::string title;
  std::string text;
  std::optional<Timestamp> effective_at;
};

struct AskedView;
struct SubjectView;
struct VersionView;
struct AcceptanceView;
struct AcceptanceFilter;
struct ExportFilter;
struct Given;

class Terms {
 public:
  Terms(
      accounts::Accounts& accounts, members::Members& members, users::Users& users,
      tenants::Tenants& tenants
  )
      : accounts_(accounts), members_(members), users_(users), tenants_(tenants) {}

  // Endpoints, in the order of routes.cpp.
  std::vector<AskedView> list_asked(Call&);
  VersionView show(Call&, const TermsPath&);
  std::vector<AcceptanceView> accept(Call&, const TermsPath&, const Given&);
  Page<AcceptanceView> list_acceptances(Call&, const tenants::TenantPath&, const AcceptanceFilter&);
  http::Document export_acceptances(Call&, const tenants::TenantPath&, const ExportFilter&);

  // For the operator's commands. Refuses 62305 when there is such a version already.
  Version publish(Call&, const NewVersion&);
  std::vector<Version> list_all(Call&);
  std::vector<AcceptanceView> list_all_acceptances(Call&, const std::optional<TenantId>&);

  // For other features: what a new member of an account is asked to accept.
  std::optional<TermsReference> asked_of_member(Call&, const AccountId&);
  // Refuses 62302 unless `given` is what is asked; writes down that the user has accepted it.
  void accept_as_member(
      Call&, const AccountId&, const users::User&, const std::optional<std::string>& given
  );
  // Whether anything is to be accepted that this user may accept.
  bool asks(Call&, const UserId&);
  // The refusal of a write (62300, 62301) as long as terms in force are not accepted.
  std::optional<http::Decision> find_open(Call&, const Subject&);

 private:
  struct Asked {
    Version version;
    bool is_in_force = false;
  };

  std::vector<Asked> current_of(Call&, const Subject&);
  std::vector<Asked> open_of(Call&, const Subject&);
  std::vector<Subject> spoken_for(Call&, const UserId&);
  bool may_speak_for(Call&, const UserId&, const accounts::Account&);
  Acceptance write_down(Call&, const Version&, const Subject&, const users::User&, bool is_binding);
  SubjectView view_of(Call&, const Subject&);

  accounts::Accounts& accounts_;
  members::Members& members_;
  users::Users& users_;
  tenants::Tenants& tenants_;
};

}  // namespace terms

template <>
struct sql::Table<terms::Version> {
  static constexpr std::string_view name = "terms";
};
template <>
struct sql::Table<terms::Acceptance> {
  static constexpr std::string_view name = "terms_acceptances";
};
