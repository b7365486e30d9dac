#include "service/persona.hpp"

#include <algorithm>

namespace test_service {

namespace {

using boost::json::value;

Headers key_of(const Partner& who) {
  return {{"X-Auth-Email", who.email}, {"X-Auth-Key", who.api_key}};
}

// Everything that tells something about Ann's account.
const std::set<std::string> of_the_account{"account_id",        "zone_id",   "subscription_id",
                                           "payment_method_id", "member_id", "invitation_id"};

std::set<std::string> also_of_the_tenant() {
  auto all = of_the_account;
  all.insert({"tenant_id", "unit_id"});
  return all;
}

// The permissions of a role, from the published list of roles, and two that it does not name: who
// may look into the account sees that it is there, and the tokens of an account are the business of
// its Super Administrators.
Grants grants_of(const value& role) {
  Grants grants;
  for (const auto& [area, verbs] : role.at("permissions").as_object()) {
    const auto stem = "#" + std::string(area);
    if (verbs.at("read").as_bool()) grants.insert(stem + ":read");
    if (verbs.at("edit").as_bool()) grants.insert(stem + ":edit");
  }
  if (grants.contains("#organization:read")) grants.insert("#account:read");
  if (role.at("name").as_string().starts_with("Super Administrator"))
    grants.insert({"#api_tokens:read", "#api_tokens:edit"});
  return grants;
}

std::vector<value> all_roles(PopulatedPlatform& world) {
  std::vector<value> roles;
  const auto path = "/accounts/" + world.names["account_id"] + "/roles?per_page=50&page=";
  for (int page = 1;; ++page) {
    const auto listed = world.done("GET", path + std::to_string(page), &world.ann);
    if (listed.as_array().empty()) return roles;
    for (const auto& role : listed.as_array()) roles.push_back(role);
  }
}

void add_members(PopulatedPlatform& world, std::vector<Persona>& personas) {
  int count = 0;
  for (const auto& role : all_roles(world)) {
    const auto who = world.platform().add_user("role" + std::to_string(++count));
    const std::string id(role.at("id").as_string());
    const auto body =
        R"({"email": ")" + who.email + R"(", "status": "accepted", "roles": [")" + id + "\"]}";
    world.done("POST", "/accounts/" + world.names["account_id"] + "/members", &world.ann, body);
    Persona member{"a member who is " + std::string(role.at("name").as_string()), key_of(who)};
    member.is_member = true;
    member.grants = grants_of(role);
    personas.push_back(std::move(member));
  }
}

void add_strangers(PopulatedPlatform& world, std::vector<Persona>& personas) {
  Persona nobody{"nobody", {}};
  nobody.has_credentials = false;
  nobody.must_not_see = also_of_the_tenant();
  personas.push_back(nobody);

  Persona forger{
      "a wrong key", {{"X-Auth-Email", world.ann.email}, {"X-Auth-Key", std::string(40, '0')}}};
  forger.is_known = false;
  forger.must_not_see = also_of_the_tenant();
  personas.push_back(forger);

  Persona eve{"an admin of another tenant", key_of(world.eve)};
  eve.must_not_see = also_of_the_tenant();
  personas.push_back(eve);

  const auto other = world.done("POST", "/accounts", &world.ann, R"({"name": "Next door"})");
  const auto zoe = world.platform().add_user("zoe");
  const auto body = R"({"email": ")" + zoe.email +
                    R"(", "status": "accepted", "roles": ["33666b9c79b9a5273fc7344ff42f953d"]})";
  const std::string id(other.at("id").as_string());
  world.done("POST", "/accounts/" + id + "/members", &world.ann, body);
  Persona neighbour{"a customer of another account", key_of(zoe)};
  neighbour.must_not_see = of_the_account;
  personas.push_back(neighbour);
}

void add_admins(PopulatedPlatform& world, std::vector<Persona>& personas) {
  Persona admin{"the tenant's admin", key_of(world.ann)};
  admin.is_tenant_admin = true;
  personas.push_back(admin);

  for (const bool has_sudo : {false, true}) {
    Persona browser;
    browser.name = has_sudo ? "the tenant's admin with sudo" : "the tenant's admin in a browser";
    browser.headers = world.sign_in(world.ann, has_sudo).headers();
    browser.is_tenant_admin = true;
    browser.is_session = true;
    browser.has_sudo = has_sudo;
    personas.push_back(browser);
  }
}

}  // namespace

bool Persona::may(const Permission& permission) const {
  if (is_tenant_admin) return true;
  if (permission.who == Permission::Who::tenant_admin) return false;
  return grants.contains(
      "#" + std::string(json::word(permission.area)) + ":" +
      std::string(json::word(permission.verb))
  );
}

std::vector<Persona> all_personas(PopulatedPlatform& world) {
  std::vector<Persona> personas;
  add_strangers(world, personas);
  add_members(world, personas);
  add_admins(world, personas);
  return personas;
}

std::optional<Refused> expected_refusal(const http::Route& route, const Persona& persona) {
  const auto& permission = route.permission;
  const auto speaks_of = [&](std::string_view name) {
    const auto& names = route.parameter_names;
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (persona.has_credentials && !persona.is_known) return Refused{9103, 403};
  if (permission.who == Permission::Who::anyone) return {};
  if (!persona.has_credentials) return Refused{9106, 400};
  if (permission.needs_session && !persona.is_session) return Refused{60009, 403};
  if (permission.needs_sudo && persona.is_session && !persona.has_sudo) return Refused{60010, 403};
  const bool is_about_oneself = permission.who == Permission::Who::signed_in ||
                                permission.who == Permission::Who::own ||
                                permission.who == Permission::Who::somewhere;
  if (is_about_oneself && !speaks_of("tenant_id")) return {};
  if (speaks_of("tenant_id")) {
    if (persona.is_tenant_admin) return {};
    return Refused{9109, 403};
  }
  if (!persona.has_access() && speaks_of("zone_id")) return Refused{7003, 404};
  if (!persona.has_access() || !persona.may(permission)) return Refused{9109, 403};
  return {};
}

bool keeps_out(int code) {
  constexpr int numbers[] = {9103, 9106, 9109, 60009, 60010, 60011};
  return std::find(std::begin(numbers), std::end(numbers), code) != std::end(numbers);
}

}  // namespace test_service
