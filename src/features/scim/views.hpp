#pragma once

#include "json/write.hpp"
#include "scim/scim.hpp"

namespace scim {

// The token of a connector, without the token.
struct TokenView {
  TokenId id;
  Timestamp created_at;
  std::optional<Timestamp> last_used_at;
  std::string base_url;  // what a directory is told beside the token
};
BOOST_DESCRIBE_STRUCT(TokenView, (), (id, created_at, last_used_at, base_url))

struct MadeToken {
  TokenId id;
  std::string token;  // shown here once
  std::string base_url;
};
BOOST_DESCRIBE_STRUCT(MadeToken, (), (id, token, base_url))

struct RemovedToken {
  TokenId id;
};
BOOST_DESCRIBE_STRUCT(RemovedToken, (), (id))

// Resources, in the names of RFC 7643. All but `schemas` and `id` can be left out.

struct Meta {
  std::string resourceType;
  Timestamp created;
  Timestamp lastModified;
  std::string location;
};
BOOST_DESCRIBE_STRUCT(Meta, (), (resourceType, created, lastModified, location))

struct NameResource {
  json::Maybe<std::string> givenName;
  json::Maybe<std::string> familyName;
};
BOOST_DESCRIBE_STRUCT(NameResource, (), (givenName, familyName))

struct EmailResource {
  std::string value;
  std::string type = "work";
  bool primary = true;
};
BOOST_DESCRIBE_STRUCT(EmailResource, (), (value, type, primary))

struct Reference {
  std::string value;
  std::string display;
};
BOOST_DESCRIBE_STRUCT(Reference, (), (value, display))

struct PersonResource {
  std::vector<std::string> schemas{"urn:ietf:params:scim:schemas:core:2.0:User"};
  PersonId id;
  json::Maybe<std::string> externalId;
  json::Maybe<std::string> userName;
  json::Maybe<NameResource> name;
  json::Maybe<std::string> displayName;
  json::Maybe<bool> active;
  json::Maybe<std::vector<EmailResource>> emails;
  json::Maybe<std::vector<Reference>> groups;
  json::Maybe<Meta> meta;
};
BOOST_DESCRIBE_STRUCT(
    PersonResource, (),
    (schemas, id, externalId, userName, name, displayName, active, emails, groups, meta)
)

struct GroupResource {
  std::vector<std::string> schemas{"urn:ietf:params:scim:schemas:core:2.0:Group"};
  GroupId id;
  json::Maybe<std::string> externalId;
  json::Maybe<std::string> displayName;
  json::Maybe<std::vector<Reference>> members;
  json::Maybe<Meta> meta;
};
BOOST_DESCRIBE_STRUCT(GroupResource, (), (schemas, id, externalId, displayName, members, meta))

template <class Resource>
struct ListResponse {
  std::vector<std::string> schemas{"urn:ietf:params:scim:api:messages:2.0:ListResponse"};
  std::int64_t totalResults = 0;
  std::int64_t startIndex = 1;
  std::int64_t itemsPerPage = 0;
  std::vector<Resource> Resources;
};
BOOST_DESCRIBE_STRUCT(
    ListResponse<PersonResource>, (), (schemas, totalResults, startIndex, itemsPerPage, Resources)
)
BOOST_DESCRIBE_STRUCT(
    ListResponse<GroupResource>, (), (schemas, totalResults, startIndex, itemsPerPage, Resources)
)
BOOST_DESCRIBE_STRUCT(
    ListResponse<json::Raw>, (), (schemas, totalResults, startIndex, itemsPerPage, Resources)
)

inline constexpr std::string_view content_type = "application/scim+json";

template <class Resource>
http::Document document(const Resource& resource, int status = 200) {
  return {content_type, json::to_text(resource), {}, status};
}

}  // namespace scim
