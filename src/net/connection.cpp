#include "net/connection.hpp"

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <optional>
#include <utility>

#include "http/errors.hpp"
#include "net/response_head.hpp"

namespace net {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;

using Parser = beast::http::request_parser<beast::http::string_body>;
using TlsStream = asio::ssl::stream<Socket>;

constexpr std::size_t chunk_size = 4096;
constexpr std::size_t head_max = 16 * 1024;
constexpr std::size_t kept_capacity = 16 * 1024;

template <class Stream>
inline constexpr bool is_tls = std::is_same_v<Stream, TlsStream>;

http::Method method_of(beast::http::verb verb) {
  switch (verb) {
    case beast::http::verb::get: return http::Method::get;
    case beast::http::verb::head: return http::Method::head;
    case beast::http::verb::post: return http::Method::post;
    case beast::http::verb::put: return http::Method::put;
    case beast::http::verb::patch: return http::Method::patch;
    case beast::http::verb::delete_: return http::Method::delete_;
    case beast::http::verb::options: return http::Method::options;
    default: return http::Method::other;
  }
}

// The path of a target, which may be absolute (RFC 9112 3.2.2).
std::string_view origin_form(std::string_view target) {
  const auto scheme = target.find("://");
  if (target.starts_with('/') || scheme == std::string_view::npos) return target;
  const auto slash = target.find('/', scheme + 3);
  return slash == std::string_view::npos ? std::string_view("/") : target.substr(slash);
}

void give_back(std::string& text) {
  text.clear();
  if (text.capacity() > kept_capacity) text.shrink_to_fit();
}

template <class Stream>
class ConnectionOf final : public Connection {
 public:
  template <class... Arguments>
  explicit ConnectionOf(Loop& loop, Arguments&&... arguments)
      : loop_(loop), stream_(std::forward<Arguments>(arguments)...) {}

  void begin() override {
    boost::system::error_code ignored;
    auto& socket = lowest();
    socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    const auto peer = socket.remote_endpoint(ignored);
    peer_ = peer.address().to_string();
    request.ip = peer_;
    is_proxied_ = loop_.proxies().has(peer_);
    expect(State::idle, loop_.limits().request_ticks);
    if constexpr (is_tls<Stream>) {
      stream_.async_handshake(asio::ssl::stream_base::server, [self = self()](const auto& error) {
        error ? self->close() : self->read();
      });
    } else {
      socket.non_blocking(true, ignored);
      read();
    }
  }

  void reply() override {
    if (loop_.is_this_thread()) {
      is_replied_ = true;
      // Answered inside handle(): process() goes on when it returns.
      if (!is_handling_) resume();
    } else {
      loop_.finished(shared_from_this());
    }
  }

  void resume() override {
    is_replied_ = true;
    if (write_answer()) process();
  }

  void end_pause() override { process(); }

  void look_at_deadline() override {
    if (loop_.now() < deadline_) return;
    if (state_ == State::reading && !is_broken_) return refuse(http::errors::request_timeout);
    if (state_ != State::handling) close();
  }

  void close_if_idle() override {
    if (state_ == State::idle) return close();
    keeps_alive_ = false;
  }

 private:
  enum class State { idle, reading, handling, writing, lingering };

  std::shared_ptr<ConnectionOf> self() {
    return std::static_pointer_cast<ConnectionOf>(shared_from_this());
  }
  Socket& lowest() {
    if constexpr (is_tls<Stream>) {
      return stream_.next_layer();
    } else {
      return stream_;
    }
  }

  void expect(State state, std::int64_t ticks) {
    state_ = state;
    deadline_ = loop_.now() + ticks + 1;
  }

  void read() {
    if (state_ != State::reading && state_ != State::lingering && input_.empty()) {
      expect(State::idle, loop_.limits().idle_ticks);
    }
    stream_.async_read_some(
        asio::buffer(chunk_),
        [self = self()](const boost::system::error_code& error, std::size_t count) {
          if (error) return self->close();
          if (self->state_ == State::lingering) return self->drop_input();
          self->input_.append(self->chunk_.data(), count);
          self->process();
        }
    );
  }

