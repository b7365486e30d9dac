#include "net/listener.hpp"

#include <algorithm>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <condition_variable>

#include "net/connection.hpp"

namespace net {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Acceptor = asio::basic_socket_acceptor<tcp, asio::io_context::executor_type>;
using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

constexpr int backlog = 1024;
constexpr auto stop_max = std::chrono::seconds(10);

[[noreturn]] void fail(const std::string& what, const boost::system::error_code& error) {
  throw CannotListen("cannot listen on " + what + ": " + error.message());
}

std::unique_ptr<asio::ssl::context> tls_context(const ListenOptions& options) {
  if (options.tls_cert.empty()) return nullptr;
  auto context = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
  context->set_options(
      asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
      asio::ssl::context::no_tlsv1_1 | asio::ssl::context::no_compression
  );
  boost::system::error_code error;
  context->use_certificate_chain_file(options.tls_cert, error);
  if (error) throw CannotListen(options.tls_cert + ": " + error.message());
  context->use_private_key_file(options.tls_key, asio::ssl::context::pem, error);
  if (error) throw CannotListen(options.tls_key + ": " + error.message());
  return context;
}

// One thread's loop with its own acceptor on the shared port.
struct Worker {
  Worker(const Limits& limits, const Proxies& proxies)
      : loop(limits, proxies), acceptor(loop.context().get_executor()) {}

  void open(const tcp::endpoint& endpoint) {
    boost::system::error_code error;
    acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor.set_option(ReusePort(true), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(backlog, error);
    if (error) fail(endpoint.address().to_string() + ":" + std::to_string(endpoint.port()), error);
  }

  void accept(asio::ssl::context* tls) {
    acceptor.async_accept([this, tls](const boost::system::error_code& error, Socket socket) {
      if (error == asio::error::operation_aborted) return;
      if (!error) {
        auto connection = tls == nullptr ? plain_connection(loop, std::move(socket))
                                         : tls_connection(loop, std::move(socket), *tls);
        if (loop.add(connection)) connection->begin();
      }
      accept(tls);
    });
  }

  Loop loop;
  Acceptor acceptor;
};

// SO_REUSEPORT lets another process of the same user share the port: that it is free is tried
// first.
void check_free(const tcp::endpoint& endpoint) {
  asio::io_context context;
  tcp::acceptor probe(context);
  boost::system::error_code error;
  probe.open(endpoint.protocol(), error);
  if (!error) probe.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) probe.bind(endpoint, error);
  if (!error) probe.listen(1, error);
  if (error) fail(endpoint.address().to_string() + ":" + std::to_string(endpoint.port()), error);
}

tcp::endpoint resolve(const ListenOptions& options) {
  boost::system::error_code error;
  const auto host = options.host == "localhost" ? "127.0.0.1" : options.host;
  const auto address = asio::ip::make_address(host, error);
  if (error) fail(options.host, error);
  return {address, options.port};
}

}  // namespace

struct Listener::Parts {
  std::unique_ptr<asio::ssl::context> tls;
  std::vector<std::unique_ptr<Worker>> workers;
  std::uint16_t port = 0;
  bool is_stopped = false;
};

Listener::Listener(const ListenOptions& options) : parts_(std::make_unique<Parts>()) {
  parts_->tls = tls_context(options);
  auto endpoint = resolve(options);
  if (endpoint.port() != 0) check_free(endpoint);
  const auto threads =
      options.threads != 0 ? options.threads : std::max(2U, std::thread::hardware_concurrency());
  auto limits = options.limits;
  limits.connections_max = std::max<std::size_t>(1, limits.connections_max / threads);
  const Proxies proxies(options.trusted_proxies);
  for (unsigned i = 0; i < threads; ++i) {
    auto& worker = parts_->workers.emplace_back(std::make_unique<Worker>(limits, proxies));
    worker->open(endpoint);
    endpoint.port(worker->acceptor.local_endpoint().port());
  }
  parts_->port = endpoint.port();
}

void Listener::start(http::Handler& handler) {
  for (auto& worker : parts_->workers) {
    worker->accept(parts_->tls.get());
    worker->loop.start(handler);
  }
}

Listener::~Listener() { stop(); }

std::uint16_t Listener::port() const { return parts_->port; }
bool Listener::is_tls() const { return parts_->tls != nullptr; }

void Listener::stop() {
  if (parts_->is_stopped) return;
  parts_->is_stopped = true;
  for (auto& worker : parts_->workers) {
    asio::post(worker->loop.context(), [&worker] {
      boost::system::error_code ignored;
      worker->acceptor.close(ignored);
    });
    worker->loop.stop();
  }
  std::mutex mutex;
  std::condition_variable changed;
  bool is_done = false;
  // A client that never reads its answer does not hold up the end.
  std::thread watch([&] {
    std::unique_lock lock(mutex);
    if (changed.wait_for(lock, stop_max, [&] { return is_done; })) return;
    for (auto& worker : parts_->workers) worker->loop.context().stop();
  });
  for (auto& worker : parts_->workers) worker->loop.join();
  {
    const std::lock_guard lock(mutex);
    is_done = true;
  }
  changed.notify_all();
  watch.join();
}

}  // namespace net
