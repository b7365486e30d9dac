#include "billing/routes.hpp"

#include "billing/card_entry.hpp"
#include "billing/requests.hpp"
#include "http/add_route.hpp"

namespace billing {

// clang-format off
void add_routes(http::Router& router, Billing& billing) {
  router.add(http::get,     "/platform/v1/accounts/{account_id}/billing",                                      reads(Area::billing), billing, &Billing::show);
  router.add(http::get,     "/accounts/{account_id}/billing/profile",                                          reads(Area::billing), billing, &Billing::show_profile);
  router.add(http::post,    "/accounts/{account_id}/billing/profile",                                          edits(Area::billing), billing, &Billing::add_profile);
  router.add(http::put,     "/accounts/{account_id}/billing/profile",                                          edits(Area::billing), billing, &Billing::put_profile);
  router.add(http::patch,   "/accounts/{account_id}/billing/profile",                                          edits(Area::billing), billing, &Billing::change_contact);
  router.add(http::delete_, "/accounts/{account_id}/billing/profile",                                          edits(Area::billing), billing, &Billing::remove_profile);
  router.add(http::get,     "/user/billing/profile",                                                           reads_somewhere(Area::billing),            billing, &Billing::show_own_profile);
  router.add(http::get,     "/accounts/{account_id}/payment-methods",                                          reads(Area::billing), billing, &Billing::list_methods);
  router.add(http::post,    "/accounts/{account_id}/payment-methods",                                          with_sudo(edits(Area::billing)), billing, &Billing::add_method);
  router.add(http::get,     "/accounts/{account_id}/payment-methods/{payment_method_id}",                      reads(Area::billing), billing, &Billing::show_method);
  router.add(http::put,     "/accounts/{account_id}/payment-methods/{payment_method_id}",                      edits(Area::billing), billing, &Billing::change_method);
  router.add(http::delete_, "/accounts/{account_id}/payment-methods/{payment_method_id}",                      with_sudo(edits(Area::billing)), billing, &Billing::remove_method);
  router.add(http::post,    "/accounts/{account_id}/payment-methods/{payment_method_id}/set-as-default",       with_sudo(edits(Area::billing)), billing, &Billing::set_primary);
  router.add(http::post,    "/platform/v1/accounts/{account_id}/payment-methods/{payment_method_id}/set-as-backup", with_sudo(edits(Area::billing)), billing, &Billing::set_backup);
}

void add_routes(http::Router& router, TestGateway& gateway) {
  router.add(http::get,  "/gateway/test/card",          anyone, gateway, &TestGateway::page);
  router.add(http::get,  "/gateway/test/card.js",       anyone, gateway, &TestGateway::script);
  router.add(http::get,  "/gateway/test/card.css",      anyone, gateway, &TestGateway::style);
  router.add(http::post, "/gateway/test/cards",         anyone, gateway, &TestGateway::tokenize, {.forgets_answer = true});
  router.add(http::post, "/gateway/test/confirmations", anyone, gateway, &TestGateway::confirm,  {.forgets_answer = true});
}
// clang-format on

}  // namespace billing
