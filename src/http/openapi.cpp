#include "http/openapi.hpp"

#include <boost/json/serialize.hpp>

#include "http/router.hpp"

namespace http::openapi {

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

value error_schema() {
  return object{
      {"type", "object"},
      {"properties",
       object{
           {"code", object{{"type", "integer"}}},
           {"message", object{{"type", "string"}}},
           {"documentation_url", object{{"type", "string"}}},
           {"remedy", object{{"type", "string"}}},
           {"source",
            object{
                {"type", "object"},
                {"properties", object{{"pointer", object{{"type", "string"}}}}}}}}},
      {"required", array{"code", "message"}}};
}

value refusal_schema() {
  return object{
      {"type", "object"},
      {"properties",
       object{
           {"result", object{{"type", "null"}}},
           {"success", object{{"const", false}}},
           {"errors",
            object{{"type", "array"}, {"items", object{{"$ref", "#/components/schemas/Error"}}}}},
           {"messages", object{{"type", "array"}}}}},
      {"required", array{"result", "success", "errors", "messages"}}};
}

value page_schema() {
  object properties;
  for (const auto* name : {"page", "per_page", "total_pages", "count", "total_count"}) {
    properties[name] = object{{"type", "integer"}};
  }
  return object{{"type", "object"}, {"properties", std::move(properties)}};
}

value as_json(value schema) {
  return object{{"application/json", object{{"schema", std::move(schema)}}}};
}

void print(std::string& out, const value& node, const std::string& indent) {
  const auto deeper = indent + "  ";
  if (const auto* members = node.if_object(); members != nullptr && !members->empty()) {
    out += '{';
    for (const auto& [key, member] : *members) {
      out += (out.back() == '{' ? "\n" : ",\n") + deeper + serialize(value(key)) + ": ";
      print(out, member, deeper);
    }
    out += '\n' + indent + '}';
  } else if (const auto* items = node.if_array(); items != nullptr && !items->empty()) {
    out += '[';
    for (const auto& item : *items) {
      out += (out.back() == '[' ? "\n" : ",\n") + deeper;
      print(out, item, deeper);
    }
    out += '\n' + indent + ']';
  } else {
    out += serialize(node);
  }
}

std::string operation_id(const Route& route, std::string_view below) {
  std::string id;
  for (const char c : name_of(route.method)) id += static_cast<char>(c - 'A' + 'a');
  for (const char c : below) {
    if (c == '/' || c == '-') {
      id += '_';
    } else if (c != '{' && c != '}') {
      id += c;
    }
  }
  return id;
}

std::string key_of(Method method) {
  std::string key;
  for (const char c : name_of(method)) key += static_cast<char>(c - 'A' + 'a');
  return key;
}

}  // namespace

void Operation::add_parameter(
    std::string_view where, std::string_view name, bool is_required, value schema
) {
  parameters_.push_back(object{
      {"name", name}, {"in", where}, {"required", is_required}, {"schema", std::move(schema)}});
}

object Operation::finish(std::string_view id, const Permission& permission) const {
  object properties{
      {"result", result_},
      {"success", object{{"const", true}}},
      {"errors", object{{"type", "array"}}},
      {"messages", object{{"type", "array"}}}};
  if (is_page_) properties["result_info"] = object{{"$ref", "#/components/schemas/PageInfo"}};
  value answer = object{
      {"type", "object"},
      {"properties", std::move(properties)},
      {"required", array{"result", "success", "errors", "messages"}}};
  object operation{{"operationId", id}};
  if (!parameters_.empty()) operation["parameters"] = parameters_;
  if (!body_.is_null()) operation["requestBody"] = object{{"content", as_json(body_)}};
  if (is_document_) answer = object{};
  operation["responses"] = object{
      {"200", object{{"description", "Done."}, {"content", as_json(std::move(answer))}}},
      {"4XX", object{
                  {"description", "Refused; nothing was changed."},
                  {"content", as_json(object{{"$ref", "#/components/schemas/Refusal"}})}}}};
  if (permission.who == Permission::Who::anyone) operation["security"] = array{};
  if (permission.needs_session) operation["security"] = array{object{{"session", array{}}}};
  // What a token needs at least; nothing where tokens are of no use.
  using Who = Permission::Who;
  const bool is_for_users = permission.needs_session || permission.who == Who::signed_in;
  const bool admits_tokens = !is_for_users && permission.who != Who::anyone;
  if (admits_tokens) operation["x-permission"] = permission_word(permission.area, permission.verb);
  return operation;
}

std::string document(const Router& router, std::string_view base, std::string_view title) {
  json::Schemas schemas;
  object paths;
  for (const auto& route : router.routes()) {
    if (!route->path.starts_with(base)) continue;
    const auto below = std::string_view(route->path).substr(base.size());
    Operation operation(schemas);
    route->describe(operation);
    auto& path = paths[below];
    if (!path.is_object()) path = object{};
    path.as_object()[key_of(route->method)] =
        operation.finish(operation_id(*route, below), route->permission);
  }
  object components{
      {"Error", error_schema()}, {"Refusal", refusal_schema()}, {"PageInfo", page_schema()}};
  for (const auto& [name, schema] : schemas.components()) components[name] = schema;
  const object keys{
      {"api_email", object{{"type", "apiKey"}, {"in", "header"}, {"name", "X-Auth-Email"}}},
      {"api_key", object{{"type", "apiKey"}, {"in", "header"}, {"name", "X-Auth-Key"}}},
      {"api_token", object{{"type", "http"}, {"scheme", "bearer"}}},
      {"session", object{{"type", "apiKey"}, {"in", "cookie"}, {"name", "session"}}}};
  const value all = object{
      {"openapi", "3.1.0"},
      {"info", object{{"title", title}, {"version", "4.0.0"}}},
      {"servers", array{object{{"url", base}}}},
      {"security",
       array{
           object{{"api_email", array{}}, {"api_key", array{}}}, object{{"api_token", array{}}},
           object{{"session", array{}}}}},
      {"paths", std::move(paths)},
      {"components", object{{"securitySchemes", keys}, {"schemas", std::move(components)}}}};
  std::string out;
  print(out, all, "");
  out += '\n';
  return out;
}

}  // namespace http::openapi
