#pragma once

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"
#include "kernel/money.hpp"
#include "kernel/secret.hpp"

namespace json {

// Left out of the JSON when empty, where std::optional is written as null.
template <class T>
struct Maybe : std::optional<T> {
  using std::optional<T>::optional;
};

// A member of a PATCH body: absent, null or a value.
template <class T>
struct Patch {
  bool is_present = false;
  std::optional<T> value;
};

// JSON kept as text: any value when read, written as it is.
struct Raw {
  std::string text = "null";
};

// An instant written in whole seconds, as subscriptions have it.
struct WholeSeconds {
  Timestamp at;

  std::string text() const { return at.text_in_seconds(); }
};

// The key of a member, or the word of an enumerator: one that would be a word of C++ ends in an
// underscore, `default_`.
constexpr std::string_view key_name(std::string_view member) {
  if (member.ends_with('_')) member.remove_suffix(1);
  return member;
}

template <class T>
concept DescribedStruct = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;

template <class T>
concept DescribedEnum = boost::describe::has_describe_enumerators<T>::value;

// A value type: reads and writes itself as one string.
template <class T>
concept TextValue = requires(const T& value) {
  { value.text() } -> std::convertible_to<std::string_view>;
}
&&!std::same_as<T, Money>;

template <class T>
concept ParsedText = TextValue<T> && requires(std::string_view text) {
  { T::parse(text) } -> std::same_as<std::optional<T>>;
};

template <class T>
using Members = boost::describe::describe_members<
    T, boost::describe::mod_public | boost::describe::mod_inherited>;

template <class T, template <class...> class Template>
struct IsA : std::false_type {};
template <template <class...> class Template, class... Arguments>
struct IsA<Template<Arguments...>, Template> : std::true_type {};
template <class T, template <class...> class Template>
inline constexpr bool is_a = IsA<T, Template>::value;

template <DescribedEnum E>
std::string_view word(E value) {
  std::string_view found;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
    if (enumerator.value == value) found = key_name(enumerator.name);
  });
  return found;
}

template <DescribedEnum E>
std::optional<E> enumerator_of(std::string_view text) {
  std::optional<E> found;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
    if (text == key_name(enumerator.name)) found = enumerator.value;
  });
  return found;
}

// "a, b, c": for messages.
template <DescribedEnum E>
std::string words() {
  std::string list;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
    if (!list.empty()) list += ", ";
    list += key_name(enumerator.name);
  });
  return list;
}

}  // namespace json
