#pragma once

#include <charconv>
#include <string>
#include <vector>

#include "http/markers.hpp"
#include "http/request.hpp"
#include "json/read.hpp"

namespace http {

// Fills a struct from query parameters. Unknown names are ignored. Lists take repeats and commas.
class QueryReader {
 public:
  QueryReader(const QueryParameters& parameters, std::vector<Problem>& problems)
      : parameters_(parameters), problems_(problems) {}

  template <class T>
  void read(T& to, const std::string& prefix = {}) {
    boost::mp11::mp_for_each<json::Members<T>>([&](auto member) {
      auto& field = to.*member.pointer;
      using Field = std::remove_reference_t<decltype(field)>;
      const auto name = prefix + std::string(json::key_name(member.name));
      if constexpr (json::is_a<Field, std::vector>) {
        read_list(name, field);
      } else if constexpr (json::is_a<Field, Excludable>) {
        read_repeated(name, field.only);
        read_repeated(name + ".not", field.without);
      } else if constexpr (json::DescribedStruct<Field>) {
        read(field, name + ".");
      } else {
        static_assert(json::is_a<Field, std::optional>, "query parameters are optional");
        for (const auto& [key, value] : parameters_) {
          if (key == name && !value.empty()) read_one(name, value, field.emplace());
        }
      }
    });
  }

 private:
  template <class T>
  void read_list(const std::string& name, std::vector<T>& to) {
    for (const auto& [key, value] : parameters_) {
      if (key != name) continue;
      std::string_view rest = value;
      while (!rest.empty()) {
        const auto comma = rest.find(',');
        const auto item = rest.substr(0, comma);
        if (!item.empty()) read_one(name, item, to.emplace_back());
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
      }
    }
  }

  template <class T>
  void read_repeated(const std::string& name, std::vector<T>& to) {
    for (const auto& [key, value] : parameters_) {
      if (key == name && !value.empty()) read_one(name, value, to.emplace_back());
    }
  }

  template <class T>
  void read_one(const std::string& name, std::string_view text, T& to) {
    if constexpr (std::is_same_v<T, std::string>) {
      if (!is_clean_utf8(text)) return wrong(name, "must be valid UTF-8 without NUL");
      to = std::string(text);
    } else if constexpr (std::is_same_v<T, bool>) {
      if (text != "true" && text != "false" && text != "1" && text != "0") {
        return wrong(name, "must be true or false");
      }
      to = text == "true" || text == "1";
    } else if constexpr (std::is_integral_v<T>) {
      const auto* const end = text.data() + text.size();
      if (std::from_chars(text.data(), end, to).ptr != end) wrong(name, "must be an integer");
    } else if constexpr (json::DescribedEnum<T>) {
      std::string lower(text);
      for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      const auto parsed = json::enumerator_of<T>(lower);
      if (!parsed) return wrong(name, "must be one of " + json::words<T>());
      to = *parsed;
    } else {
      auto parsed = T::parse(text);
      if (!parsed) return wrong(name, json::why_invalid<T>(text));
      to = std::move(*parsed);
    }
  }

  void wrong(const std::string& name, const std::string& sentence) {
    auto made = problem(json::errors::invalid_request, name);
    made.message = "Invalid request: '" + name + "' " + sentence + ".";
    problems_.push_back(std::move(made));
  }

  const QueryParameters& parameters_;
  std::vector<Problem>& problems_;
};

}  // namespace http
