#pragma once

#include <cstddef>
#include <string>

#include "http/response.hpp"

namespace net {

struct HeadOptions {
  std::size_t content_length = 0;
  bool closes = false;
  bool is_tls = false;
};

// Writes the status line and all header lines, with the empty line that ends them.
void write_head(std::string& out, const http::Response& response, const HeadOptions& options);

}  // namespace net
