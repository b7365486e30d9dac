#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>
#include <set>

#include "service/test_platform.hpp"

// Everybody asks about every endpoint, and then tries it.
namespace iam {
namespace {

using test_service::Answer;
using test_service::Headers;
using test_service::Partner;

constexpr auto whole_token = "a tenant's token that may everything";

struct Persona {
  std::string name;
  Headers headers;
};

Headers key_of(const Partner& who) {
  return {{"X-Auth-Email", who.email}, {"X-Auth-Key", who.api_key}};
}

std::string text_of(const boost::json::value& value) { return std::string(value.as_string()); }

class Explanations : public testing::TestWithParam<sql::Dialect> {
 protected:
  Explanations() : platform_(GetParam()) {
    ann_ = platform_.add_partner("ann");
    names_["tenant_id"] = std::string(ann_.tenant_id.text());
    names_["account_id"] = text_of(done("/accounts", R"({"name": "Acme"})").at("id"));
    names_["zone_id"] = add_zone("one.com");
    add_strangers();
    add_members();
    add_admins();
    add_tokens();
  }

  boost::json::value done(const std::string& path, const std::string& body) {
    const auto answer = platform_.call("POST", path, &ann_, body);
    EXPECT_EQ(answer.status, 200) << path << " " << answer.text;
    return answer.body.at("result");
  }

  std::string in_account(const std::string& path) const {
    return "/accounts/" + names_.at("account_id") + path;
  }

  std::string add_zone(const std::string& name) {
    const auto body =
        R"({"name": ")" + name + R"(", "account": {"id": ")" + names_["account_id"] + R"("}})";
    return text_of(done("/zones", body).at("id"));
  }

  void add_strangers() {
    personas_.push_back({"nobody", {}});
    personas_.push_back(
        {"a wrong key", {{"X-Auth-Email", ann_.email}, {"X-Auth-Key", std::string(40, '0')}}}
    );
    personas_.push_back({"an admin of another tenant", key_of(platform_.add_partner("eve"))});
    personas_.push_back({"a user of nothing", key_of(platform_.add_user("zoe"))});
  }

  // A member whose rights are said by `wanted`, a member of the request's body.
  std::string add_member(const std::string& name, const std::string& wanted) {
    const auto user = platform_.add_user("member" + std::to_string(personas_.size()));
    const auto body = R"({"email": ")" + user.email + R"(", "status": "accepted", )" + wanted + "}";
    personas_.push_back({name, key_of(user)});
    return text_of(done(in_account("/members"), body).at("id"));
  }

