#include "scim/refusal_writer.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "json/errors.hpp"
#include "scim/errors.hpp"
#include "scim/views.hpp"

namespace scim {

namespace {

struct ErrorResource {
  std::vector<std::string> schemas{"urn:ietf:params:scim:api:messages:2.0:Error"};
  std::string status;
  json::Maybe<std::string_view> scimType;
  std::string detail;
  int code = 0;
};
BOOST_DESCRIBE_STRUCT(ErrorResource, (), (schemas, status, scimType, detail, code))

constexpr std::array<std::pair<int, std::string_view>, 13> types{{
    {json::errors::malformed.number, "invalidSyntax"},
    {json::errors::invalid_request.number, "invalidValue"},
    {errors::user_name_taken.number, "uniqueness"},
    {errors::group_name_taken.number, "uniqueness"},
    {errors::foreign_user_name.number, "invalidValue"},
    {errors::not_a_person.number, "invalidValue"},
    {errors::unknown_member.number, "invalidValue"},
    {errors::invalid_value.number, "invalidValue"},
    {errors::invalid_filter.number, "invalidFilter"},
    {errors::invalid_path.number, "invalidPath"},
    {errors::invalid_operation.number, "invalidSyntax"},
    {errors::no_target.number, "noTarget"},
    {errors::not_removable.number, "mutability"},
}};

}  // namespace

void write_refusal(http::Response& response, const http::Request&, const Refusal& refusal) {
  const auto& problem = refusal.problems.front();
  response.clear();
  response.status = problem.status;
  response.content_type = content_type;
  if (refusal.retry_after_s > 0)
    response.header("Retry-After", std::to_string(refusal.retry_after_s));
  if (problem.status == 401) response.header("WWW-Authenticate", "Bearer");
  ErrorResource error;
  error.status = std::to_string(problem.status);
  const auto found = std::find_if(types.begin(), types.end(), [&](const auto& type) {
    return type.first == problem.number;
  });
  if (found != types.end()) error.scimType.emplace(found->second);
  error.detail = problem.message;
  if (!problem.remedy.empty()) error.detail += " " + problem.remedy;
  if (!problem.pointer.empty()) error.detail += " (" + problem.pointer + ")";
  error.code = problem.number;
  response.body = json::to_text(error);
}

}  // namespace scim
