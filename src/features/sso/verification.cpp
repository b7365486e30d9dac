#include <algorithm>

#include "kernel/ids.hpp"
#include "kernel/outbox.hpp"
#include "sso/errors.hpp"
#include "sso/requests.hpp"
#include "sso/store.hpp"
#include "sso_embedded.hpp"

// What is looked up outside: the TXT record that proves a domain, and the provider.
namespace sso {

namespace {

constexpr Duration proof_lifetime = std::chrono::hours(48);
constexpr Duration proof_pause = std::chrono::minutes(5);
constexpr std::size_t key_bytes = 8;

bool has_code(const TxtAnswer& records, const std::string& code) {
  return records && std::find(records->begin(), records->end(), code) != records->end();
}

}  // namespace

void Sso::begin(Call& call, Connector& connector) {
  if (connector.proof == Proof::verified) refuse(errors::already_verified);
  connector.proof = Proof::pending;
  connector.proof_until = call.now + proof_lifetime;
  connector.begun_by.reset();
  if (!call.caller.email.empty()) connector.begun_by = call.caller.email;
  start_proof(call, connector, call.now);
}

void Sso::start_proof(Call& call, const Connector& connector, Timestamp at) {
  const bool is_sandbox = parts_.tenants.get(call, connector.tenant_id).is_sandbox;
  const ProofLookup lookup{
      connector.id, connector.account_id, connector.tenant_id,
      is_sandbox ? "" : connector.email_domain, connector.proof_until};
  const auto key = "sso.prove:" + call.ids.random_hex(key_bytes);
  call.outbox.start(call, "sso.prove", key, json::to_text(lookup), at);
}

TxtAnswer Sso::look_up_proof(const ProofLookup& lookup) {
  if (lookup.domain.empty()) return {};
  return parts_.txt_records.look_up(lookup.domain);
}

void Sso::record_proof(Call& call, const ProofLookup& lookup, const TxtAnswer& records) {
  auto connector = store::find(call.tx, lookup.connector_id);
  if (!connector || connector->proof != Proof::pending) return;
  if (has_code(records, connector->proof_code)) return prove(call, *connector);
  if (lookup.until && lookup.until != connector->proof_until) return;
  if (call.now + proof_pause < *connector->proof_until)
    return start_proof(call, *connector, call.now + proof_pause);
  connector->proof = Proof::failed;
  connector->proof_until.reset();
  call.tx.update(*connector);
  tell(
      call, *connector, "failed",
      "The TXT record " + connector->proof_code + " was not found within two days."
  );
}

ConnectorView Sso::declare_records(
    Call& call, const SandboxPath& path, const DeclaredRecords& declared
) {
  auto connector = store::find(call.tx, path.connector_id);
  if (!connector) refuse(errors::unknown_connector);
  if (!parts_.tenants.get(call, connector->tenant_id).is_sandbox) refuse(errors::not_a_sandbox);
  if (!connector->account_id) demand_whole_tenant(call, connector->tenant_id);
  const bool is_waiting = connector->proof == Proof::pending;
  if (is_waiting && has_code(declared.txt_records, connector->proof_code)) prove(call, *connector);
  return view_of(*connector);
}

void Sso::prove(Call& call, Connector& connector) {
  connector.proof = Proof::verified;
  connector.proof_until.reset();
  call.tx.update(connector);
  tell(call, connector, "succeeded", "The connector can be enabled now.");
}

void Sso::tell(
    Call& call, const Connector& connector, const std::string& outcome, const std::string& advice
) {
  const auto to = EmailAddress::parse(connector.begun_by.value_or(""));
  if (!to) return;
  mail::Letter letter;
  letter.key = "sso.proof:" + call.ids.random_hex(key_bytes);
  letter.to = *to;
  letter.subject = "[{{brand}}]: Verification of {{domain}} has {{outcome}}";
  letter.text = embedded::proof_txt;
  letter.html = embedded::proof_html;
  letter.values = {{"domain", connector.email_domain}, {"outcome", outcome}, {"advice", advice}};
  if (connector.account_id) letter.account_id = *connector.account_id;
  parts_.mail.send(call, letter);
}

void Sso::start_discovery(Call& call, const Connector& connector) {
  const ProviderLookup lookup{
      connector.id, connector.account_id, connector.tenant_id, connector.issuer.value_or("")};
  const auto key = "sso.discover:" + call.ids.random_hex(key_bytes);
  call.outbox.start(call, "sso.discover", key, json::to_text(lookup), call.now);
}

DiscoveredProvider Sso::discover(const ProviderLookup& lookup) {
  return provider::discover(parts_.web, lookup.issuer);
}

// A provider that is out of order for a while stays as it was known.
void Sso::record_provider(
    Call& call, const ProviderLookup& lookup, const DiscoveredProvider& found
) {
  auto connector = store::find(call.tx, lookup.connector_id);
  if (!connector || connector->issuer != lookup.issuer) return;
  if (found.outcome == Discovery::ready) {
    connector->endpoints = found.endpoints;
    store::set_keys(call.tx, connector->id, found.jwks, call.started_at);
  } else if (connector->discovery == Discovery::ready) {
    return;
  }
  connector->discovery = found.outcome;
  call.tx.update(*connector);
}

void Sso::discover_anew(Call& call) {
  for (const auto& connector : store::list_with_provider(call.tx)) start_discovery(call, connector);
}

}  // namespace sso
