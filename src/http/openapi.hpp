#pragma once

#include <boost/core/demangle.hpp>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <map>
#include <string>
#include <typeinfo>
#include <variant>

#include "http/markers.hpp"
#include "http/response.hpp"
#include "json/schema.hpp"
#include "kernel/page.hpp"
#include "kernel/permission.hpp"

namespace http {

class Router;

// OpenAPI 3.1, generated from the endpoint table and the described structs.
namespace openapi {

// A result with something beside it.
template <class T>
inline constexpr bool has_result =
    json::is_a<T, WithCookies> || json::is_a<T, WithMessages> || json::is_a<T, WithInfo>;

// One operation under construction.
class Operation {
 public:
  explicit Operation(json::Schemas& schemas) : schemas_(schemas) {}

  template <class T>
  void add_path() {
    boost::mp11::mp_for_each<json::Members<T>>([&](auto member) {
      using Field = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
      add_parameter("path", member.name, true, schemas_.of<Field>());
    });
  }

  template <class T>
  void add_query(const std::string& prefix = {}) {
    boost::mp11::mp_for_each<json::Members<T>>([&](auto member) {
      using Field = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
      const auto name = prefix + std::string(json::key_name(member.name));
      if constexpr (json::DescribedStruct<Field>) {
        add_query<Field>(name + ".");
      } else if constexpr (json::is_a<Field, Excludable>) {
        const auto schema = schemas_.of<decltype(Field::only)>();
        add_parameter("query", name, false, schema);
        add_parameter("query", name + ".not", false, schema);
      } else if constexpr (json::is_a<Field, std::optional>) {
        add_parameter("query", name, false, schemas_.of<typename Field::value_type>());
      } else {
        add_parameter("query", name, false, schemas_.of<Field>());
      }
    });
  }

  template <class T>
  void add_body() {
    body_ = schemas_.of<T>();
  }

  template <class T>
  void set_result() {
    if constexpr (std::is_same_v<T, Document>) {
      is_document_ = true;
    } else if constexpr (std::is_void_v<T>) {
      result_ = boost::json::object{{"type", "null"}};
    } else if constexpr (json::is_a<T, std::variant>) {
      set_result<std::variant_alternative_t<0, T>>();
    } else if constexpr (has_result<T>) {
      set_result<decltype(T::result)>();
    } else if constexpr (json::is_a<T, Page>) {
      using Item = typename decltype(T::items)::value_type;
      result_ = boost::json::object{{"type", "array"}, {"items", schemas_.of<Item>()}};
      is_page_ = true;
    } else {
      result_ = schemas_.of<T>();
    }
  }

  boost::json::object finish(std::string_view operation_id, const Permission& permission) const;

 private:
  void add_parameter(
      std::string_view where, std::string_view name, bool is_required, boost::json::value schema
  );

  json::Schemas& schemas_;
  boost::json::array parameters_;
  boost::json::value body_;
  boost::json::value result_;
  bool is_page_ = false;
  bool is_document_ = false;
};

// The document of all routes below a base, `/client/v4` or `/platform/v1`; indented by two.
std::string document(const Router& router, std::string_view base, std::string_view title);

}  // namespace openapi

}  // namespace http
