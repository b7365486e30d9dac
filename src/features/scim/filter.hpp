#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace scim {

// A filter of RFC 7644 3.4.2.2: `userName eq "ann@example.com" and active eq true`. Attribute names
// are lower case from here on, without the name of their schema; `emails[type eq "work"]` speaks of
// `emails.type`.
class Filter {
 public:
  // Nothing when it cannot be read.
  static std::optional<Filter> parse(std::string_view text);

  // The values of an attribute, as texts; none when there is none.
  using Values = std::function<std::vector<std::string>(std::string_view attribute)>;
  bool holds(const Values& values_of) const { return holds(root_, values_of); }

  // The value that an attribute must be equal to, if all that pass have one and the same.
  std::optional<std::string> demanded(std::string_view attribute) const {
    return demanded(root_, attribute);
  }

 private:
  friend class FilterParser;

  enum class Kind { all, any, none, comparison };
  struct Node {
    Kind kind = Kind::comparison;
    std::string attribute;
    std::string operation;  // eq ne co sw ew gt ge lt le pr
    std::string value;
    std::vector<Node> parts;
  };

  static bool holds(const Node& node, const Values& values_of);
  static std::optional<std::string> demanded(const Node& node, std::string_view attribute);

  Node root_;
};

std::string lower(std::string_view text);

// `name.givenName` of `urn:ietf:params:scim:schemas:core:2.0:User:name.givenName`, in lower case.
std::string attribute_name(std::string_view text);

}  // namespace scim
