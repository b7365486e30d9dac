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
#include "kernel/id.hpp"
#include "members/members.hpp"
#include "scim/records.hpp"
#include "sessions/sessions.hpp"
#include "sso/sso.hpp"
#include "tenants/tenants.hpp"
#include "users/users.hpp"

namespace scim {

struct PersonPath : http::OwnPath {
  PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(PersonPath, (), (person_id))

struct GroupPath : http::OwnPath {
  GroupId group_id;
};
BOOST_DESCRIBE_STRUCT(GroupPath, (), (group_id))

struct SchemaPath : http::OwnPath {
  std::string schema_id;
};
BOOST_DESCRIBE_STRUCT(SchemaPath, (), (schema_id))

struct TypePath : http::OwnPath {
  std::string type_id;
};
BOOST_DESCRIBE_STRUCT(TypePath, (), (type_id))

struct TokenView;
struct MadeToken;
struct RemovedToken;
struct ListQuery;
struct ShowQuery;
struct WantedPerson;
struct WantedGroup;
struct PatchBody;
struct PersonResource;
struct GroupResource;
struct Assignment;

// What the feature works with; all outlive it.
struct Parts {
  sso::Sso& sso;
  users::Users& users;
  members::Members& members;
  tenants::Tenants& tenants;
  sessions::Sessions& sessions;
  const crypto::Key& key;
};

// System for Cross-domain Identity Management 2.0 (RFC 7643, RFC 7644).
class Scim {
 public:
  Scim(const Parts& parts, const std::string& public_url)
      : parts_(parts), base_(public_url + "/platform/v1/scim/v2") {}

  // Endpoints, in the order of routes.cpp.
  TokenView show_token(Call&, const sso::ConnectorPath&);
  MadeToken make_token(Call&, const sso::ConnectorPath&);
  RemovedToken remove_token(Call&, const sso::ConnectorPath&);
  TokenView show_token_of_tenant(Call&, const sso::TenantConnectorPath&);
  MadeToken make_token_of_tenant(Call&, const sso::TenantConnectorPath&);
  RemovedToken remove_token_of_tenant(Call&, const sso::TenantConnectorPath&);
  http::Document show_configuration(Call&);
  http::Document list_types(Call&);
  http::Document show_type(Call&, const TypePath&);
  http::Document list_schemas(Call&);
  http::Document show_schema(Call&, const SchemaPath&);
  http::Document list_people(Call&, const ListQuery&);
  http::Document add_person(Call&, const WantedPerson&);
  http::Document show_person(Call&, const PersonPath&, const ShowQuery&);
  http::Document replace_person(Call&, const PersonPath&, const WantedPerson&);
  http::Document patch_person(Call&, const PersonPath&, const PatchBody&);
  http::Document remove_person(Call&, const PersonPath&);
  http::Document list_groups(Call&, const ListQuery&);
  http::Document add_group(Call&, const WantedGroup&);
  http::Document show_group(Call&, const GroupPath&, const ShowQuery&);
  http::Document replace_group(Call&, const GroupPath&, const WantedGroup&);
  http::Document patch_group(Call&, const GroupPath&, const PatchBody&);
  http::Document remove_group(Call&, const GroupPath&);

  // For the authenticator.
  std::optional<Token> find_token(sql::Transaction&, std::string_view token) const;

  // For the wiring: a connector is removed, or what it grants was changed.
  void forget(Call&, const sso::Connector&);
  void grant_anew(Call&, const sso::Connector&);
  // Connected by the wiring: the user's API tokens are revoked; which they were.
  std::function<std::vector<TokenId>(Call&, const UserId&)> end_tokens;

 private:
  sso::Connector enter(Call&);
  TokenView token_view(Call&, const sso::Connector&);
  MadeToken new_token(Call&, const sso::Connector&);
  RemovedToken removed_token(Call&, const sso::Connector&);
  Person get_person(Call&, const sso::Connector&, const PersonId&);
  void save(Call&, const sso::Connector&, const Person& before, Person&);
  void rename(Call&, const sso::Connector&, const Person&, const EmailAddress&);
  void start(Call&, const sso::Connector&, Person&);
  void end(Call&, const sso::Connector&, Person&);
  void lift_suspension(Call&, const sso::Connector&, const UserId&);
  void grant(Call&, const sso::Connector&, Person&);
  PersonResource resource_of(Call&, const Person&, const ShowQuery&);
  http::Document answer(Call&, const Person&, const ShowQuery&, int status);
  Group get_group(Call&, const sso::Connector&, const GroupId&);
  void rename(Call&, const sso::Connector&, Group&, const std::string& name);
  void apply(Call&, const sso::Connector&, Group&, const Assignment&);
  void apply_to_members(Call&, const sso::Connector&, const Group&, const Assignment&);
  void add_members(Call&, const sso::Connector&, const Group&, const std::vector<PersonId>&);
  using IsKept = std::function<bool(const PersonId&)>;
  void keep_members(Call&, const sso::Connector&, const Group&, const IsKept&);
  GroupResource resource_of(Call&, const Group&, const ShowQuery&);
  http::Document answer(Call&, const Group&, const ShowQuery&, int status);

  Parts parts_;
  std::string base_;
};

}  // namespace scim
