#include <csignal>
#include <iostream>

#include "app/commands.hpp"
#include "app/dashboard.hpp"
#include "app/store_access.hpp"
#include "kernel/logging.hpp"
#include "net/admin.hpp"
#include "net/listener.hpp"

namespace app {

namespace {

// Blocked in every thread; waited for in one.
sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  return signals;
}

net::ListenOptions listen_options(const Config& config, const std::string& text) {
  const auto address = parse_address(text);
  net::ListenOptions options;
  options.host = address.host;
  options.port = address.port;
  options.threads = config.io_threads;
  return options;
}

std::string url_of(const net::Listener& listener, const std::string& text) {
  const auto host = text.substr(0, text.rfind(':'));
  return (listener.is_tls() ? "https://" : "http://") + host + ":" +
         std::to_string(listener.port());
}

net::Admin::Readiness readiness(Service& service) {
  try {
    const auto schema = service.database->read([](sql::Transaction& tx) {
      return sql::schema_state(tx, all_migrations());
    });
    if (schema.is_current) return {true, "ready"};
    return {false, "the schema is at " + schema.last};
  } catch (const std::exception& error) {
    return {false, error.what()};
  }
}

}  // namespace

int serve(const Config& config) {
  const auto signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  auto options = listen_options(config, config.listen);
  options.tls_cert = config.tls_cert;
  options.tls_key = config.tls_key;
  options.trusted_proxies = config.trusted_proxies;
  auto admin_options = listen_options(config, config.admin_listen);
  admin_options.threads = 1;
  net::Listener listener(options);
  net::Listener admin_listener(admin_options);
  auto settings = config;
  if (settings.public_url.empty()) settings.public_url = url_of(listener, settings.listen);
  const auto store = open_store(settings);
  auto& service = *store.service;
  net::Admin admin(
      [&] { return readiness(service); }, [&] { return service.pipeline.metrics().text(); }
  );
  service.pipeline.start();
  Dashboard dashboard(dashboard::embedded::site, service.pipeline);
  listener.start(dashboard);
  admin_listener.start(admin);
  service.worker.start();
  if (settings.smtp_url.empty()) {
    std::cout << "mail is delivered to " << settings.mail_path()
              << " (set --smtp-url to send it)\n";
  }
  if (!dashboard.is_there()) {
    std::cout << "there is no dashboard in this program: script/build builds both\n";
  }
  std::cout << "health and metrics on " << url_of(admin_listener, settings.admin_listen) << '\n'
            << "listening on " << url_of(listener, settings.listen) << std::endl;
  int received = 0;
  sigwait(&signals, &received);
  logging::info("stopping", {{"signal", std::int64_t{received}}});
  listener.stop();
  admin_listener.stop();
  service.worker.stop();
  service.pipeline.stop();
  service.database->drain();
  return 0;
}

}  // namespace app
