#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <memory>

#include "http/exchange.hpp"
#include "net/loop.hpp"

namespace net {

// A plain socket of one loop: its executor is a concrete type, which saves an indirection per call.
using Socket =
    boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;

// One client. Requests are answered one after the other, in their order.
class Connection : public http::Exchange, public std::enable_shared_from_this<Connection> {
 public:
  virtual void begin() = 0;
  // The answer was finished by another thread.
  virtual void resume() = 0;
  // The pause after a call of too many is over.
  virtual void end_pause() = 0;
  virtual void look_at_deadline() = 0;
  virtual void close_if_idle() = 0;
};

std::shared_ptr<Connection> plain_connection(Loop& loop, Socket socket);
std::shared_ptr<Connection> tls_connection(
    Loop& loop, Socket socket, boost::asio::ssl::context& tls
);

}  // namespace net
