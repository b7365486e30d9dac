#pragma once

#include <string>
#include <string_view>

namespace http {

// For header values and paths, which are ASCII by their standards, to be stored and shown: any
// other byte is a question mark. What is no UTF-8 fits neither into JSON nor into PostgreSQL.
std::string printable(std::string_view text);

}  // namespace http