  // Parses and answers what has arrived, then reads on.
  void process() {
    while (state_ != State::lingering && lowest().is_open()) {
      if (input_.empty()) return read();
      if (!parser_) start_request();
      boost::system::error_code error;
      const auto used = parser_->put(asio::buffer(input_), error);
      input_.erase(0, used);
      if (error == beast::http::error::need_more) return read();
      if (error) return refuse(reason_of(error));
      if (!has_head_ && parser_->is_header_done() && !take_head()) return;
      if (!parser_->is_done()) continue;
      if (!handle() || !write_answer()) return;
    }
  }

  void start_request() {
    parser_.emplace();
    parser_->header_limit(head_max);
    parser_->body_limit(boost::none);
    // The head alone first: it decides how large the body may be.
    parser_->eager(false);
    has_head_ = false;
    expect(State::reading, loop_.limits().request_ticks);
  }

  // False when the request is refused by its head.
  bool take_head() {
    has_head_ = true;
    const auto& head = parser_->get();
    const auto target = origin_form({head.target().data(), head.target().size()});
    const auto question = target.find('?');
    request.method = method_of(head.method());
    request.method_name = {head.method_string().data(), head.method_string().size()};
    request.path = target.substr(0, question);
    request.query = question == std::string_view::npos ? "" : target.substr(question + 1);
    request.headers.clear();
    for (const auto& field : head) {
      request.headers.push_back(
          {{field.name_string().data(), field.name_string().size()},
           {field.value().data(), field.value().size()}}
      );
    }
    if (is_proxied_)
      request.ip = loop_.proxies().client_of(peer_, request.header("X-Forwarded-For"));
    // Both lengths at once is how requests are smuggled (RFC 9112 6.1).
    const bool is_ambiguous =
        head.chunked() && head.find(beast::http::field::content_length) != head.end();
    if (is_ambiguous) return refuse(http::errors::malformed_request), false;
    const auto body_max = loop_.handler().body_max(request.method, request.path);
    const auto announced = parser_->content_length();
    if (announced && *announced > body_max) return refuse(http::errors::body_too_large), false;
    parser_->body_limit(body_max);
    parser_->eager(true);
    if (beast::iequals(head[beast::http::field::expect], "100-continue")) send_continue();
    return true;
  }

  void send_continue() {
    constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    boost::system::error_code ignored;
    asio::write(stream_, asio::buffer(go_on), ignored);
  }

  static const ErrorCode& reason_of(const boost::system::error_code& error) {
    if (error == beast::http::error::body_limit) return http::errors::body_too_large;
    if (error == beast::http::error::header_limit) return http::errors::header_too_large;
    return http::errors::malformed_request;
  }

  // False when the answer comes later.
  bool handle() {
    request.body = parser_->get().body();
    keeps_alive_ = parser_->get().keep_alive() && !loop_.is_stopping();
    expect(State::handling, 0);
    is_handling_ = true;
    is_replied_ = false;
    loop_.handler().handle(*this);
    is_handling_ = false;
    loop_.end_turn_later();
    return is_replied_;
  }

  // Answers a request that is broken and ends the connection.
  void refuse(const ErrorCode& code) {
    keeps_alive_ = false;
    is_broken_ = true;
    is_handling_ = true;
    is_replied_ = false;
    if (!has_head_) request.headers.clear();
    loop_.handler().refuse_early(*this, code);
    is_handling_ = false;
    write_answer();
  }

  // True when it is written and the next request may be read.
  bool write_answer() {
    if (response.is_broken) return close(), false;
    if (!is_in_chunks_) {
      if (response.has_more && is_http_1_0()) return gather(), false;
      begin_answer();
    } else {
      head_.clear();
    }
    if (is_in_chunks_) put_part();
    return send_answer();
  }