  static std::string policy(
      const std::string& access, const std::string& group, const std::string& resources
  ) {
    return R"({"access": ")" + access + R"(", "permission_groups": [{"id": ")" + group +
           R"("}], "resource_groups": [{"id": ")" + resources + R"("}]})";
  }

  // One for each role that allows something else than the others; some on PostgreSQL.
  void add_members() {
    std::set<std::pair<std::uint64_t, std::uint64_t>> seen;
    for (const auto& role : members::all_roles()) {
      const bool is_new = seen.emplace(role.permissions.read, role.permissions.edit).second;
      if (!is_new || (GetParam() == sql::Dialect::postgres && seen.size() > 4)) continue;
      names_["member_id"] = add_member(role.name, R"("roles": [")" + role.id + "\"]");
    }
    const std::string domain_dns = "132c52e7e6654b999c183cfcbafd37d7";
    const std::string domain_administrator = "a5e5061418ea445fbba04aac57f359a8";
    const auto administrator = members::find_role("05784afa30c1afe1440e79d9351c7430")->group_id;
    const auto& account = names_["account_id"];
    const auto& zone = names_["zone_id"];
    add_member(
        "a member of one zone", R"("policies": [)" + policy("allow", domain_dns, zone) + "]"
    );
    add_member(
        "an administrator kept out of one zone",
        R"("policies": [)" + policy("allow", administrator, account) + "," +
            policy("deny", domain_administrator, zone) + "]"
    );
    const auto seated =
        add_member("a member of a group", R"("roles": ["5c35d2bf3a545e6b7560b826c0d23c39"])");
    const auto group = done(
        in_account("/iam/user_groups"),
        R"({"name": "Operators", "policies": [)" + policy("allow", administrator, account) + "]}"
    );
    names_["user_group_id"] = text_of(group.at("id"));
    done(
        in_account("/iam/user_groups/" + names_["user_group_id"] + "/members"),
        R"([{"id": ")" + seated + R"("}])"
    );
  }

  void add_admins() {
    personas_.push_back({"the tenant's admin", key_of(ann_)});
    const auto user = platform_.add_user("uma");
    auto& service = platform_.service();
    service.as_operator("test", [&](Call& call) {
      service.tenants.add_admin(call, ann_.tenant_id, ann_.unit_id, user.user_id);
    });
    personas_.push_back({"the unit's admin", key_of(user)});
    test_service::Browser browser;
    const auto body = R"({"email": ")" + ann_.email + R"(", "password": ")" +
                      std::string(test_service::test_password) + "\"}";
    browser.look_at(platform_.call("POST", "/platform/v1/sessions", nullptr, body));
    personas_.push_back({"the tenant's admin in a browser", browser.headers()});
  }

  void add_token(const std::string& name, const std::string& path, const std::string& group) {
    const auto found = platform_.call("GET", path + "/permission_groups?name=" + group, &ann_);
    ASSERT_EQ(found.status, 200) << found.text;
    const auto id = text_of(found.body.at("result").at(0).at("id"));
    const auto body =
        R"({"name": "token", "policies": [{"effect": "allow", "permission_groups": [{"id": ")" +
        id + R"("}], "resources": {"com.cloudflare.api.account.)" + names_["account_id"] +
        R"(": "*"}}]})";
    const auto value = text_of(done(path, body).at("value"));
    personas_.push_back({name, {{"Authorization", "Bearer " + value}}});
  }

  static std::string all_groups(tokens::Scope scope) {
    std::string list;
    for (const auto& group : tokens::all_permission_groups()) {
      if (group.scope == scope && !group.permissions.empty())
        list += (list.empty() ? R"({"id": ")" : R"(, {"id": ")") + group.id + "\"}";
    }
    return list;
  }

  static std::string of_tenant(
      const std::string& effect, const std::string& groups, const std::string& resource,
      const std::string& within
  ) {
    return R"({"effect": ")" + effect + R"(", "permission_groups": [)" + groups +
           R"(], "resources": {")" + resource + R"(": )" + within + "}}";
  }

  void add_tenant_token(const std::string& name, const std::string& policies) {
    const auto path = "/platform/v1/tenants/" + names_["tenant_id"] + "/tokens";
    const auto made = done(path, R"({"name": "token", "policies": [)" + policies + "]}");
    personas_.push_back({name, {{"Authorization", "Bearer " + text_of(made.at("value"))}}});
  }

  void add_tokens() {
    add_token("a user's token", "/user/tokens", "Account%20Settings%20Read");
    add_token("an account's token", in_account("/tokens"), "Account%20Settings%20Write");
    const auto tenant = "tenant." + names_["tenant_id"];
    const auto unit = "tenant.unit." + std::string(ann_.unit_id.text());
    const std::string accounts = R"({"com.cloudflare.api.account.*": "*"})";
    const std::string zones = R"({"com.cloudflare.api.account.zone.*": "*"})";
    const auto everything =
        of_tenant("allow", all_groups(tokens::Scope::tenant), tenant, R"("*")") + "," +
        of_tenant("allow", all_groups(tokens::Scope::account), tenant, accounts) + "," +
        of_tenant("allow", all_groups(tokens::Scope::zone), tenant, zones);
    const auto creation = R"({"id": "c7b2bbbfdd2289a0d0f977ea4eae02f1"})";
    add_tenant_token(whole_token, everything);
    add_tenant_token(
        "a tenant's token", of_tenant("allow", all_groups(tokens::Scope::tenant), tenant, R"("*")")
    );
    add_tenant_token("a unit's token", of_tenant("allow", creation, unit, R"("*")"));
    add_tenant_token(
        "a tenant's token kept out of a unit",
        everything + "," + of_tenant("deny", creation, unit, R"("*")")
    );
    const auto account = R"({"com.cloudflare.api.account.)" + names_["account_id"] + R"(": "*"})";
    add_tenant_token(
        "a tenant's token for one account",
        of_tenant("allow", all_groups(tokens::Scope::account), tenant, account)
    );
  }

  std::string path_of(const http::Route& route) {
    auto path = route.path;
    for (auto at = path.find('{'); at != std::string::npos; at = path.find('{')) {
      const auto end = path.find('}', at);
      const auto known = names_.find(path.substr(at + 1, end - at - 1));
      path.replace(at, end - at + 1, known == names_.end() ? std::string(32, '0') : known->second);
    }
    return path.starts_with("/client/v4") ? path.substr(10) : path;
  }

  // Wrong keys are counted by address: each call has its own.
  Answer call(const std::string& method, const std::string& path, const Persona& who) {
    ++calls_;
    const auto ip = "192.0." + std::to_string(calls_ / 250) + "." + std::to_string(calls_ % 250);
    return platform_.call(method, path, nullptr, method == "GET" ? "" : "{}", who.headers, ip);
  }

  void ask_and_try(const http::Route& route, const Persona& who) {
    const std::string method(http::name_of(route.method));
    const auto path = path_of(route);
    const auto said = call("GET", "/platform/v1/explain?method=" + method + "&path=" + path, who);
    const bool is_dry = route.writes() && !route.is_recorded;
    const auto real = call(method, is_dry ? path + "?dry_run=true" : path, who);
    const auto context =
        who.name + ": " + method + " " + path + ": " + said.text + " but " + real.text;
    if (said.status != 200) {
      EXPECT_EQ(said.code(), real.code()) << context;
      return;
    }
    const auto& result = said.body.at("result");
    if (!result.at("is_allowed").as_bool()) {
      EXPECT_GE(real.status, 400) << context;
      // What takes long looks at its body first.
      if (route.prepare) return;
      EXPECT_EQ(result.at("refusal").at("code").as_int64(), real.code()) << context;
      EXPECT_EQ(result.at("refusal").at("status").as_int64(), real.status) << context;
      return;
    }
    const bool is_final = result.at("is_final").as_bool();
    EXPECT_TRUE(is_final || who.name != whole_token) << context;
    if (is_final) {
      const std::set<int> keeping_out{9103,  9106,  9109,  10000, 60009,
                                      60010, 60011, 60103, 60108, 60109};
      EXPECT_FALSE(keeping_out.contains(real.code())) << context;
    }
  }

  test_service::TestPlatform platform_;
  Partner ann_;
  std::map<std::string, std::string> names_;
  std::vector<Persona> personas_;
  int calls_ = 0;
};

TEST_P(Explanations, say_what_everybody_finds_who_tries) {
  for (const auto& route : platform_.service().router.routes()) {
    // Directories have a protocol, credentials and refusals of their own.
    if (route->path.starts_with("/platform/v1/scim/")) continue;
    for (const auto& who : personas_) ask_and_try(*route, who);
  }
  EXPECT_GT(calls_, 1000);
}

INSTANTIATE_TEST_SUITE_P(
    Both, Explanations, test_support::both_databases(), test_support::database_name
);

}  // namespace
}  // namespace iam
