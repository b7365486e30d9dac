#include "service/populated_platform.hpp"

#include <boost/json/serialize.hpp>
#include <stdexcept>

namespace test_service {

namespace {

constexpr auto administrator = "05784afa30c1afe1440e79d9351c7430";

std::string id_of(const boost::json::value& result) {
  return std::string(result.at("id").as_string());
}

}  // namespace

PopulatedPlatform::PopulatedPlatform(sql::Dialect dialect)
    : platform_(dialect), description_(platform_.service().router) {
  ann = platform_.add_partner("ann", true);
  eve = platform_.add_partner("eve", true);
  bob = platform_.add_user("bob");
  dan = platform_.add_user("dan");
  platform_.service().as_operator("test", [&](Call& call) {
    auto& tenants = platform_.service().tenants;
    tenants.set_entitlement(call, ann.tenant_id, "allow_service_users", "true");
  });
  const auto terms_id = publish_terms();
  names = populate(ann, "walled");
  names["terms_id"] = terms_id;
  names["user_member_id"] = add_member(names, ann, bob.email);
  names["member_id"] = names["user_member_id"];
  const auto path = "/accounts/" + names["account_id"] + "/members";
  done(
      "POST", path, &ann,
      R"({"email": ")" + dan.email + R"(", "roles": [")" + administrator + "\"]}"
  );
  platform_.run_jobs();
  names["code"] = code_from_mail();
  const auto invites = done("GET", "/user/invites", &dan);
  names["invite_id"] = id_of(invites.as_array().front());
  names["invitation_id"] = names["invite_id"];
  names["membership_id"] = id_of(done("GET", "/memberships", &dan).as_array().front());
  eves = populate(eve, "elsewhere");
  eves["member_id"] = add_member(eves, eve, eve.email);
  names["admin_id"] = add_admin(ann);
  eves["admin_id"] = add_admin(eve);
}

// Asked for, and not in force yet: they refuse nothing.
std::string PopulatedPlatform::publish_terms() {
  auto& service = platform_.service();
  return service.as_operator("test", [&](Call& call) {
    const auto next_year = call.now + std::chrono::hours(8'760);
    const auto made = service.terms.publish(
        call, {terms::Kind::partner, {}, "2028", "General Terms", "# Terms\n", next_year}
    );
    return std::string(made.id.text());
  });
}

boost::json::value PopulatedPlatform::done(
    const std::string& method, const std::string& path, const Partner* who, const std::string& body
) {
  const auto answer = platform_.call(method, path, who, body);
  if (answer.status != 200)
    throw std::runtime_error(method + " " + path + " " + body + ": " + answer.text);
  return answer.body.at("result");
}

std::string PopulatedPlatform::nonce() {
  const auto card = done(
      "POST", "/gateway/test/cards", nullptr,
      R"({"number": "4242424242424242", "expiry_month": 12, "expiry_year": 2030, )"
      R"("security_code": "123"})"
  );
  return std::string(card.at("nonce").as_string());
}

// Everything a partner has: an account with a zone, plans, an address and a card. `word` is in all
// its names.
Names PopulatedPlatform::populate(const Partner& partner, const std::string& word) {
  Names made;
  made["tenant_id"] = partner.tenant_id.text();
  made["unit_id"] = partner.unit_id.text();
  made["role_id"] = administrator;
  made["plan_id"] = "pro";
  made["public_key"] = "CF_FREE";
  made["number"] = "1001";
  const auto account =
      id_of(done("POST", "/accounts", &partner, R"({"name": ")" + word + R"( garden"})"));
  made["account_id"] = account;
  made["organization_id"] = account;
  const auto here = "/accounts/" + account;
  const auto zone =
      R"({"name": ")" + word + R"(-garden.com", "account": {"id": ")" + account + "\"}}";
  made["zone_id"] = id_of(done("POST", "/zones", &partner, zone));
  const auto subscription = done(
      "POST", here + "/subscriptions", &partner,
      R"({"rate_plan": {"id": "PARTNERS_RATE_LIMITING"}})"
  );
  made["subscription_id"] = id_of(subscription);
  const auto profile = R"({"first_name": ")" + word +
                       R"(", "last_name": "A", "address": "B 1", "city": "C", "country": "NL", )"
                       R"("zipcode": "3511 AB"})";
  done("POST", here + "/billing/profile", &partner, profile);
  const auto method =
      done("POST", here + "/payment-methods", &partner, R"({"payment_nonce": ")" + nonce() + "\"}");
  made["payment_method_id"] = id_of(method);
  made["nonce"] = nonce();
  const auto group = R"({"name": ")" + word + "\"}";
  const auto domain = R"({"email_domain": ")" + word + R"(-people.com"})";
  made["connector_id"] = id_of(done("POST", here + "/sso_connectors", &partner, domain));
  made["user_group_id"] = id_of(done("POST", here + "/iam/user_groups", &partner, group));
  const auto scope =
      R"({"name": ")" + word + R"(", "scope": {"key": "com.cloudflare.api.account.)" + account +
      R"(", "objects": [{"key": "com.cloudflare.api.account.zone.)" + made["zone_id"] + R"("}]}})";
  made["resource_group_id"] = id_of(done("POST", here + "/iam/resource_groups", &partner, scope));
  return made;
}

std::string PopulatedPlatform::add_member(
    const Names& of, const Partner& partner, const std::string& email
) {
  const auto body =
      R"({"email": ")" + email + R"(", "status": "accepted", "roles": [")" + administrator + "\"]}";
  return id_of(done("POST", "/accounts/" + of.at("account_id") + "/members", &partner, body));
}

// Of the unit, and new to the platform.
std::string PopulatedPlatform::add_admin(const Partner& partner) {
  const std::string unit(partner.unit_id.text());
  const auto body = R"({"email": "admin.)" + partner.email + R"(", "unit_id": ")" + unit + R"("})";
  const auto path = "/platform/v1/tenants/" + std::string(partner.tenant_id.text()) + "/admins";
  return id_of(done("POST", path, &partner, body));
}

std::string PopulatedPlatform::code_from_mail() {
  const auto& message = platform_.mail().mails.back().message;
  std::string text;
  for (std::size_t i = 0; i < message.size(); ++i) {
    if (message.compare(i, 3, "=\r\n") == 0) {
      i += 2;
    } else if (message.compare(i, 3, "=3D") == 0) {
      text += '=';
      i += 2;
    } else {
      text += message[i];
    }
  }
  const auto at = text.find("?code=");
  if (at == std::string::npos) throw std::runtime_error("no code in " + text);
  return text.substr(at + 6, 64);
}

Browser PopulatedPlatform::sign_in(const Partner& who, bool with_sudo) {
  Browser browser;
  const std::string password = R"("password": ")" + std::string(test_password) + "\"}";
  const auto sent = R"({"email": ")" + who.email + "\", " + password;
  const auto answer = platform_.call("POST", "/platform/v1/sessions", nullptr, sent);
  if (answer.status != 200) throw std::runtime_error("no sign-in: " + answer.text);
  browser.look_at(answer);
  if (!with_sudo) return browser;
  const auto again = platform_.call(
      "POST", "/platform/v1/session/sudo", nullptr, "{" + password, browser.headers()
  );
  if (again.status != 200) throw std::runtime_error("no sudo: " + again.text);
  return browser;
}

}  // namespace test_service
