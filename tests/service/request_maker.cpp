#include "service/request_maker.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <fstream>
#include <sstream>

#include "support/source_root.hpp"

namespace test_service {

using boost::json::object;
using boost::json::value;

namespace {

std::string read_samples() {
  std::ifstream file(test_support::source_root() / "tests/service/samples.json");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// {{account_id}} by what it stands for.
std::string filled(std::string text, const Names& names) {
  for (const auto& [name, id] : names) {
    const auto placeholder = "{{" + name + "}}";
    for (auto at = text.find(placeholder); at != std::string::npos; at = text.find(placeholder, at))
      text.replace(at, placeholder.size(), id);
  }
  return text;
}

}  // namespace

RequestMaker::RequestMaker(const Description& description, Names names)
    : description_(description), names_(std::move(names)) {
  const auto samples = boost::json::parse(filled(read_samples(), names_));
  by_name_ = samples.at("by_name").as_object();
  by_endpoint_ = samples.at("by_endpoint").as_object();
}

std::string RequestMaker::path(const Endpoint& endpoint) const { return path(endpoint, {}); }

std::string RequestMaker::path(const Endpoint& endpoint, const Names& others) const {
  std::string path;
  const std::string_view pattern = endpoint.route->path;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '{') {
      path += pattern[i];
      continue;
    }
    const auto end = pattern.find('}', i);
    const std::string name(pattern.substr(i + 1, end - i - 1));
    const auto& known = others.contains(name) ? others : names_;
    const auto found = known.find(name);
    path += found == known.end() ? id_of_nothing : found->second;
    i = end;
  }
  constexpr std::string_view published = "/client/v4";
  return path.starts_with(published) ? path.substr(published.size()) : path;
}

value RequestMaker::body(const Endpoint& endpoint) const {
  if (const auto* whole = by_endpoint_.if_contains(endpoint.name())) return *whole;
  const auto* schema = endpoint.body();
  return schema == nullptr ? value(nullptr) : value_for(*schema, "");
}

std::string RequestMaker::body_text(const Endpoint& endpoint) const {
  return endpoint.body() == nullptr ? "" : boost::json::serialize(body(endpoint));
}

const value* RequestMaker::sample(const std::string& name) const {
  const auto last = name.rfind('.');
  const auto before = last == std::string::npos ? last : name.rfind('.', last - 1);
  for (const auto at : {before, last}) {
    const auto words = at == std::string::npos ? name : name.substr(at + 1);
    if (const auto* found = by_name_.if_contains(words)) return found;
  }
  return nullptr;
}

value RequestMaker::value_for(const value& schema, const std::string& name) const {
  if (const auto* known = sample(name)) return *known;
  const auto& resolved = description_.resolved(schema);
  if (const auto* words = resolved.if_contains("enum")) return words->as_array().front();
  const auto type = description_.type_of(schema);
  if (type == "object") return object_for(resolved, name);
  if (type == "array") return boost::json::array{value_for(resolved.at("items"), name)};
  if (type == "integer" || type == "number") return 1;
  if (type == "boolean") return true;
  if (resolved.contains("pattern")) return value(id_of_nothing);
  const auto* format = resolved.if_contains("format");
  if (format != nullptr && *format == "date-time") return "2027-06-01T00:00:00Z";
  return "text";
}

// Members that are required, and those of which a good value is known.
value RequestMaker::object_for(const object& schema, const std::string& name) const {
  object made;
  const auto* properties = schema.if_contains("properties");
  if (properties == nullptr) return made;
  for (const auto& [key, member] : properties->as_object()) {
    const auto inner = name.empty() ? std::string(key) : name + "." + std::string(key);
    if (description_.is_required(schema, key) || sample(inner) != nullptr)
      made[key] = value_for(member, inner);
  }
  return made;
}

}  // namespace test_service
