#include "json/read.hpp"
#include "scim/errors.hpp"
#include "scim/requests.hpp"
#include "scim_embedded.hpp"

// What a directory asks first: what is there (RFC 7644 4).
namespace scim {

namespace {

struct Head {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Head, (), (id))

std::vector<json::Raw> list_of(std::string_view text) {
  return json::from_text<std::vector<json::Raw>>(text);
}

http::Document all(std::string_view text) {
  ListResponse<json::Raw> list;
  list.Resources = list_of(text);
  list.totalResults = list.itemsPerPage = static_cast<std::int64_t>(list.Resources.size());
  return document(list);
}

http::Document one(std::string_view text, const std::string& id) {
  for (const auto& resource : list_of(text)) {
    if (json::from_text<Head>(resource.text).id == id) return document(resource);
  }
  refuse(errors::unknown_schema);
}

}  // namespace

http::Document Scim::show_configuration(Call&) {
  return {content_type, std::string(embedded::service_provider_config_json)};
}

http::Document Scim::list_types(Call&) { return all(embedded::resource_types_json); }

http::Document Scim::show_type(Call&, const TypePath& path) {
  return one(embedded::resource_types_json, path.type_id);
}

http::Document Scim::list_schemas(Call&) { return all(embedded::schemas_json); }

http::Document Scim::show_schema(Call&, const SchemaPath& path) {
  return one(embedded::schemas_json, path.schema_id);
}

}  // namespace scim
