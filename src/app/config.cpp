#include "app/config.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace app {

namespace {

std::string environment_name(const std::string& long_name) {
  std::string name = "TENANTD_";
  for (const char c : long_name) {
    name += c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return name;
}

bool is_rate_limit(const std::string& text) {
  if (text == "off") return true;
  std::int64_t calls = 0;
  std::int64_t seconds = 0;
  const auto* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, calls);
  if (first.ptr == end || *first.ptr != '/' || calls < 1) return false;
  return std::from_chars(first.ptr + 1, end, seconds).ptr == end && seconds >= 1;
}

void check_listen(const Config& config, const std::string& text, bool may_have_tls) {
  const auto address = parse_address(text);
  if (address.is_loopback() || config.insecure_http) return;
  if (may_have_tls && !config.tls_cert.empty()) return;
  throw WrongUse(
      text +
      " is not a loopback address: give --tls-cert and --tls-key, or --insecure-http when a proxy "
      "in front ends TLS."
  );
}

}  // namespace

void add_settings(CLI::App& app, Config& config) {
  app.add_option("--data", config.data, "Folder of the store, the secret key and the mail");
  app.add_option("--database", config.database, "postgresql://… instead of the embedded store");
  app.add_option(
         "--listen", config.listen,
         "Address and port of the API and the dashboard; port 0 picks a free one"
  )
      ->capture_default_str();
  app.add_option(
         "--admin-listen", config.admin_listen, "Address and port of /healthz, /readyz and /metrics"
  )
      ->capture_default_str();
  app.add_option(
      "--public-url", config.public_url,
      "How people reach this server; links in mails begin with it"
  );
  app.add_option(
      "--smtp-url", config.smtp_url,
      "smtp://user:password@host:port or smtps://…; without it, mail goes to DATA/mail"
  );
  app.add_option(
      "--smtp-ca-file", config.smtp_ca_file,
      "Authorities that the mail server's certificate is checked by"
  );
  app.add_option("--mail-from", config.mail_from, "Sender of mails");
  app.add_option("--brand", config.brand, "The product's name for people")->capture_default_str();
  app.add_option("--tls-cert", config.tls_cert, "Certificate chain, PEM");
  app.add_option("--tls-key", config.tls_key, "Private key, PEM");
  app.add_option(
      "--secret-key-file", config.secret_key_file,
      "File of the key that seals secrets (default DATA/secret.key)"
  );
  app.add_option(
         "--password-min-length", config.password_min_length,
         "Characters that a password has at least, 8 to 128"
  )
      ->capture_default_str();
  app.add_option(
      "--breached-passwords", config.breached_passwords,
      "File of passwords that are refused: SHA-1 digests or their first digits, or plain, a line "
      "each"
  );
  app.add_option("--rate-limit", config.rate_limit, "CALLS/SECONDS for each principal, or off")
      ->capture_default_str();
  app.add_option(
         "--address-rate-limit", config.address_rate_limit,
         "CALLS/SECONDS for each address, whoever calls from there, or off"
  )
      ->capture_default_str();
  app.add_option(
      "--trusted-proxy", config.trusted_proxies,
      "Address of a proxy in front, whose X-Forwarded-For names the client; several times"
  );
  app.add_option("--ns-domain", config.ns_domain, "Domain of the name servers that zones are given")
      ->capture_default_str();
  app.add_option("--cname-suffix", config.cname_suffix, "What partial zones point their hosts to")
      ->capture_default_str();
  app.add_option("--io-threads", config.io_threads, "Threads for connections; 0: as many as cores");
  app.add_flag(
      "--outgoing-private", config.outgoing_private,
      "Sign-in providers may have private addresses: one in the same house"
  );
  app.add_flag(
      "--outgoing-insecure", config.outgoing_insecure,
      "Sign-in providers may be http:// and on this machine: for tests"
  );
  app.add_flag("--insecure-http", config.insecure_http, "Serve plain HTTP beyond loopback");
}

std::vector<std::string> with_environment(const CLI::App& app, int argc, const char* const* argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const auto given = arguments;
  const auto is_setting = [&](const CLI::Option* option) {
    return !option->get_lnames().empty() && option != app.get_help_ptr() &&
           option != app.get_version_ptr();
  };
  for (const auto* option : app.get_options(is_setting)) {
    const auto& name = option->get_lnames().front();
    const auto* value = std::getenv(environment_name(name).c_str());
    const auto flag = "--" + name;
    const auto is_this = [&](const std::string& argument) {
      return argument == flag || argument.starts_with(flag + "=");
    };
    if (value == nullptr || std::any_of(given.begin(), given.end(), is_this)) continue;
    arguments.push_back(flag + "=" + value);
  }
  return arguments;
}

void complete(Config& config) {
  if (config.data.empty()) throw WrongUse("--data DIR is missing: the folder of the store.");
  if (config.tls_cert.empty() != config.tls_key.empty()) {
    throw WrongUse("--tls-cert and --tls-key belong together.");
  }
  if (!config.smtp_url.empty() && config.mail_from.empty()) {
    throw WrongUse("--smtp-url needs --mail-from ADDRESS.");
  }
  if (!is_rate_limit(config.rate_limit) || !is_rate_limit(config.address_rate_limit)) {
    throw WrongUse("--rate-limit and --address-rate-limit are CALLS/SECONDS, say 1200/300, or off."
    );
  }
  if (config.password_min_length < 8 || config.password_min_length > 128) {
    throw WrongUse("--password-min-length is a number from 8 to 128.");
  }
  check_listen(config, config.listen, true);
  check_listen(config, config.admin_listen, false);
  while (!config.public_url.empty() && config.public_url.back() == '/')
    config.public_url.pop_back();
}

bool Address::is_loopback() const {
  return host == "localhost" || host == "::1" || host.starts_with("127.");
}

Address parse_address(const std::string& text) {
  const auto colon = text.rfind(':');
  Address address;
  if (colon != std::string::npos) {
    address.host = text.substr(0, colon);
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + colon + 1, end, address.port);
    const bool is_bracketed =
        address.host.size() > 2 && address.host.front() == '[' && address.host.back() == ']';
    if (is_bracketed) address.host = address.host.substr(1, address.host.size() - 2);
    if (read.ptr == end && read.ec == std::errc() && colon + 1 < text.size() &&
        !address.host.empty()) {
      return address;
    }
  }
  throw WrongUse(text + " is no address: ADDR:PORT is needed, say 127.0.0.1:8787.");
}

}  // namespace app
