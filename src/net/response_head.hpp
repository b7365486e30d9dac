#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "http/response.hpp"

namespace net {

struct HeadOptions {
  std::optional<std::size_t> content_length;  // nothing: the body comes in chunks (RFC 9112 7.1)
  bool closes = false;
  bool is_tls = false;
};

// Appends one chunk of a body, unless it is empty, which would be the end of the body.
void put_chunk(std::string& out, std::string_view data);
inline constexpr std::string_view last_chunk = "0\r\n\r\n";

// Writes the status line and all header lines, with the empty line that ends them.
void write_head(std::string& out, const http::Response& response, const HeadOptions& options);

}  // namespace net
