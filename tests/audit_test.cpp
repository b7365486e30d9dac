#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "service/populated_platform.hpp"

// No writing endpoint changes anything without a line that says who did it.
namespace {

using test_service::Answer;
using test_service::Endpoint;

struct CallRow {
  std::string actor_email;
  std::string method;
  std::string uri;
  std::int64_t change_count = 0;
};
BOOST_DESCRIBE_STRUCT(CallRow, (), (actor_email, method, uri, change_count))

// That an administrator was there, or was refused, is noted of a dry run too; it changes nothing.
constexpr sql::Text find_call = R"(
  SELECT actor_email, method, uri, change_count FROM calls
  WHERE request_id = :request_id AND EXISTS (
    SELECT 1 FROM changes
    WHERE call_seq = calls.seq AND (before <> 'null' OR after <> 'null')
  )
)";

// What only the invited user does.
bool is_dans(const Endpoint& endpoint) {
  const auto& path = endpoint.route->path;
  return path.find("{membership_id}") != std::string::npos ||
         path.find("{organization_id}") != std::string::npos ||
         path.find("{invite_id}") != std::string::npos;
}

class AuditLines : public testing::TestWithParam<sql::Dialect> {
 protected:
  AuditLines() : world_(GetParam()), browser_(world_.sign_in(world_.ann)) {}

  std::optional<CallRow> line_of(const Answer& answer) {
    return world_.platform().service().database->read([&](sql::Transaction& tx) {
      return tx.row<CallRow>(find_call, {{"request_id", answer.header("Request-Id")}});
    });
  }

  Answer call(const Endpoint& endpoint, const std::string& suffix) {
    world_.names["nonce"] = world_.nonce();
    const test_service::RequestMaker maker(world_.description(), world_.names);
    const bool by_browser = endpoint.route->permission.needs_session;
    const auto* who = is_dans(endpoint) ? &world_.dan : &world_.ann;
    const auto headers = by_browser ? browser_.headers() : test_service::Headers{};
    return world_.platform().call(
        endpoint.method(), maker.path(endpoint) + suffix, by_browser ? nullptr : who,
        maker.body_text(endpoint), headers
    );
  }

  // What a dry run would change, by table.
  static std::size_t change_count(const Answer& answer) {
    const auto* info = answer.body.as_object().if_contains("result_info");
    return info == nullptr ? 0 : info->at("changes").as_array().size();
  }

  void try_for_good(const Endpoint& endpoint) {
    const auto dry = call(endpoint, "?dry_run=true");
    if (dry.status != 200 || !dry.body.is_object()) return;
    EXPECT_FALSE(line_of(dry)) << endpoint.name();
    const auto changes = change_count(dry);
    const auto answer = call(endpoint, "");
    if (answer.status != 200) return;
    const auto line = line_of(answer);
    if (changes == 0) return;
    changing_.insert(endpoint.name());
    ASSERT_TRUE(line) << endpoint.name();
    EXPECT_EQ(line->method, endpoint.method());
    EXPECT_FALSE(line->uri.empty());
    EXPECT_GT(line->change_count, 0) << endpoint.name();
    const bool is_anybodys = endpoint.route->permission.who == Permission::Who::anyone;
    EXPECT_TRUE(is_anybodys || !line->actor_email.empty()) << endpoint.name();
  }

  test_service::PopulatedPlatform world_;
  test_service::Browser browser_;
  std::set<std::string> changing_;
};

// So that most calls find what they speak of: an invitation is answered after it was sent again,
// deletions come late, of what is deepest first, and last what ends a session.
std::vector<Endpoint> in_good_order(const test_service::Description& description) {
  std::vector<Endpoint> endpoints;
  for (const auto& endpoint : description.endpoints()) {
    if (endpoint.route->writes() && !endpoint.route->is_recorded) endpoints.push_back(endpoint);
  }
  const auto rank = [](const Endpoint& one) {
    const auto& route = *one.route;
    const bool removes = route.method == http::Method::delete_;
    const bool ends_sessions = route.path.starts_with("/platform/v1/session");
    const int when = ends_sessions                    ? 4
                     : route.permission.needs_session ? 3
                     : removes                        ? 2
                                                      : is_dans(one);
    return std::pair(when, removes ? -static_cast<int>(route.parameter_names.size()) : 0);
  };
  std::stable_sort(endpoints.begin(), endpoints.end(), [&](const Endpoint& a, const Endpoint& b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    // Zones before accounts.
    return rank(a).first == 2 && a.route->path > b.route->path;
  });
  return endpoints;
}

TEST_P(AuditLines, are_written_by_every_endpoint_that_changes_something) {
  const auto endpoints = in_good_order(world_.description());
  for (const auto& endpoint : endpoints) try_for_good(endpoint);
  EXPECT_GE(changing_.size(), 28U) << testing::PrintToString(changing_);
}

INSTANTIATE_TEST_SUITE_P(
    Both, AuditLines, test_support::both_databases(), test_support::database_name
);

}  // namespace
