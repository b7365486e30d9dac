#include "app/documents.hpp"

#include <sstream>

#include "app_embedded.hpp"
#include "http/add_route.hpp"
#include "http/errors.hpp"

namespace app {

namespace {

// `| 1001 | 400 | accounts | `name` | message |`; empty for other lines.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, '|');) {
    const auto first = cell.find_first_not_of(" `");
    if (first == std::string::npos) continue;
    cells.push_back(cell.substr(first, cell.find_last_not_of(" `") - first + 1));
  }
  return cells;
}

}  // namespace

http::Document Documents::published(Call&) {
  return {"application/json", http::openapi::document(router_, "/client/v4", "Tenant API")};
}

http::Document Documents::own(Call&) {
  return {"application/json", http::openapi::document(router_, "/platform/v1", "Platform API")};
}

std::vector<ErrorMeaning> Documents::error(Call&, const ErrorPath& path) {
  std::vector<ErrorMeaning> meanings;
  std::istringstream table{std::string(embedded::errors_md)};
  for (std::string line; std::getline(table, line);) {
    const auto cells = cells_of(line);
    if (cells.size() != 5 || cells[0] != path.number) continue;
    meanings.push_back({cells[0], cells[1], cells[2], cells[3], cells[4]});
  }
  if (meanings.empty()) refuse(http::errors::unknown_number);
  return meanings;
}

// clang-format off
void add_routes(http::Router& router, Documents& documents) {
  router.add(http::get, "/openapi.json",                  anyone, documents, &Documents::published);
  router.add(http::get, "/platform/v1/openapi.json",      anyone, documents, &Documents::own);
  router.add(http::get, "/platform/v1/errors/{number}",   anyone, documents, &Documents::error);
}
// clang-format on

}  // namespace app
