#pragma once

#include "scim/patch.hpp"
#include "scim/views.hpp"

namespace scim {

// RFC 7644 3.9: which attributes an answer has.
struct ShowQuery : http::Query {
  std::vector<std::string> attributes;
  std::vector<std::string> excludedAttributes;
};
BOOST_DESCRIBE_STRUCT(ShowQuery, (), (attributes, excludedAttributes))

struct ListQuery : ShowQuery {
  std::optional<std::string> filter;
  std::optional<std::int64_t> startIndex;
  std::optional<std::int64_t> count;
};
BOOST_DESCRIBE_STRUCT(ListQuery, (ShowQuery), (filter, startIndex, count))

struct WantedName {
  std::optional<std::string> givenName;
  std::optional<std::string> familyName;
};
BOOST_DESCRIBE_STRUCT(WantedName, (), (givenName, familyName))

// Attributes that are not kept are ignored, as the schemas say which are. `active` may be a text.
struct WantedPerson {
  std::string userName;
  std::optional<std::string> externalId;
  std::optional<WantedName> name;
  std::optional<std::string> displayName;
  std::optional<json::Raw> active;
};
BOOST_DESCRIBE_STRUCT(WantedPerson, (), (userName, externalId, name, displayName, active))

struct WantedMember {
  PersonId value;
};
BOOST_DESCRIBE_STRUCT(WantedMember, (), (value))

struct WantedGroup {
  std::string displayName;
  std::optional<std::string> externalId;
  std::optional<std::vector<WantedMember>> members;
};
BOOST_DESCRIBE_STRUCT(WantedGroup, (), (displayName, externalId, members))

struct PatchBody {
  std::vector<PatchOperation> Operations;
};
BOOST_DESCRIBE_STRUCT(PatchBody, (), (Operations))

// Takes away what the caller did not ask for.
template <class Resource>
void project(Resource& resource, const ShowQuery& query) {
  const auto names = [](const std::vector<std::string>& list, std::string_view name) {
    for (const auto& one : list) {
      const auto wanted = attribute_name(one);
      if (wanted.substr(0, wanted.find('.')) == lower(name)) return true;
    }
    return false;
  };
  boost::mp11::mp_for_each<json::Members<Resource>>([&](auto member) {
    auto& field = resource.*member.pointer;
    if constexpr (json::is_a<std::remove_reference_t<decltype(field)>, json::Maybe>) {
      const bool is_unasked = !query.attributes.empty() && !names(query.attributes, member.name);
      if (is_unasked || names(query.excludedAttributes, member.name)) field.reset();
    }
  });
}

}  // namespace scim
