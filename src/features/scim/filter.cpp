#include "scim/filter.hpp"

#include <algorithm>
#include <array>

#include "json/read.hpp"

namespace scim {

namespace {

constexpr std::size_t length_max = 4096;
constexpr int depth_max = 16;
constexpr std::array<std::string_view, 10> operations{"eq", "ne", "co", "sw", "ew",
                                                      "gt", "ge", "lt", "le", "pr"};

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == ':' || c == '_' || c == '-' || c == '$';
}

// Texts compare without regard to case but for these (caseExact in the schema).
bool is_exact(std::string_view attribute) {
  return attribute == "id" || attribute == "externalid" || attribute.ends_with("value");
}

bool compares(std::string_view operation, const std::string& found, const std::string& wanted) {
  if (operation == "eq") return found == wanted;
  if (operation == "co") return found.find(wanted) != std::string::npos;
  if (operation == "sw") return found.starts_with(wanted);
  if (operation == "ew") return found.ends_with(wanted);
  if (operation == "gt") return found > wanted;
  if (operation == "ge") return found >= wanted;
  if (operation == "lt") return found < wanted;
  return found <= wanted;
}

}  // namespace

std::string lower(std::string_view text) {
  std::string made(text);
  for (char& c : made) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return made;
}

std::string attribute_name(std::string_view text) {
  const auto colon = text.rfind(':');
  if (colon != std::string_view::npos) text.remove_prefix(colon + 1);
  return lower(text);
}

// Recursive descent: or, and, not, what is in brackets, comparisons.
class FilterParser {
 public:
  using Node = Filter::Node;
  using Kind = Filter::Kind;

  explicit FilterParser(std::string_view text) : rest_(text) {}

  std::optional<Node> parse() {
    auto node = alternatives("", 0);
    skip_spaces();
    return is_broken_ || !rest_.empty() ? std::nullopt : std::optional(std::move(node));
  }

 private:
  Node alternatives(const std::string& prefix, int depth) {
    Node node{Kind::any, {}, {}, {}, {conjunction(prefix, depth)}};
    while (!is_broken_ && take_word("or")) node.parts.push_back(conjunction(prefix, depth));
    return node.parts.size() == 1 ? Node(node.parts.front()) : node;
  }

  Node conjunction(const std::string& prefix, int depth) {
    Node node{Kind::all, {}, {}, {}, {term(prefix, depth)}};
    while (!is_broken_ && take_word("and")) node.parts.push_back(term(prefix, depth));
    return node.parts.size() == 1 ? Node(node.parts.front()) : node;
  }

  Node term(const std::string& prefix, int depth) {
    if (depth > depth_max) return broken();
    if (take_word("not")) {
      if (!take('(')) return broken();
      return {Kind::none, {}, {}, {}, {inside(prefix, depth, ')')}};
    }
    if (take('(')) return inside(prefix, depth, ')');
    const auto attribute = prefix + attribute_name(take_name());
    if (attribute == prefix) return broken();
    if (take('[')) return inside(attribute + ".", depth, ']');
    return comparison(attribute);
  }

  Node inside(const std::string& prefix, int depth, char end) {
    auto node = alternatives(prefix, depth + 1);
    return take(end) ? node : broken();
  }

  Node comparison(const std::string& attribute) {
    Node node{Kind::comparison, attribute, lower(take_name()), {}, {}};
    const bool is_known =
        std::find(operations.begin(), operations.end(), node.operation) != operations.end();
    if (!is_known) return broken();
    if (node.operation != "pr" && !take_value(node.value)) return broken();
    return node;
  }

  // A JSON text, or true, false, null or a number.
  bool take_value(std::string& to) {
    skip_spaces();
    if (!rest_.starts_with('"')) {
      to = std::string(take_name());
      return !to.empty();
    }
    std::size_t end = 1;
    while (end < rest_.size() && rest_[end] != '"') end += rest_[end] == '\\' ? 2 : 1;
    if (end >= rest_.size()) return false;
    const auto text = json::parsed<std::string>(rest_.substr(0, end + 1));
    rest_.remove_prefix(end + 1);
    if (text) to = *text;
    return text.has_value();
  }

  std::string_view take_name() {
    skip_spaces();
    std::size_t length = 0;
    while (length < rest_.size() && is_name_character(rest_[length])) ++length;
    const auto name = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return name;
  }

  bool take_word(std::string_view word) {
    skip_spaces();
    if (lower(rest_.substr(0, word.size())) != word) return false;
    if (rest_.size() > word.size() && is_name_character(rest_[word.size()])) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  bool take(char c) {
    skip_spaces();
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void skip_spaces() {
    while (rest_.starts_with(' ')) rest_.remove_prefix(1);
  }

  Node broken() {
    is_broken_ = true;
    return {};
  }

  std::string_view rest_;
  bool is_broken_ = false;
};

std::optional<Filter> Filter::parse(std::string_view text) {
  if (text.size() > length_max) return {};
  auto root = FilterParser(text).parse();
  if (!root) return {};
  Filter filter;
  filter.root_ = std::move(*root);
  return filter;
}

bool Filter::holds(const Node& node, const Values& values_of) {
  const auto passes = [&](const Node& part) { return holds(part, values_of); };
  const auto& parts = node.parts;
  if (node.kind == Kind::all) return std::all_of(parts.begin(), parts.end(), passes);
  if (node.kind == Kind::any) return std::any_of(parts.begin(), parts.end(), passes);
  if (node.kind == Kind::none) return std::none_of(parts.begin(), parts.end(), passes);
  const auto values = values_of(node.attribute);
  if (node.operation == "pr") return !values.empty();
  const bool exact = is_exact(node.attribute);
  const auto wanted = exact ? node.value : lower(node.value);
  const auto fits = [&](const std::string& value) {
    const auto operation = node.operation == "ne" ? std::string_view("eq") : node.operation;
    return compares(operation, exact ? value : lower(value), wanted);
  };
  const bool any = std::any_of(values.begin(), values.end(), fits);
  return node.operation == "ne" ? !any : any;
}

std::optional<std::string> Filter::demanded(const Node& node, std::string_view attribute) {
  if (node.kind == Kind::comparison) {
    const bool is_demand = node.operation == "eq" && node.attribute == attribute;
    return is_demand ? std::optional(node.value) : std::nullopt;
  }
  if (node.kind != Kind::all) return {};
  for (const auto& part : node.parts) {
    if (auto value = demanded(part, attribute)) return value;
  }
  return {};
}

}  // namespace scim
