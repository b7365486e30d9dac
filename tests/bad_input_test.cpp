#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>
#include <set>

#include "service/populated_platform.hpp"

// Bad input to every endpoint, made from the description: a clear refusal, never a bug, and nothing
// is changed by half.
namespace {

using boost::json::object;
using boost::json::value;
using test_service::Answer;
using test_service::Endpoint;
using test_service::Names;

constexpr sql::Text count_calls = "SELECT count(seq) FROM calls";

// Where the published code for a body that cannot be read is another than 1001 or 6007.
const std::map<std::string, int> codes_of_bodies{
    {"POST /client/v4/zones/{zone_id}/subscription", 1198},
    {"PUT /client/v4/zones/{zone_id}/subscription", 1198},
    {"POST /client/v4/zones/{zone_id}/subscriptions", 1198},
    {"POST /client/v4/accounts/{account_id}/subscriptions", 1198},
    {"PUT /client/v4/accounts/{account_id}/subscriptions/{subscription_id}", 1198},
};

// Published: to delete what is not there has succeeded.
const std::set<std::string> succeed_for_nothing{
    "DELETE /client/v4/accounts/{account_id}/subscriptions/{subscription_id}",
};

// Texts that stand in a body as they are, valid JSON or not.
struct BadValue {
  std::string name;
  std::string text;
  std::string fits;  // the type for which it is not wrong as such
};

std::vector<BadValue> bad_values() {
  return {
      {"null", "null", ""},
      {"a number", "7", "integer"},
      {"a broken number", "1.5", "number"},
      {"a huge number", "1e400", ""},
      {"a number beyond 64 bits", "9223372036854775808", ""},
      {"a negative number", "-1", "integer"},
      {"a text", "\"text\"", "string"},
      {"an empty text", "\"\"", "string"},
      {"a long text", '"' + std::string(5000, 'a') + '"', "string"},
      {"a text with NUL", "\"a\\u0000b\"", ""},
      {"no UTF-8", "\"\xff\xfe\"", ""},
      {"half a surrogate", "\"\\ud800\"", ""},
      {"a control character", "\"a\\u001bb\\u202ec\"", "string"},
      {"an array", "[]", "array"},
      {"an array of arrays", "[[[]]]", ""},
      {"an object", "{}", "object"},
      {"a boolean", "true", "boolean"},
      {"deep nesting", std::string(40, '[') + std::string(40, ']'), ""},
  };
}

// Always wrong, whatever the endpoint takes.
std::vector<BadValue> bad_bodies() {
  return {
      {"half a body", "{", ""},
      {"an array", "[]", "array"},
      {"a number", "7", ""},
      {"a text", "\"text\"", ""},
      {"null", "null", ""},
      {"two bodies", "{} {}", ""},
      {"no UTF-8", "{\"\xff\": 1}", ""},
      {"a NUL byte", std::string("{\0}", 3), ""},
      {"very deep nesting", std::string(20'000, '['), ""},
      {"deep nesting", "{\"a\": " + std::string(40, '[') + std::string(40, ']') + "}", ""},
  };
}

const std::vector<std::string>& bad_ids() {
  static const std::vector<std::string> ids{
      "nonsense",
      std::string(31, 'a'),
      std::string(33, 'a'),
      std::string(32, 'A'),
      std::string(32, 'g'),
      "%00",
      "%ff%fe",
      "..",
      "%2e%2e%2f",
      "a%20b",
      "'%20OR%20'1'='1",
      "%F0%9F%A4%AF",
      std::string(4000, '1'),
  };
  return ids;
}

class BadInput : public testing::TestWithParam<sql::Dialect> {
 protected:
  BadInput()
      : world_(GetParam()),
        maker_(world_.description(), world_.names),
        browser_(world_.sign_in(world_.ann)) {}

  Answer call(const Endpoint& endpoint, const std::string& path, const std::string& body) {
    ++calls_;
    const bool by_browser = endpoint.route->permission.needs_session;
    return world_.platform().call(
        endpoint.method(), path, by_browser ? nullptr : &world_.ann, body,
        by_browser ? browser_.headers() : test_service::Headers{}
    );
  }

  std::int64_t writing_calls() {
    return world_.platform().service().database->read([](sql::Transaction& tx) {
      return tx.value<std::int64_t>(count_calls).value_or(0);
    });
  }

  // Tries it dry; what is refused is done for good, is refused alike, and leaves nothing.
  Answer attempt(
      const Endpoint& endpoint, const std::string& path, const std::string& body,
      const std::string& what
  ) {
    const auto told = endpoint.name() + " " + path + ", " + what;
    const bool is_write = endpoint.route->writes() && !endpoint.route->is_recorded;
    const auto mark = path.find('?') == std::string::npos ? "?" : "&";
    auto answer = call(endpoint, is_write ? path + mark + "dry_run=true" : path, body);
    expect_clear(answer, told);
    if (!is_write || answer.status < 400) return answer;
    const auto before = writing_calls();
    const auto again = call(endpoint, path, body);
    expect_clear(again, told);
    EXPECT_GE(again.status, 400) << told << ": " << again.text;
    EXPECT_EQ(writing_calls(), before) << told;
    return again;
  }

  static void expect_clear(const Answer& answer, const std::string& told) {
    EXPECT_LT(answer.status, 500) << told << ": " << answer.text;
    if (answer.status < 400) return;
    ASSERT_TRUE(answer.body.is_object()) << told << ": " << answer.text;
    EXPECT_EQ(answer.body.at("success"), value(false)) << told;
    EXPECT_FALSE(answer.body.at("errors").as_array().empty()) << told;
  }

  // The published refusal of a body that cannot be read.
  static void expect_unreadable(
      const Endpoint& endpoint, const Answer& answer, const std::string& what
  ) {
    const auto told = endpoint.name() + ", " + what + ": " + answer.text;
    EXPECT_EQ(answer.status, 400) << told;
    const auto other = codes_of_bodies.find(endpoint.name());
    if (other != codes_of_bodies.end()) {
      EXPECT_EQ(answer.code(), other->second) << told;
    } else {
      EXPECT_TRUE(answer.code() == 1001 || answer.code() == 6007) << told;
    }
  }

  void try_bodies(const Endpoint& endpoint) {
    const auto type = world_.description().type_of(*endpoint.body());
    for (const auto& bad : bad_bodies()) {
      if (bad.fits == type) continue;
      const auto answer = attempt(endpoint, maker_.path(endpoint), bad.text, bad.name);
      expect_unreadable(endpoint, answer, bad.name);
    }
    try_members(endpoint, *endpoint.body(), {});
  }

  // Every member of the body in turn, and those of objects in it.
  void try_members(
      const Endpoint& endpoint, const value& schema, const std::vector<std::string>& way
  ) {
    const auto& resolved = world_.description().resolved(schema);
    const auto* properties = resolved.if_contains("properties");
    if (properties == nullptr) return;
    for (const auto& [key, member] : properties->as_object()) {
      auto inner = way;
      inner.emplace_back(key);
      if (world_.description().is_required(resolved, key)) try_without(endpoint, inner);
      for (const auto& bad : bad_values()) try_with(endpoint, inner, member, bad);
      try_ids(endpoint, inner, member);
      if (inner.size() < 3) try_members(endpoint, member, inner);
    }
  }

  static std::string words_of(const std::vector<std::string>& way) {
    std::string words;
    for (const auto& word : way) words += "/" + word;
    return words;
  }

  // The body with another value there; text that stays as it is goes in after serialization.
  std::string body_with(
      const Endpoint& endpoint, const std::vector<std::string>& way, const std::string& text
  ) {
    constexpr std::string_view mark = "\"@here@\"";
    auto body = maker_.body(endpoint);
    auto* at = &body;
    for (const auto& word : way) {
      if (!at->is_object()) *at = object{};
      at = &at->as_object()[word];
    }
    *at = "@here@";
    auto whole = boost::json::serialize(body);
    return whole.replace(whole.find(mark), mark.size(), text);
  }

  void try_without(const Endpoint& endpoint, const std::vector<std::string>& way) {
    auto body = maker_.body(endpoint);
    auto* at = &body;
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
      if (!at->is_object()) *at = object{};
      at = &at->as_object()[way[i]];
    }
    if (!at->is_object()) *at = object{};
    at->as_object().erase(way.back());
    const auto what = "without " + words_of(way);
    const auto answer =
        attempt(endpoint, maker_.path(endpoint), boost::json::serialize(body), what);
    expect_unreadable(endpoint, answer, what);
  }

  void try_with(
      const Endpoint& endpoint, const std::vector<std::string>& way, const value& schema,
      const BadValue& bad
  ) {
    const auto what = words_of(way) + " is " + bad.name;
    const auto body = body_with(endpoint, way, bad.text);
    const auto answer = attempt(endpoint, maker_.path(endpoint), body, what);
    if (is_wrong(schema, bad)) expect_unreadable(endpoint, answer, what);
  }

  bool is_wrong(const value& schema, const BadValue& bad) const {
    const auto& description = world_.description();
    const auto type = description.type_of(schema);
    const bool breaks_the_document =
        bad.name == "no UTF-8" || bad.name == "half a surrogate" || bad.name == "deep nesting";
    if (breaks_the_document) return true;
    if (type.empty()) return false;
    if (bad.text == "null") return !description.may_be_null(schema);
    if (type == "number") return bad.fits != "integer" && bad.fits != "number";
    if (bad.name == "an array of arrays") return type != "array";
    return bad.fits != type;
  }

  // Identifiers in bodies: of nothing, of a stranger, of the wrong shape.
  void try_ids(const Endpoint& endpoint, const std::vector<std::string>& way, const value& schema) {
    const auto& resolved = world_.description().resolved(schema);
    if (!resolved.contains("pattern")) return;
    const auto quoted = [](std::string_view id) { return '"' + std::string(id) + '"'; };
    for (const auto& bad : {quoted("nonsense"), quoted(std::string(32, 'A')), quoted("")}) {
      const auto what = words_of(way) + " is " + bad;
      expect_unreadable(
          endpoint, attempt(endpoint, maker_.path(endpoint), body_with(endpoint, way, bad), what),
          what
      );
    }
    const auto owner = way.size() < 2 ? way.back() : way[way.size() - 2] + "_" + way.back();
    const auto foreign = world_.eves.find(owner);
    const auto nothing = attempt(
        endpoint, maker_.path(endpoint),
        body_with(endpoint, way, quoted(test_service::id_of_nothing)), "unknown " + owner
    );
    EXPECT_GE(nothing.status, 400) << endpoint.name() << " unknown " << owner << nothing.text;
    if (foreign == world_.eves.end()) return;
    const auto stranger = attempt(
        endpoint, maker_.path(endpoint), body_with(endpoint, way, quoted(foreign->second)),
        "foreign " + owner
    );
    expect_alike(endpoint, stranger, nothing, owner);
  }

  // What is foreign and what does not exist cannot be told apart.
  static void expect_alike(
      const Endpoint& endpoint, const Answer& foreign, const Answer& nothing,
      const std::string& name
  ) {
    const auto told = endpoint.name() + ", " + name + ": " + foreign.text + nothing.text;
    EXPECT_EQ(foreign.status, nothing.status) << told;
    EXPECT_EQ(foreign.code(), nothing.code()) << told;
  }

  void try_paths(const Endpoint& endpoint) {
    const auto body = maker_.body_text(endpoint);
    for (const auto parameter : endpoint.route->parameter_names) {
      const std::string name(parameter);
      for (const auto& bad : bad_ids()) {
        const auto path = maker_.path(endpoint, {{name, bad}});
        const auto answer = attempt(endpoint, path, body, "bad " + name);
        EXPECT_TRUE(answer.status >= 400 || succeed_for_nothing.contains(endpoint.name()))
            << endpoint.name() << " " << path << answer.text;
      }
      const auto foreign = world_.eves.find(name);
      const auto nothing = attempt(
          endpoint, maker_.path(endpoint, {{name, std::string(test_service::id_of_nothing)}}), body,
          "unknown " + name
      );
      EXPECT_TRUE(nothing.status >= 400 || succeed_for_nothing.contains(endpoint.name()))
          << endpoint.name() << ", unknown " << name << ": " << nothing.text;
      if (foreign == world_.eves.end() || foreign->second == world_.names.at(name)) continue;
      const auto stranger = attempt(
          endpoint, maker_.path(endpoint, {{name, foreign->second}}), body, "foreign " + name
      );
      expect_alike(endpoint, stranger, nothing, name);
    }
  }

  void try_queries(const Endpoint& endpoint) {
    const std::vector<std::string> values{
        "",
        "nonsense",
        "-1",
        "0",
        "9223372036854775807",
        "9223372036854775808",
        "1e400",
        "%00",
        "%ff",
        "%zz",
        "%",
        "a&",
        "%25",
        "%5F%5C",
        "contains:",
        "2026-13-45T99:99:99Z",
        std::string(3000, 'a'),
        "%F0%9F%A4%AF"};
    for (const auto& name : endpoint.query()) {
      for (const auto& bad : values) {
        const auto path = maker_.path(endpoint) + "?" + name + "=" + bad;
        expect_clear(
            call(endpoint, path, maker_.body_text(endpoint)), endpoint.name() + " " + path
        );
      }
      const auto twice = maker_.path(endpoint) + "?" + name + "=1&" + name + "=2";
      expect_clear(
          call(endpoint, twice, maker_.body_text(endpoint)), endpoint.name() + " " + twice
      );
    }
  }

  test_service::PopulatedPlatform world_;
  test_service::RequestMaker maker_;
  test_service::Browser browser_;
  int calls_ = 0;
};

TEST_P(BadInput, in_bodies_is_refused_with_the_published_code) {
  for (const auto& endpoint : world_.description().endpoints()) {
    if (endpoint.body() != nullptr) try_bodies(endpoint);
  }
  EXPECT_GT(calls_, 3000);
}

TEST_P(BadInput, in_paths_is_refused_and_strangers_look_like_nothing) {
  for (const auto& endpoint : world_.description().endpoints()) try_paths(endpoint);
}

// Headers and paths are kept with what was changed.
TEST_P(BadInput, in_headers_is_kept_as_far_as_it_can_be_shown) {
  auto& platform = world_.platform();
  const auto answer = platform.call(
      "PATCH", "/user?\xff", &world_.ann, R"({"first_name": "Ann"})",
      {{"User-Agent", "agent \xff\xfe\x01 of Ann"}}
  );
  EXPECT_EQ(answer.status, 200) << answer.text;
  const auto log = platform.call("GET", "/user/audit_logs?per_page=1", &world_.ann);
  ASSERT_TRUE(log.body.is_object()) << log.text;
  EXPECT_EQ(log.body.at("result").at(0).at("metadata").at("user_agent"), "agent ??? of Ann");
  const auto unknown = platform.call("GET", "/accounts/\xff\xfe", &world_.ann);
  ASSERT_TRUE(unknown.body.is_object()) << unknown.text;
  EXPECT_EQ(unknown.code(), 7003);
}

TEST_P(BadInput, in_queries_is_no_bug) {
  for (const auto& endpoint : world_.description().endpoints()) try_queries(endpoint);
}

INSTANTIATE_TEST_SUITE_P(
    Both, BadInput, test_support::both_databases(), test_support::database_name
);

}  // namespace
