#include "scim/patch.hpp"

#include <map>

#include "json/read.hpp"
#include "scim/errors.hpp"

namespace scim {

namespace {

using Object = std::map<std::string, json::Raw>;

constexpr std::size_t length_max = 1024;

Change change_of(const PatchOperation& operation, const std::string& pointer) {
  const auto op = lower(operation.op);
  if (op == "add") return Change::add;
  if (op == "replace") return Change::replace;
  if (op == "remove") return Change::remove;
  refuse(errors::invalid_operation, pointer + "/op");
}

// `attribute`, `attribute.sub`, `attribute[filter]` or `attribute[filter].sub`.
Assignment target_of(const std::string& path, const std::string& pointer) {
  Assignment target;
  const auto open = path.find('[');
  const auto close = path.rfind(']');
  const bool is_filtered = open != std::string::npos;
  const bool is_closed = is_filtered && close != std::string::npos && close > open;
  auto name = path.substr(0, open);
  if (is_closed) {
    name += path.substr(close + 1);
    target.filter = Filter::parse(std::string_view(path).substr(open + 1, close - open - 1));
  }
  target.attribute = attribute_name(name);
  const bool is_name = !target.attribute.empty() &&
                       target.attribute.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-$"
                       ) == std::string::npos;
  const bool is_readable =
      is_name && path.size() <= length_max && is_filtered == target.filter.has_value();
  if (!is_readable) refuse(errors::invalid_path, pointer + "/path");
  return target;
}

// An object says something of each of its attributes.
void spread(const Assignment& one, std::vector<Assignment>& to) {
  const auto object = one.filter || one.change == Change::remove
                          ? std::nullopt
                          : json::parsed<Object>(one.value.text);
  if (!object) return to.push_back(one);
  for (const auto& [name, value] : *object) {
    auto part = one;
    const auto prefix = one.attribute.empty() ? "" : one.attribute + ".";
    part.attribute = prefix + attribute_name(name);
    part.value = value;
    spread(part, to);
  }
}

}  // namespace

std::vector<Assignment> assignments_of(const std::vector<PatchOperation>& operations) {
  std::vector<Assignment> all;
  for (std::size_t i = 0; i < operations.size(); ++i) {
    const auto& operation = operations[i];
    const auto pointer = "/Operations/" + std::to_string(i);
    const auto change = change_of(operation, pointer);
    const bool has_path = operation.path && !operation.path->empty();
    if (!has_path && change == Change::remove) refuse(errors::no_target, pointer + "/path");
    auto target = has_path ? target_of(*operation.path, pointer) : Assignment();
    target.change = change;
    target.value = operation.value.value_or(json::Raw());
    target.pointer = pointer + "/value";
    if (!has_path && !json::parsed<Object>(target.value.text))
      refuse(errors::invalid_value, target.pointer);
    spread(target, all);
  }
  return all;
}

std::optional<std::string> text_of(const Assignment& assignment) {
  if (assignment.change == Change::remove || assignment.value.text == "null") return {};
  auto text = json::parsed<std::string>(assignment.value.text);
  if (!text || text->size() > length_max) refuse(errors::invalid_value, assignment.pointer);
  return text;
}

bool bool_of(const json::Raw& value, const std::string& pointer) {
  const auto word = lower(value.text);
  if (word == "true" || word == R"("true")") return true;
  if (word == "false" || word == R"("false")") return false;
  refuse(errors::invalid_value, pointer);
}

}  // namespace scim
