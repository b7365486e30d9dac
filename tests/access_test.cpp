#include <gtest/gtest.h>

#include "service/persona.hpp"

// Everybody tries every endpoint: nothing crosses from one tenant to another, or beyond a role.
namespace {

using test_service::Answer;
using test_service::Endpoint;
using test_service::Persona;

class Access : public testing::TestWithParam<sql::Dialect> {
 protected:
  Access() : world_(GetParam()), personas_(all_personas(world_)), maker_(make_maker()) {}

  // The code of an invitation lets in whoever has it; here nobody has.
  test_service::RequestMaker make_maker() {
    auto names = world_.names;
    names["code"] = std::string(64, '0');
    return {world_.description(), names};
  }

  // As a dry run, so that everybody finds the same. Each from an address of their own, since wrong
  // keys are counted by address.
  Answer call(const Endpoint& endpoint, const Persona& persona) {
    auto path = maker_.path(endpoint);
    if (endpoint.route->writes() && !endpoint.route->is_recorded) path += "?dry_run=true";
    ++calls_;
    const auto ip = "192.0." + std::to_string(calls_ / 250) + "." + std::to_string(calls_ % 250);
    return world_.platform().call(
        endpoint.method(), path, nullptr, maker_.body_text(endpoint), persona.headers, ip
    );
  }

  void expect_as_published(const Endpoint& endpoint, const Persona& persona, const Answer& answer) {
    const auto refused = expected_refusal(*endpoint.route, persona);
    const auto who = persona.name + ": " + endpoint.name() + ": " + answer.text;
    EXPECT_LT(answer.status, 500) << who;
    if (refused) {
      EXPECT_EQ(answer.code(), refused->code) << who;
      EXPECT_EQ(answer.status, refused->status) << who;
    } else if (endpoint.route->permission.who == Permission::Who::granted) {
      EXPECT_FALSE(test_service::keeps_out(answer.code())) << who;
    }
  }

  // What was asked for may be named; nothing else that is Ann's.
  void expect_nothing_seen(const Endpoint& endpoint, const Persona& persona, const Answer& answer) {
    auto text = answer.text + answer.headers;
    const auto path = maker_.path(endpoint);
    for (auto at = text.find(path); at != std::string::npos; at = text.find(path)) {
      text.erase(at, path.size());
    }
    for (const auto& name : persona.must_not_see) {
      const auto& secret = world_.names.at(name);
      EXPECT_EQ(text.find(secret), std::string::npos)
          << persona.name << " sees " << name << ": " << endpoint.name() << ": " << answer.text;
    }
    if (persona.must_not_see.empty()) return;
    EXPECT_EQ(text.find("walled"), std::string::npos)
        << persona.name << ": " << endpoint.name() << ": " << answer.text;
  }

  test_service::PopulatedPlatform world_;
  std::vector<Persona> personas_;
  test_service::RequestMaker maker_;
  int calls_ = 0;
};

TEST_P(Access, is_what_the_table_and_the_roles_say_for_everybody_everywhere) {
  for (const auto& endpoint : world_.description().endpoints()) {
    for (const auto& persona : personas_) {
      const auto answer = call(endpoint, persona);
      expect_as_published(endpoint, persona, answer);
      expect_nothing_seen(endpoint, persona, answer);
    }
  }
  EXPECT_GT(calls_, 5000);
}

INSTANTIATE_TEST_SUITE_P(Both, Access, test_support::both_databases(), test_support::database_name);

}  // namespace
