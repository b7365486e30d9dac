#pragma once

#include <boost/core/demangle.hpp>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <map>
#include <string>
#include <typeinfo>
#include <vector>

#include "json/types.hpp"

namespace json {

// JSON Schemas (2020-12) of described types; structs become named components.
class Schemas {
 public:
  template <class T>
  boost::json::value of() {
    using boost::json::object;
    if constexpr (std::is_same_v<T, bool>) {
      return object{{"type", "boolean"}};
    } else if constexpr (std::is_same_v<T, std::nullptr_t>) {
      return object{{"type", "null"}};
    } else if constexpr (std::is_integral_v<T>) {
      return object{{"type", "integer"}};
    } else if constexpr (std::is_same_v<T, Money>) {
      return object{{"type", "number"}};
    } else if constexpr (std::is_same_v<T, Raw>) {
      return object{};
    } else if constexpr (std::is_same_v<T, std::string>) {
      return object{{"type", "string"}};
    } else if constexpr (std::is_same_v<T, Secret>) {
      return object{{"type", "string"}, {"format", "password"}, {"writeOnly", true}};
    } else if constexpr (std::is_same_v<T, Timestamp> || std::is_same_v<T, WholeSeconds>) {
      return object{{"type", "string"}, {"format", "date-time"}};
    } else if constexpr (is_a<T, std::optional> || is_a<T, Maybe>) {
      return or_null(of<typename T::value_type>());
    } else if constexpr (is_a<T, Patch>) {
      return or_null(of<typename decltype(T::value)::value_type>());
    } else if constexpr (is_a<T, std::vector>) {
      return object{{"type", "array"}, {"items", of<typename T::value_type>()}};
    } else if constexpr (is_a<T, std::map>) {
      return object{{"type", "object"}, {"additionalProperties", of<typename T::mapped_type>()}};
    } else if constexpr (DescribedEnum<T>) {
      return of_enum<T>();
    } else if constexpr (DescribedStruct<T>) {
      return of_struct<T>();
    } else {
      return of_text<T>();
    }
  }

  const std::map<std::string, boost::json::value>& components() const { return components_; }

 private:
  static boost::json::value or_null(boost::json::value schema);

  template <class T>
  boost::json::value of_enum() {
    boost::json::array allowed;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto enumerator) {
      allowed.emplace_back(key_name(enumerator.name));
    });
    return boost::json::object{{"type", "string"}, {"enum", std::move(allowed)}};
  }

  template <class T>
  boost::json::value of_text() {
    boost::json::object schema{{"type", "string"}};
    if constexpr (requires { T::max_length; }) schema["maxLength"] = T::max_length;
    if constexpr (requires { T::length; }) schema["pattern"] = "^[0-9a-f]{32}$";
    return schema;
  }

  template <class T>
  boost::json::value of_struct() {
    const auto name = component_name(boost::core::demangle(typeid(T).name()));
    if (components_.emplace(name, nullptr).second) {
      boost::json::object properties;
      boost::json::array required;
      boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        using Field = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
        if constexpr (!std::is_same_v<Field, Concealed>) {
          properties[key_name(member.name)] = of<Field>();
          constexpr bool may_be_absent =
              is_a<Field, std::optional> || is_a<Field, Maybe> || is_a<Field, Patch>;
          if constexpr (!may_be_absent) required.emplace_back(key_name(member.name));
        }
      });
      boost::json::object schema{{"type", "object"}, {"properties", std::move(properties)}};
      if (!required.empty()) schema["required"] = std::move(required);
      components_[name] = std::move(schema);
    }
    return boost::json::object{{"$ref", "#/components/schemas/" + name}};
  }

  // accounts::AccountView becomes accounts.AccountView.
  static std::string component_name(std::string_view type_name);

  std::map<std::string, boost::json::value> components_;
};

}  // namespace json
