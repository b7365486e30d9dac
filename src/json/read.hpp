#pragma once

#include <boost/json/value.hpp>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/errors.hpp"
#include "json/types.hpp"
#include "kernel/limited_text.hpp"

// JSON into described structs. All problems are gathered, each with its JSON pointer; unknown keys
// are ignored.
namespace json {

// Why a text is no value of type T, for the caller.
template <class T>
std::string why_invalid(std::string_view text) {
  if constexpr (requires { T::why_invalid(text); }) return T::why_invalid(text);
  if constexpr (requires { T::max_length; }) {
    if (code_points(text) > T::max_length) {
      return "is too long, at most " + std::to_string(T::max_length) + " characters";
    }
  }
  if constexpr (std::is_same_v<T, Timestamp>) return "must be an RFC 3339 time";
  return "is not valid";
}

std::string serialized(const boost::json::value& value);

// Walks a document; remembers where it is and what was wrong.
class Reader {
 public:
  explicit Reader(std::vector<Problem>& problems) : problems_(problems) {}

  template <class T>
  void read(const boost::json::value& from, T& to);

 private:
  template <class T>
  void read_struct(const boost::json::value& from, T& to);
  template <class Member>
  void read_member(const boost::json::object& from, std::string_view key, Member& to);
  template <class T>
  void read_parsed(const boost::json::value& from, T& to);
  template <class T>
  void read_integer(const boost::json::value& from, T& to);
  template <class T>
  void read_array(const boost::json::value& from, std::vector<T>& to);
  template <class T>
  void read_map(const boost::json::value& from, std::map<std::string, T>& to);
  void read_text(const boost::json::value& from, std::string& to);
  void read_bool(const boost::json::value& from, bool& to);
  void read_money(const boost::json::value& from, Money& to);

  // "Invalid request: 'roles/0' must be a string."
  void wrong(std::string_view sentence);
  void missing();
  void report(const ErrorCode& code, std::string message);

  // Appends one reference token (RFC 6901) for as long as it lives.
  class Step {
   public:
    Step(std::string& pointer, std::string_view token);
    ~Step() { pointer_.resize(length_); }
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

   private:
    std::string& pointer_;
    std::size_t length_;
  };

  std::vector<Problem>& problems_;
  std::string pointer_;
};

template <class T>
void Reader::read(const boost::json::value& from, T& to) {
  if constexpr (std::is_same_v<T, bool>) {
    read_bool(from, to);
  } else if constexpr (std::is_integral_v<T>) {
    read_integer(from, to);
  } else if constexpr (std::is_same_v<T, std::string>) {
    read_text(from, to);
  } else if constexpr (std::is_same_v<T, Secret>) {
    std::string text;
    read_text(from, text);
    to = Secret(std::move(text));
  } else if constexpr (std::is_same_v<T, Money>) {
    read_money(from, to);
  } else if constexpr (std::is_same_v<T, Raw>) {
    to.text = serialized(from);
  } else if constexpr (is_a<T, std::optional> || is_a<T, Maybe>) {
    if (from.is_null()) return;
    read(from, to.emplace());
  } else if constexpr (is_a<T, Patch>) {
    to.is_present = true;
    if (!from.is_null()) read(from, to.value.emplace());
  } else if constexpr (is_a<T, std::vector>) {
    read_array(from, to);
  } else if constexpr (is_a<T, std::map>) {
    read_map(from, to);
  } else if constexpr (DescribedStruct<T>) {
    read_struct(from, to);
  } else {
    read_parsed(from, to);
  }
}

template <class T>
void Reader::read_struct(const boost::json::value& from, T& to) {
  const auto* object = from.if_object();
  if (object == nullptr) return wrong("must be an object");
  boost::mp11::mp_for_each<Members<T>>([&](auto member) {
    read_member(*object, key_name(member.name), to.*member.pointer);
  });
}

template <class Member>
void Reader::read_member(const boost::json::object& from, std::string_view key, Member& to) {
  const Step step(pointer_, key);
  if (const auto* value = from.if_contains(key)) return read(*value, to);
  constexpr bool may_be_absent =
      is_a<Member, std::optional> || is_a<Member, Maybe> || is_a<Member, Patch>;
  if constexpr (!may_be_absent) missing();
}

template <class T>
void Reader::read_parsed(const boost::json::value& from, T& to) {
  static_assert(DescribedEnum<T> || ParsedText<T>, "describe this type, or give it parse()");
  std::string text;
  const auto before = problems_.size();
  read_text(from, text);
  if (problems_.size() != before) return;
  std::optional<T> parsed;
  std::string why;
  if constexpr (DescribedEnum<T>) {
    parsed = enumerator_of<T>(text);
    if (!parsed) why = "must be one of " + words<T>();
  } else {
    parsed = T::parse(text);
    if (!parsed) why = why_invalid<T>(text);
  }
  if (parsed) {
    to = std::move(*parsed);
  } else if constexpr (requires { T::invalid; }) {
    report(T::invalid, std::string(T::invalid.message));
  } else {
    wrong(why);
  }
}

template <class T>
void Reader::read_integer(const boost::json::value& from, T& to) {
  boost::system::error_code error;
  const auto number = from.to_number<std::int64_t>(error);
  if (error || from.is_double()) return wrong("must be an integer");
  if (number < std::numeric_limits<T>::min() || number > std::numeric_limits<T>::max()) {
    return wrong("is out of range");
  }
  to = static_cast<T>(number);
}

template <class T>
void Reader::read_array(const boost::json::value& from, std::vector<T>& to) {
  const auto* array = from.if_array();
  if (array == nullptr) return wrong("must be an array");
  to.clear();
  for (std::size_t i = 0; i < array->size(); ++i) {
    const Step step(pointer_, std::to_string(i));
    T item{};
    read((*array)[i], item);
    to.push_back(std::move(item));
  }
}

template <class T>
void Reader::read_map(const boost::json::value& from, std::map<std::string, T>& to) {
  const auto* object = from.if_object();
  if (object == nullptr) return wrong("must be an object");
  for (const auto& [key, value] : *object) {
    const Step step(pointer_, key);
    read(value, to[key]);
  }
}

// Reads a whole body. An empty body is an empty object, so that what is missing gets named.
// Refuses with 6007 when it is no JSON; else gathers what is wrong in `problems`.
class Document {
 public:
  explicit Document(std::string_view text);
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  template <class T>
  void read(T& to, std::vector<Problem>& problems) const {
    Reader(problems).read(value(), to);
  }

  const boost::json::value& value() const;

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

// Reads JSON that this program wrote itself: anything wrong is a bug.
template <class T>
T from_text(std::string_view text) {
  std::vector<Problem> problems;
  T value{};
  Document(text).read(value, problems);
  if (!problems.empty()) throw Refusal(std::move(problems));
  return value;
}

// Reads JSON of others: nothing when it is none, or has another shape.
template <class T>
std::optional<T> parsed(std::string_view text) {
  try {
    return from_text<T>(text);
  } catch (const Refusal&) {
    return {};
  }
}

}  // namespace json
