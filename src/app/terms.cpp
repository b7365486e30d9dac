#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>

#include "app/commands.hpp"
#include "app/store_access.hpp"
#include "kernel/limited_text.hpp"
#include "terms/requests.hpp"

// The operator's commands for terms and who accepted them. They may run beside a server.
namespace app {

namespace {

constexpr std::size_t text_max = std::size_t{256} * 1024;
constexpr std::size_t line_max = 200;

std::string text_of(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw WrongUse("--from " + path + " cannot be read.");
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (text.empty() || text.size() > text_max || !is_clean_utf8(text))
    throw WrongUse("--from needs a text of at most 256 KiB in UTF-8.");
  return text;
}

std::string line_of(const std::string& text, const char* flag) {
  if (text.empty() || text.size() > line_max || !is_clean_utf8(text))
    throw WrongUse(std::string(flag) + " needs a text of 1 to 200 bytes.");
  return text;
}

std::optional<Timestamp> effective_of(const TermsOptions& options) {
  if (options.effective.empty()) return {};
  const auto at = Timestamp::parse(options.effective);
  if (!at) throw WrongUse("--effective needs an RFC 3339 time, such as 2030-01-01T00:00:00Z.");
  return at;
}

std::optional<TenantId> tenant_of(Service& service, Call& call, const TermsOptions& options) {
  if (options.tenant_id.empty()) return {};
  const auto id = TenantId::parse(options.tenant_id);
  if (!id || !service.tenants.find(call, *id))
    throw WrongUse("There is no tenant " + options.tenant_id + ".");
  return id;
}

}  // namespace

int terms_publish(const Config& config, const TermsOptions& options) {
  terms::NewVersion wanted;
  const auto kind = json::enumerator_of<terms::Kind>(options.kind);
  if (!kind) throw WrongUse("--kind needs one of " + json::words<terms::Kind>() + ".");
  if (*kind == terms::Kind::partner && !options.tenant_id.empty())
    throw WrongUse("--tenant is for customer terms: the partner agreement is the platform's.");
  wanted.kind = *kind;
  wanted.version = line_of(options.version, "--version");
  wanted.title = line_of(options.title, "--title");
  wanted.text = text_of(options.from);
  wanted.effective_at = effective_of(options);
  const auto store = open_store(config);
  auto& service = *store.service;
  const auto made = service.as_operator("terms publish", [&](Call& call) {
    wanted.tenant_id = tenant_of(service, call, options);
    return service.terms.publish(call, wanted);
  });
  std::cout << json::to_text(made) << std::endl;
  return 0;
}

int terms_list(const Config& config, const TermsOptions& options) {
  const auto store = open_store(config);
  auto& service = *store.service;
  const auto all =
      service.as_operator("terms list", [&](Call& call) { return service.terms.list_all(call); });
  if (options.as_json) {
    std::cout << json::to_text(all) << std::endl;
    return 0;
  }
  std::cout << std::left << std::setw(34) << "ID" << std::setw(10) << "KIND" << std::setw(34)
            << "TENANT" << std::setw(22) << "EFFECTIVE" << std::setw(14) << "VERSION"
            << "TITLE\n";
  for (const auto& version : all) {
    std::cout << std::setw(34) << version.id.text() << std::setw(10) << json::word(version.kind)
              << std::setw(34) << (version.tenant_id ? version.tenant_id->text() : "-")
              << std::setw(22) << version.effective_at.text_in_seconds() << std::setw(14)
              << version.version << version.title << '\n';
  }
  return 0;
}

int terms_acceptances(const Config& config, const TermsOptions& options) {
  const auto store = open_store(config);
  auto& service = *store.service;
  const auto all = service.as_operator("terms acceptances", [&](Call& call) {
    return service.terms.list_all_acceptances(call, tenant_of(service, call, options));
  });
  std::cout << (options.as_json ? json::to_text(all) + "\n" : terms::csv_of(all)) << std::flush;
  return 0;
}

}  // namespace app
