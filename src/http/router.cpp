#include "http/router.hpp"

#include "http/endpoint.hpp"
#include "kernel/check.hpp"

namespace http {

// One segment of the paths; `parameter` takes any text.
struct Router::Node {
  std::map<std::string, std::unique_ptr<Node>, std::less<>> words;
  std::unique_ptr<Node> parameter;
  std::map<Method, const Route*> routes;
};

namespace {

// The next segment of a path, without slashes; moves behind it.
std::string_view next_segment(std::string_view& path) {
  while (!path.empty() && path.front() == '/') path.remove_prefix(1);
  const auto segment = path.substr(0, path.find('/'));
  path.remove_prefix(segment.size());
  return segment;
}

bool is_parameter(std::string_view segment) { return segment.starts_with('{'); }

// The names between braces, in order.
std::vector<std::string_view> parameter_names(std::string_view path) {
  std::vector<std::string_view> names;
  for (auto segment = next_segment(path); !segment.empty(); segment = next_segment(path)) {
    if (is_parameter(segment)) names.push_back(segment.substr(1, segment.size() - 2));
  }
  return names;
}

}  // namespace

sql::Mode Route::mode_of(const Request& request) const {
  const bool is_long = mode == sql::Mode::read && !long_read_with.empty() &&
                       request.query.find(long_read_with + "=") != std::string_view::npos;
  return is_long ? sql::Mode::long_read : mode;
}

Router::Router() : root_(std::make_unique<Node>()) {}
Router::~Router() = default;

void Router::add(std::unique_ptr<Route> route) {
  auto* node = root_.get();
  std::string_view path = route->path;
  for (auto segment = next_segment(path); !segment.empty(); segment = next_segment(path)) {
    auto& child = is_parameter(segment) ? node->parameter : node->words[std::string(segment)];
    if (!child) child = std::make_unique<Node>();
    node = child.get();
  }
  route->index = routes_.size();
  route->parameter_names = parameter_names(route->path);
  CHECK(node->routes.emplace(route->method, route.get()).second);
  routes_.push_back(std::move(route));
}

void Router::match(Method method, std::string_view path, Match& match) const {
  if (method == Method::head) method = Method::get;
  match.route = nullptr;
  match.path_is_known = false;
  std::size_t count = 0;
  const auto* node = root_.get();
  for (auto segment = next_segment(path); !segment.empty(); segment = next_segment(path)) {
    const auto word = node->words.find(segment);
    if (word != node->words.end()) {
      node = word->second.get();
    } else if (node->parameter) {
      node = node->parameter.get();
      if (match.values.size() == count) match.values.emplace_back();
      match.values[count++].value = percent_decoded(segment);
    } else {
      return;
    }
  }
  match.values.resize(count);
  match.path_is_known = !node->routes.empty();
  const auto found = node->routes.find(method);
  if (found == node->routes.end()) return;
  match.route = found->second;
  // A word of one route may stand where another has a parameter.
  const auto& names = match.route->parameter_names;
  CHECK(names.size() == count);
  for (std::size_t i = 0; i < count; ++i) match.values[i].name = names[i];
}

}  // namespace http
