// Every endpoint and what it demands of tokens: exactly that opens it, and all else does not.
#include <gtest/gtest.h>

#include <algorithm>

#include "service/test_platform.hpp"
#include "sql/transaction.hpp"
#include "support/databases.hpp"
#include "tokens/permission_groups.hpp"

namespace tokens {
namespace {

using accounts::TokenRight;
using accounts::TokenRights;
using test_service::Partner;
using test_service::TestPlatform;
using Who = Permission::Who;

constexpr std::uint64_t all_bits = ~std::uint64_t{0} >> 1U;

bool names(const http::Route& route, std::string_view parameter) {
  return route.path.find(parameter) != std::string::npos;
}

PermissionSet exactly(const Permission& permission) {
  const auto bit = PermissionSet::bit(permission.area);
  return permission.verb == Verb::read ? PermissionSet{bit, 0} : PermissionSet{0, bit};
}

PermissionSet all_but(const Permission& permission) {
  return PermissionSet{all_bits, all_bits}.without(exactly(permission));
}

class Matrix : public testing::Test {
 protected:
  Matrix() {
    const auto path =
        R"({"name":"acme.com","account":{"id":")" + std::string(ann_.account_id.text()) + "\"}}";
    const auto made = platform_.call("POST", "/zones", &ann_, path);
    zone_id_ = *ZoneId::parse(std::string(made.body.at("result").at("id").as_string()));
  }

  http::Scope scope_of(const http::Route& route) const {
    if (names(route, "{tenant_id}")) return {{}, ann_.tenant_id, {}, false};
    if (names(route, "{zone_id}")) return {ann_.account_id, {}, zone_id_, false};
    return {ann_.account_id, {}, {}, false};
  }

  // Of the token of a user, or of the tenant where the endpoint is about one.
  http::Decision decide(const http::Route& route, const TokenRights& rights) {
    auto& service = platform_.service();
    const TokenId token_id = *TokenId::parse(std::string(32, '9'));
    Caller caller{Credential::api_token, ann_.user_id, ann_.email, token_id};
    if (names(route, "{tenant_id}")) {
      caller = {Credential::tenant_token, {}, {}, token_id};
      caller.tenant_id = ann_.tenant_id;
    }
    return service.as_operator("test", [&](Call& outer) {
      service.accounts.set_token_rights(outer, token_id, rights);
      Call call{caller, outer.origin, outer.now, outer.tx, outer.ids, outer.outbox};
      return service.access.decide(call, route.permission, scope_of(route));
    });
  }

  template <class Use>
  void each_route(Use use) {
    for (const auto& route : platform_.service().router.routes()) {
      const auto& permission = route->permission;
      if (permission.who != Who::anyone && !permission.needs_session) use(*route);
    }
  }

  TestPlatform platform_{sql::Dialect::sqlite};
  Partner ann_ = platform_.add_partner("ann");
  ZoneId zone_id_;
};

TEST_F(Matrix, what_an_endpoint_demands_opens_it_and_all_else_does_not) {
  each_route([&](const http::Route& route) {
    const auto& permission = route.permission;
    const std::string everywhere(accounts::everywhere);
    const TokenRights all_else({TokenRight{everywhere, all_but(permission), {}}});
    const auto refused = decide(route, all_else);
    EXPECT_FALSE(refused.is_allowed()) << route.path;
    if (permission.who == Who::signed_in) {
      EXPECT_EQ(refused.rule, http::Rule::no_tokens) << route.path;
      return;
    }
    EXPECT_EQ(refused.rule, http::Rule::missing_token_policy) << route.path;
    ASSERT_TRUE(refused.missing) << route.path;
    EXPECT_EQ(refused.missing->area, permission.area) << route.path;
    EXPECT_EQ(refused.missing->verb, permission.verb) << route.path;
    const TokenRights just_that({TokenRight{everywhere, exactly(permission), {}}});
    EXPECT_TRUE(decide(route, just_that).is_allowed()) << route.path;
  });
}

TEST_F(Matrix, a_denial_closes_what_was_open) {
  each_route([&](const http::Route& route) {
    if (route.permission.who == Who::signed_in) return;
    const std::string everywhere(accounts::everywhere);
    const PermissionSet all{all_bits, all_bits};
    const TokenRights denied({TokenRight{everywhere, all, exactly(route.permission)}});
    EXPECT_FALSE(decide(route, denied).is_allowed()) << route.path;
  });
}

TEST_F(Matrix, a_permission_group_opens_whatever_tokens_may_call) {
  const auto& groups = all_permission_groups();
  each_route([&](const http::Route& route) {
    const auto& [who, area, verb] =
        std::tuple(route.permission.who, route.permission.area, route.permission.verb);
    if (who == Who::signed_in) return;
    const bool is_open = std::any_of(groups.begin(), groups.end(), [&](const auto& group) {
      return group.permissions.has(area, verb);
    });
    EXPECT_TRUE(is_open) << route.path << " " << permission_word(area, verb);
  });
}

}  // namespace
}  // namespace tokens
