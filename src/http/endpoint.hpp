#pragma once

#include <any>
#include <functional>
#include <tuple>
#include <type_traits>
#include <variant>

#include "http/envelope.hpp"
#include "http/errors.hpp"
#include "http/openapi.hpp"
#include "http/query_reader.hpp"
#include "http/router.hpp"
#include "http/scope.hpp"
#include "json/read.hpp"

// How a member function becomes an endpoint. The one clever place: what a function takes and gives
// is read off its signature.
//
//   Member change(Call&, const MemberPath&, const MemberChange&);
//
// An argument derived from Path is filled from the path, one derived from Query from the query, any
// other from the body. The path (or else the body) says what the request speaks of: scope_of.
namespace http {

// A decode problem of these bodies is told by another code; specialise beside the struct.
template <class Body>
inline constexpr const ErrorCode* decode_error = nullptr;

struct Invocation {
  Call& call;
  const Request& request;
  const std::vector<PathValue>& path_values;
  const Permission& permission;
  Authorizer& authorizer;
  int malformed_id_status;
  const std::any& prepared;
  std::string& result;
  std::string& result_info;
  std::string& messages;
  std::string_view& document_type;  // set: the result is sent as it is
  int& status;
  std::string& headers;
  Parts& parts;
};

namespace detail {

template <class T>
inline constexpr bool is_path = std::is_base_of_v<Path, T>;
template <class T>
inline constexpr bool is_query = std::is_base_of_v<Query, T>;
template <class T>
inline constexpr bool is_body = !is_path<T> && !is_query<T>;

[[noreturn]] inline void refuse_malformed_id(const Invocation& invocation) {
  const auto& code =
      invocation.malformed_id_status == 404 ? errors::could_not_find : errors::could_not_route;
  std::string message = "Could not route to ";
  message += invocation.request.path;
  message += ", perhaps your object identifier is invalid?";
  refuse(code, {}, std::move(message));
}

template <class T>
void decode_path(const Invocation& invocation, T& path) {
  boost::mp11::mp_for_each<json::Members<T>>([&](auto member) {
    auto& field = path.*member.pointer;
    using Field = std::remove_reference_t<decltype(field)>;
    for (const auto& [name, value] : invocation.path_values) {
      if (name != member.name) continue;
      if constexpr (std::is_same_v<Field, std::string>) {
        field = value;
      } else {
        const auto parsed = Field::parse(value);
        if (!parsed) {
          if constexpr (requires { Field::invalid; }) refuse(Field::invalid);
          refuse_malformed_id(invocation);
        }
        field = *parsed;
      }
    }
  });
}

// A body or query with slow work to do before the transaction: `void prepare(Call&, const
// Feature&);`, whose call reads a snapshot. One that needs more than its members also takes the
// request.
template <class T, class Feature>
concept PreparedAlone = requires(T& input, Call& call, const Feature& feature) {
  input.prepare(call, feature);
};
template <class T, class Feature>
concept PreparedByRequest =
    requires(T& input, Call& call, const Feature& feature, const Request& request) {
  input.prepare(call, feature, request);
};
template <class T, class Feature>
concept Prepared = PreparedAlone<T, Feature> || PreparedByRequest<T, Feature>;

template <class T>
void decode_body(const Request& request, T& body, std::vector<Problem>& problems) {
  const auto before = problems.size();
  try {
    json::Document(request.body).read(body, problems);
  } catch (const Refusal& refusal) {
    problems.insert(problems.end(), refusal.problems.begin(), refusal.problems.end());
  }
  if constexpr (decode_error<T> != nullptr) {
    for (auto i = before; i < problems.size(); ++i) {
      problems[i].number = decode_error<T>->number;
      problems[i].status = decode_error<T>->status;
    }
  }
}

template <class T>
void decode_request(const Request& request, T& input, std::vector<Problem>& problems) {
  if constexpr (is_query<T>) {
    const auto parameters = parse_query(request.query);
    QueryReader(parameters, problems).read(input);
  } else if constexpr (is_body<T>) {
    decode_body(request, input, problems);
  }
}

template <class Feature, class T>
void decode_input(const Invocation& invocation, T& input, std::vector<Problem>& problems) {
  if constexpr (Prepared<T, Feature>) {
    input = std::any_cast<const T&>(invocation.prepared);
  } else {
    decode_request(invocation.request, input, problems);
  }
}

template <class T>
void authorize_by(const Invocation& invocation, const T& input) {
  if constexpr (HasScope<T>) {
    invocation.authorizer.authorize(
        invocation.call, invocation.permission, scope_of(invocation.call, input)
    );
  }
}

template <class... Args>
inline constexpr bool has_path_scope = ((is_path<Args> && HasScope<Args>) || ...);
template <class... Args>
inline constexpr bool has_body_scope = ((is_body<Args> && HasScope<Args>) || ...);

template <class Result>
void write_result(const Invocation& invocation, const Result& result) {
  json::write(invocation.result, result);
}
inline void write_result(const Invocation& invocation, Document document) {
  invocation.result = std::move(document.body);
  invocation.document_type = document.content_type;
  invocation.status = document.status;
  invocation.headers += document.headers;
  invocation.parts = std::move(document.parts);
}
template <class Item>
void write_result(const Invocation& invocation, const Page<Item>& page) {
  json::write(invocation.result, page.items);
  invocation.result_info = envelope::page_info(page);
}
template <class Result>
void write_result(const Invocation& invocation, const WithInfo<Result>& answer) {
  json::write(invocation.result, answer.result);
  invocation.result_info = answer.info;
}
// One of several shapes, as the caller asked; the first is the one described.
template <class... Results>
void write_result(const Invocation& invocation, const std::variant<Results...>& answer) {
  std::visit([&](const auto& one) { write_result(invocation, one); }, answer);
}
template <class Result>
void write_result(const Invocation& invocation, const WithCookies<Result>& answer) {
  for (const auto& cookie : answer.cookies) {
    invocation.headers += "Set-Cookie: " + cookie.text() + "\r\n";
  }
  write_result(invocation, answer.result);
}

template <class Result>
void write_result(const Invocation& invocation, const WithMessages<Result>& answer) {
  invocation.messages = envelope::message_items(answer.messages);
  write_result(invocation, answer.result);
}

}  // namespace detail

template <class Feature, class Result, class... Args>
std::function<void(const Invocation&)> endpoint(
    Feature& feature, Result (Feature::*function)(Call&, const Args&...)
) {
  static_assert(
      ((!detail::is_path<Args> || HasScope<Args> || std::is_base_of_v<OwnPath, Args>)&&...),
      "a path needs scope_of, or must be an OwnPath"
  );
  return [&feature, function](const Invocation& invocation) {
    std::tuple<Args...> inputs;
    std::apply(
        [&](Args&... input) {
          [[maybe_unused]] const auto path = [&](auto& one) {
            if constexpr (detail::is_path<std::remove_reference_t<decltype(one)>>) {
              detail::decode_path(invocation, one);
              detail::authorize_by(invocation, one);
            }
          };
          (path(input), ...);
          if constexpr (!detail::has_path_scope<Args...> && !detail::has_body_scope<Args...>) {
            invocation.authorizer.authorize(invocation.call, invocation.permission, Scope{});
          }
          std::vector<Problem> problems;
          (detail::decode_input<Feature>(invocation, input, problems), ...);
          if (!problems.empty()) throw Refusal(std::move(problems));
          if constexpr (!detail::has_path_scope<Args...> && detail::has_body_scope<Args...>) {
            const auto body = [&](const auto& one) {
              if constexpr (detail::is_body<std::remove_cvref_t<decltype(one)>>) {
                detail::authorize_by(invocation, one);
              }
            };
            (body(input), ...);
          }
          if constexpr (std::is_void_v<Result>) {
            (feature.*function)(invocation.call, input...);
            invocation.result = "null";
          } else {
            detail::write_result(invocation, (feature.*function)(invocation.call, input...));
          }
        },
        inputs
    );
  };
}

// The slow work of the body or the query, where it has some.
template <class Feature, class Result, class... Args>
Preparation preparation(const Feature& feature, Result (Feature::*)(Call&, const Args&...)) {
  if constexpr ((detail::Prepared<Args, Feature> || ...)) {
    return [&feature](Call& call, const Request& request, std::any& prepared) {
      [[maybe_unused]] const auto one = [&]<class Arg>(std::type_identity<Arg>) {
        if constexpr (detail::Prepared<Arg, Feature>) {
          Arg input{};
          std::vector<Problem> problems;
          detail::decode_request(request, input, problems);
          if (!problems.empty()) throw Refusal(std::move(problems));
          if constexpr (detail::PreparedAlone<Arg, Feature>) {
            input.prepare(call, feature);
          } else {
            input.prepare(call, feature, request);
          }
          prepared = std::move(input);
        }
      };
      (one(std::type_identity<Args>{}), ...);
    };
  } else {
    return nullptr;
  }
}

// What the OpenAPI document says of an endpoint, from the same signature.
template <class Feature, class Result, class... Args>
std::function<void(openapi::Operation&)> description(Result (Feature::*)(Call&, const Args&...)) {
  return [](openapi::Operation& operation) {
    [[maybe_unused]] const auto one = [&]<class Arg>(std::type_identity<Arg>) {
      if constexpr (detail::is_path<Arg>) {
        operation.template add_path<Arg>();
      } else if constexpr (detail::is_query<Arg>) {
        operation.template add_query<Arg>();
      } else {
        operation.template add_body<Arg>();
      }
    };
    (one(std::type_identity<Args>{}), ...);
    operation.template set_result<Result>();
  };
}

}  // namespace http