  void begin_answer() {
    const bool is_head_only = request.method == http::Method::head && has_head_;
    is_in_chunks_ = response.has_more;
    response.body.insert(0, std::exchange(gathered_, {}));
    keeps_alive_ = keeps_alive_ && !loop_.is_stopping();
    const auto size = response.body.size();
    const auto length = is_in_chunks_ ? std::nullopt : std::optional(size);
    write_head(head_, response, {length, !keeps_alive_, is_tls<Stream>});
    if (!is_head_only) return;
    response.body.clear();
    response.has_more = false;
    is_in_chunks_ = false;
    forget_parts();
  }

  void put_part() {
    put_chunk(head_, response.body);
    response.body.clear();
    if (!response.has_more) head_ += last_chunk;
  }

  // A client without chunks (a proxy in front, mostly) gets all at once: from an end of the
  // connection alone it could not tell a half answer from a whole one.
  void gather() {
    gathered_ += response.body;
    loop_.handler().make_next_part(*this);
  }

  bool is_http_1_0() const { return has_head_ && parser_->get().version() < 11; }

  bool send_answer() {
    expect(State::writing, loop_.limits().write_ticks);
    std::size_t sent = 0;
    if constexpr (!is_tls<Stream>) {
      boost::system::error_code error;
      const std::array<asio::const_buffer, 2> all{asio::buffer(head_), asio::buffer(response.body)};
      sent = stream_.write_some(all, error);
      if (error && error != asio::error::would_block) return close(), false;
    }
    if (sent == head_.size() + response.body.size()) return end_part();
    write_rest(sent);
    return false;
  }

  void write_rest(std::size_t sent) {
    head_ += response.body;
    asio::async_write(
        stream_, asio::buffer(head_) + sent,
        [self = self()](const boost::system::error_code& error, std::size_t) {
          if (error) return self->close();
          if (self->end_part()) self->process();
        }
    );
  }

  bool end_part() {
    if (!response.has_more) return end_request();
    expect(State::handling, 0);
    loop_.handler().make_next_part(*this);
    return false;
  }

  bool end_request() {
    give_back(head_);
    give_back(response.body);
    is_in_chunks_ = false;
    if (!keeps_alive_) return linger(), false;
    parser_.reset();
    if (input_.empty() && input_.capacity() > kept_capacity) input_.shrink_to_fit();
    expect(State::idle, loop_.limits().idle_ticks);
    if (!is_turned_away() || is_proxied_) return true;
    loop_.pause(shared_from_this());
    return false;
  }

  // Lets the client read the answer before it learns that nobody listens any more.
  void linger() {
    boost::system::error_code ignored;
    lowest().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    expect(State::lingering, loop_.limits().linger_ticks);
    drop_input();
  }

  void drop_input() {
    input_.clear();
    read();
  }

  void close() {
    if (is_closed_) return;
    is_closed_ = true;
    boost::system::error_code ignored;
    lowest().close(ignored);
    loop_.remove(shared_from_this());
  }

  Loop& loop_;
  Stream stream_;
  State state_ = State::idle;
  std::int64_t deadline_ = 0;
  std::array<char, chunk_size> chunk_;  // what one read brings
  std::string input_;                   // what is not parsed yet
  std::string head_;                    // with the parts of the body, where it comes in chunks
  std::string gathered_;                // the parts so far, for a client without chunks
  std::optional<Parser> parser_;
  std::string peer_;
  bool is_proxied_ = false;  // the peer is a proxy that many clients share
  bool has_head_ = false;
  bool keeps_alive_ = true;
  bool is_handling_ = false;
  bool is_replied_ = false;
  bool is_broken_ = false;
  bool is_closed_ = false;
  bool is_in_chunks_ = false;
};

}  // namespace

std::shared_ptr<Connection> plain_connection(Loop& loop, Socket socket) {
  return std::make_shared<ConnectionOf<Socket>>(loop, std::move(socket));
}

std::shared_ptr<Connection> tls_connection(Loop& loop, Socket socket, asio::ssl::context& tls) {
  return std::make_shared<ConnectionOf<TlsStream>>(loop, std::move(socket), tls);
}

}  // namespace net
