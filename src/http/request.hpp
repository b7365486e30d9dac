#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

enum class Method : std::uint8_t { get, head, post, put, patch, delete_, options, other };

std::string_view name_of(Method method);

struct Header {
  std::string_view name;
  std::string_view value;
};

// A request as it was sent; its texts belong to the connection.
struct Request {
  Method method = Method::get;
  std::string_view method_name;
  std::string_view path;   // percent-encoded, without the query
  std::string_view query;  // without the question mark
  std::vector<Header> headers;
  std::string_view body;
  std::string ip;

  // The value, or an empty text. Names compare without regard to case.
  std::string_view header(std::string_view name) const;
  // The value of a cookie, or an empty text.
  std::string_view cookie(std::string_view name) const;
};

// The decoded parameters of a query, in order; a name may occur several times.
using QueryParameters = std::vector<std::pair<std::string, std::string>>;
QueryParameters parse_query(std::string_view query);

std::string percent_decoded(std::string_view text);
// RFC 3986: all but the unreserved characters.
std::string percent_encoded(std::string_view text);

// The inverse of parse_query: application/x-www-form-urlencoded.
std::string form_encoded(const QueryParameters& parameters);

}  // namespace http
