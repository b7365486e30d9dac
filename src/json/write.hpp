#pragma once

#include <array>
#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "json/types.hpp"

// Described values as compact JSON, appended straight to a string.
namespace json {

void write_text(std::string& out, std::string_view text);

template <class T>
void write(std::string& out, const T& value);

namespace detail {

template <class Descriptor>
constexpr auto quoted_key() {
  constexpr std::string_view name = key_name(Descriptor::name);
  std::array<char, name.size() + 3> key{};
  std::size_t at = 0;
  key[at++] = '"';
  for (const char c : name) key[at++] = c;
  key[at++] = '"';
  key[at++] = ':';
  return key;
}

template <class Descriptor>
inline constexpr auto key_of = quoted_key<Descriptor>();

template <class T>
void write_member(std::string& out, std::string_view key, const T& value) {
  if constexpr (is_a<T, Maybe>) {
    if (!value.has_value()) return;
    write_member(out, key, *value);
  } else if constexpr (!std::is_same_v<T, Concealed>) {
    if (out.back() != '{') out += ',';
    out += key;
    write(out, value);
  }
}

template <class T>
void write_struct(std::string& out, const T& value) {
  out += '{';
  boost::mp11::mp_for_each<Members<T>>([&](auto member) {
    constexpr auto& key = key_of<decltype(member)>;
    write_member(out, std::string_view(key.data(), key.size()), value.*member.pointer);
  });
  out += '}';
}

template <class Items>
void write_array(std::string& out, const Items& items) {
  out += '[';
  for (const auto& item : items) {
    if (out.back() != '[') out += ',';
    write(out, item);
  }
  out += ']';
}

template <class T>
void write_map(std::string& out, const std::map<std::string, T>& map) {
  out += '{';
  for (const auto& [key, value] : map) {
    if (out.back() != '{') out += ',';
    write_text(out, key);
    out += ':';
    write(out, value);
  }
  out += '}';
}

template <class T>
void write_integer(std::string& out, T value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

template <class>
inline constexpr bool is_map = false;
template <class T>
inline constexpr bool is_map<std::map<std::string, T>> = true;

}  // namespace detail

template <class T>
void write(std::string& out, const T& value) {
  static_assert(!std::is_same_v<T, Secret>, "a secret is never written");
  if constexpr (std::is_same_v<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::is_same_v<T, std::nullptr_t>) {
    out += "null";
  } else if constexpr (std::is_integral_v<T>) {
    detail::write_integer(out, value);
  } else if constexpr (std::is_same_v<T, Raw>) {
    out += value.text;
  } else if constexpr (std::is_same_v<T, Money>) {
    out += value.text();
  } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    write_text(out, value);
  } else if constexpr (DescribedEnum<T>) {
    write_text(out, word(value));
  } else if constexpr (is_a<T, std::optional>) {
    if (value.has_value()) {
      write(out, *value);
    } else {
      out += "null";
    }
  } else if constexpr (is_a<T, std::vector>) {
    detail::write_array(out, value);
  } else if constexpr (detail::is_map<T>) {
    detail::write_map(out, value);
  } else if constexpr (DescribedStruct<T>) {
    detail::write_struct(out, value);
  } else {
    static_assert(TextValue<T>, "describe this type, or give it text()");
    const auto& text = value.text();
    if (std::string_view(text).empty()) {
      out += "null";
    } else {
      write_text(out, text);
    }
  }
}

template <class T>
std::string to_text(const T& value) {
  std::string out;
  write(out, value);
  return out;
}

}  // namespace json
