#pragma once

#include <optional>
#include <string>
#include <vector>

#include "json/types.hpp"
#include "scim/filter.hpp"

namespace scim {

// One operation of a PATCH, as it was sent (RFC 7644 3.5.2).
struct PatchOperation {
  std::string op;
  std::optional<std::string> path;
  std::optional<json::Raw> value;
};
BOOST_DESCRIBE_STRUCT(PatchOperation, (), (op, path, value))

enum class Change { add, replace, remove };

// What an operation comes to for one attribute: `members[value eq "…"]` has a filter. Names as in
// Filter.
struct Assignment {
  Change change = Change::replace;
  std::string attribute;
  std::optional<Filter> filter;
  json::Raw value;
  std::string pointer;
};

// Operations without a path, of objects within objects and of names with dots become one for each
// attribute. Refuses 62210, 62211 and 62213.
std::vector<Assignment> assignments_of(const std::vector<PatchOperation>&);

// A text, or nothing for null. Refuses 62212.
std::optional<std::string> text_of(const Assignment&);
// true, or "True" as some directories send it. Refuses 62212.
bool bool_of(const json::Raw& value, const std::string& pointer);

}  // namespace scim
