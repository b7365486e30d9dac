#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "json/read.hpp"
#include "json/write.hpp"
#include "kernel/check.hpp"

namespace sql {

enum class Type : std::uint8_t { text, integer, boolean };

// What is bound to a parameter. NULLs carry their type: PostgreSQL refuses them otherwise.
// A text is not copied unless it was made for the binding.
struct Value {
  Type type = Type::text;
  bool is_null = false;
  std::int64_t integer = 0;
  std::string_view view;
  std::string made;

  std::string_view text() const { return made.empty() ? view : std::string_view(made); }
};

// Lists and structs are stored as JSON text.
template <class T>
concept StoredAsJson = json::is_a<T, std::vector> || json::DescribedStruct<T>;

template <class T>
concept StoredAsInteger =
    std::is_integral_v<T> || std::is_same_v<T, Timestamp> || std::is_same_v<T, Money>;

template <class T>
Value to_value(const T& from) {
  Value value;
  if constexpr (json::is_a<T, std::optional> || json::is_a<T, json::Maybe>) {
    using Inner = typename T::value_type;
    if (from.has_value()) return to_value(*from);
    value.is_null = true;
    if constexpr (std::is_same_v<Inner, bool>) {
      value.type = Type::boolean;
    } else if constexpr (StoredAsInteger<Inner>) {
      value.type = Type::integer;
    }
  } else if constexpr (std::is_same_v<T, bool>) {
    value.type = Type::boolean;
    value.integer = from ? 1 : 0;
  } else if constexpr (std::is_integral_v<T>) {
    value.type = Type::integer;
    value.integer = static_cast<std::int64_t>(from);
  } else if constexpr (std::is_same_v<T, Timestamp>) {
    value.type = Type::integer;
    value.integer = from.us;
  } else if constexpr (std::is_same_v<T, Money>) {
    value.type = Type::integer;
    value.integer = from.minor;
  } else if constexpr (std::is_same_v<T, Concealed>) {
    value.view = from.stored;
  } else if constexpr (std::is_same_v<T, json::Raw>) {
    value.view = from.text;
  } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    value.view = from;
  } else if constexpr (json::DescribedEnum<T>) {
    value.view = json::word(from);
  } else if constexpr (StoredAsJson<T>) {
    value.made = json::to_text(from);
  } else {
    static_assert(json::TextValue<T>);
    if constexpr (std::is_same_v<decltype(from.text()), std::string>) {
      value.made = from.text();
    } else {
      value.view = from.text();
    }
    // An empty Id stands for "none".
    if constexpr (requires { T::length; }) value.is_null = from.empty();
  }
  return value;
}

struct Parameter {
  // The text of a temporary is copied; that of anything else is only looked at.
  template <class T>
  Parameter(std::string_view parameter_name, T&& from)
      : name(parameter_name), value(to_value(from)) {
    constexpr bool is_temporary =
        !std::is_lvalue_reference_v<T> && !std::is_same_v<T, std::string_view>;
    if (is_temporary && value.type == Type::text && value.made.empty()) value.made = value.view;
  }
  Parameter(std::string_view parameter_name, Value bound)
      : name(parameter_name), value(std::move(bound)) {}

  std::string_view name;
  Value value;
};

class Parameters {
 public:
  Parameters() = default;
  Parameters(std::initializer_list<Parameter> list)
      : span_(list.begin(), list.size()) {}  // NOLINT: implicit by design
  explicit Parameters(std::span<const Parameter> list) : span_(list) {}

  std::span<const Parameter> list() const { return span_; }

 private:
  std::span<const Parameter> span_;
};

// One column of the row that a statement stands on.
class Column {
 public:
  virtual ~Column() = default;
  virtual bool is_null(int index) const = 0;
  virtual std::int64_t integer(int index) const = 0;
  virtual std::string_view text(int index) const = 0;
};

template <class T>
void from_column(const Column& row, int index, T& to) {
  if constexpr (json::is_a<T, std::optional> || json::is_a<T, json::Maybe>) {
    if (row.is_null(index)) {
      to.reset();
    } else {
      from_column(row, index, to.emplace());
    }
  } else if constexpr (std::is_same_v<T, bool>) {
    to = row.integer(index) != 0;
  } else if constexpr (std::is_integral_v<T>) {
    to = static_cast<T>(row.integer(index));
  } else if constexpr (std::is_same_v<T, Timestamp>) {
    to.us = row.integer(index);
  } else if constexpr (std::is_same_v<T, Money>) {
    to.minor = row.integer(index);
  } else if constexpr (std::is_same_v<T, Concealed>) {
    to.stored = std::string(row.text(index));
  } else if constexpr (std::is_same_v<T, json::Raw>) {
    to.text = std::string(row.text(index));
  } else if constexpr (std::is_same_v<T, std::string>) {
    to = std::string(row.text(index));
  } else if constexpr (json::DescribedEnum<T>) {
    const auto parsed = json::enumerator_of<T>(row.text(index));
    CHECK(parsed.has_value());
    to = *parsed;
  } else if constexpr (StoredAsJson<T>) {
    to = json::from_text<T>(row.text(index));
  } else {
    static_assert(json::ParsedText<T>);
    if (row.is_null(index)) {
      to = T{};
      return;
    }
    auto parsed = T::parse(row.text(index));
    CHECK(parsed.has_value());
    to = std::move(*parsed);
  }
}

}  // namespace sql
