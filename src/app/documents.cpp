#include "app/documents.hpp"

#include "app_embedded.hpp"
#include "http/add_route.hpp"
#include "http/errors.hpp"
#include "json/read.hpp"

namespace app {

namespace {

const std::vector<ErrorMeaning>& all_errors() {
  static const auto all = json::from_text<std::vector<ErrorMeaning>>(embedded::errors_json);
  return all;
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
  for (const auto& meaning : all_errors()) {
    if (std::to_string(meaning.number) == path.number) meanings.push_back(meaning);
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
