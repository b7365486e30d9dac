#pragma once

#include <any>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.hpp"
#include "http/response.hpp"
#include "kernel/call.hpp"
#include "kernel/permission.hpp"
#include "kernel/refusal.hpp"
#include "sql/database.hpp"

namespace http {

struct Invocation;

// Slow work on the body (password hashing), on a worker thread, before the transaction of the call.
using Preparation = std::function<void(Call&, const Request&, std::any& prepared)>;

// How an endpoint that speaks a protocol of its own tells a refusal, instead of in the envelope.
using RefusalWriter = void (*)(Response&, const Request&, const Refusal&);

// A parameter of the path, decoded.
struct PathValue {
  std::string_view name;
  std::string value;
};
namespace openapi {
class Operation;
}

// One endpoint of the table.
struct Route {
  Method method = Method::get;
  std::string path;  // /client/v4/accounts/{account_id}
  Permission permission;
  sql::Mode mode = sql::Mode::read;
  std::size_t body_max = std::size_t{1} << 20U;
  // Of an identifier in the path that no identifier can be; published per service.
  int malformed_id_status = 400;
  std::string long_read_with;
  // The answer holds a secret: stored sealed where it is stored.
  bool answers_secret = false;
  // A read that leaves a trace: cannot be tried dry.
  bool is_recorded = false;
  // The answer belongs to one moment (a sign-in): never given again for an Idempotency-Key.
  bool forgets_answer = false;
  RefusalWriter write_refusal = nullptr;
  Preparation prepare;
  std::function<void(const Invocation&)> invoke;
  std::function<void(openapi::Operation&)> describe;
  std::size_t index = 0;                          // in the table
  std::vector<std::string_view> parameter_names;  // of the path, in order

  sql::Mode mode_of(const Request& request) const;
  bool writes() const { return mode == sql::Mode::write; }
};

// What a route has beyond its line in the table.
struct RouteOptions {
  bool is_long_read = false;
  std::size_t body_max = std::size_t{1} << 20U;
  int malformed_id_status = 400;
  bool answers_secret = false;
  // The answer belongs to one moment: not kept for an Idempotency-Key.
  bool forgets_answer = false;
  // A read that leaves a trace in the change log: of a secret, say.
  bool is_recorded = false;
  // Where refusals are not told in the envelope.
  RefusalWriter write_refusal = nullptr;
  // A read is long when this query parameter is there (a search without an index).
  std::string_view long_read_with = {};
};

// What a path leads to.
struct Match {
  const Route* route = nullptr;  // null: the path or the method is unknown
  bool path_is_known = false;
  std::vector<PathValue> values;
};

// The endpoint table. Paths stand below /client/v4 unless they name another base.
class Router {
 public:
  Router();
  ~Router();

  // Declares an endpoint. Include http/add_route.hpp for the definition.
  template <class Feature, class Function>
  void add(
      Method method, std::string path, Permission permission, Feature& feature, Function function,
      RouteOptions options = {}
  );

  // Fills `match`, whose memory is used again.
  void match(Method method, std::string_view path, Match& match) const;

  const std::vector<std::unique_ptr<Route>>& routes() const { return routes_; }

 private:
  struct Node;
  void add(std::unique_ptr<Route> route);

  std::vector<std::unique_ptr<Route>> routes_;
  std::unique_ptr<Node> root_;
};

inline constexpr auto get = Method::get;
inline constexpr auto post = Method::post;
inline constexpr auto put = Method::put;
inline constexpr auto patch = Method::patch;
inline constexpr auto delete_ = Method::delete_;

}  // namespace http
