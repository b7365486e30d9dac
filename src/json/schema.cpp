#include "json/schema.hpp"

namespace json {

boost::json::value Schemas::or_null(boost::json::value schema) {
  auto& object = schema.as_object();
  if (const auto* type = object.if_contains("type"); type != nullptr && type->is_string()) {
    object["type"] = boost::json::array{*type, "null"};
    return schema;
  }
  if (object.empty()) return schema;
  return boost::json::object{
      {"anyOf", boost::json::array{std::move(schema), boost::json::object{{"type", "null"}}}}};
}

std::string Schemas::component_name(std::string_view type_name) {
  std::string name;
  for (std::size_t i = 0; i < type_name.size(); ++i) {
    if (type_name.substr(i, 2) == "::") {
      name += '.';
      ++i;
    } else if (std::isalnum(static_cast<unsigned char>(type_name[i])) != 0 || type_name[i] == '_') {
      name += type_name[i];
    }
  }
  return name;
}

}  // namespace json
