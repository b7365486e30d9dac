#include "net/listener.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include "http/exchange.hpp"

namespace {

// Answers with the method, the path and the body; `/later` from another thread, `/parts` in three
// parts, the second one empty, and `/broken` without an end.
class Echo final : public http::Handler {
 public:
  ~Echo() override {
    for (auto& thread : threads_) thread.join();
  }
  void handle(http::Exchange& exchange) override {
    const auto& request = exchange.request;
    exchange.response.clear();
    exchange.response.body = std::string(request.method_name) + " " + std::string(request.path) +
                             " " + std::string(request.body);
    exchange.response.has_more = request.path == "/parts" || request.path == "/broken";
    if (request.path != "/later") return exchange.reply();
    threads_.emplace_back([&exchange] { exchange.reply(); });
  }
  void make_next_part(http::Exchange& exchange) override {
    auto& response = exchange.response;
    if (exchange.request.path == "/broken") {
      response.is_broken = true;
    } else {
      const bool is_last = ++parts_ % 2 == 0;
      response.body = is_last ? "the end" : "";
      response.has_more = !is_last;
    }
    threads_.emplace_back([&exchange] { exchange.reply(); });
  }
  std::size_t body_max(http::Method, std::string_view) const override { return 100'000; }
  void refuse_early(http::Exchange& exchange, const ErrorCode& code) override {
    exchange.response.clear();
    exchange.response.status = code.status;
    exchange.reply();
  }

 private:
  std::vector<std::thread> threads_;
  int parts_ = 0;
};

class ListenerTest : public testing::Test {
 protected:
  ListenerTest() : listener_(options()) { listener_.start(echo_); }

  static net::ListenOptions options() {
    net::ListenOptions options;
    options.host = "127.0.0.1";
    options.threads = 2;
    options.limits.tick = std::chrono::milliseconds(5);
    options.limits.request_ticks = 20;
    options.limits.linger_ticks = 1;
    return options;
  }

  int connect() const {
    const int client = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(listener_.port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(::connect(client, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    return client;
  }

  static void send(int client, std::string_view text) {
    EXPECT_EQ(
        ::send(client, text.data(), text.size(), MSG_NOSIGNAL), static_cast<ssize_t>(text.size())
    );
  }

  static std::string read_all(int client) {
    std::string all;
    std::array<char, 4096> part{};
    for (ssize_t count = 0; (count = ::recv(client, part.data(), part.size(), 0)) > 0;) {
      all.append(part.data(), static_cast<std::size_t>(count));
    }
    ::close(client);
    return all;
  }

  std::string talk(std::string_view text) const {
    const int client = connect();
    send(client, text);
    return read_all(client);
  }

  Echo echo_;
  net::Listener listener_;
};

TEST_F(ListenerTest, requests_in_one_packet_are_answered_in_order) {
  const auto text = talk(
      "GET /a HTTP/1.1\r\n\r\nPOST /b HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi"
      "GET /later HTTP/1.1\r\n\r\nGET /d HTTP/1.1\r\nConnection: close\r\n\r\n"
  );
  const auto a = text.find("GET /a ");
  const auto b = text.find("POST /b hi");
  const auto c = text.find("GET /later ");
  const auto d = text.find("GET /d ");
  EXPECT_TRUE(a < b && b < c && c < d && d != std::string::npos) << text;
}

TEST_F(ListenerTest, a_body_may_come_in_chunks_and_in_pieces) {
  const int client = connect();
  for (const auto* part :
       {"POST /x HT", "TP/1.1\r\nConnection: close\r\nTransfer-",
        "Encoding: chunked\r\n\r\n3\r\nab", "c\r\n2\r\nde\r\n0\r\n\r\n"}) {
    send(client, part);
  }
  EXPECT_NE(read_all(client).find("POST /x abcde"), std::string::npos);
}

TEST_F(ListenerTest, what_is_too_large_or_no_http_is_refused) {
  EXPECT_TRUE(talk("POST /x HTTP/1.1\r\nContent-Length: 100001\r\n\r\n").starts_with("HTTP/1.1 413")
  );
  EXPECT_TRUE(talk("GET /x HTTP/1.1\r\nX: " + std::string(17'000, 'a') + "\r\n\r\n")
                  .starts_with("HTTP/1.1 431"));
  EXPECT_TRUE(talk("nonsense\r\n\r\n").starts_with("HTTP/1.1 400"));
  EXPECT_TRUE(
      talk("POST /x HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
          .starts_with("HTTP/1.1 400")
  );
}

TEST_F(ListenerTest, a_slow_sender_is_cut) {
  EXPECT_TRUE(talk("GET /x HTTP/1.1\r\nHost:").starts_with("HTTP/1.1 408"));
}

TEST_F(ListenerTest, http_1_0_closes_and_head_has_no_body) {
  EXPECT_NE(talk("GET /x HTTP/1.0\r\n\r\n").find("Connection: close"), std::string::npos);
  const auto head = talk("HEAD /x HTTP/1.1\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(head.ends_with("\r\n\r\n"));
  EXPECT_NE(head.find("Content-Length: 8\r\n"), std::string::npos);
}

TEST_F(ListenerTest, an_answer_in_parts_comes_in_chunks) {
  const auto text = talk(
      "GET /parts HTTP/1.1\r\n\r\nHEAD /parts HTTP/1.1\r\n\r\n"
      "GET /last HTTP/1.1\r\nConnection: close\r\n\r\n"
  );
  EXPECT_NE(text.find("Transfer-Encoding: chunked\r\n"), std::string::npos) << text;
  EXPECT_NE(
      text.find("\r\n\r\nb\r\nGET /parts \r\n7\r\nthe end\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n"),
      std::string::npos
  ) << text;
  EXPECT_EQ(text.find("HEAD /parts "), std::string::npos) << text;
  EXPECT_TRUE(text.ends_with("GET /last ")) << text;
}

TEST_F(ListenerTest, a_client_without_chunks_gets_all_parts_at_once) {
  const auto text = talk("GET /parts HTTP/1.0\r\n\r\n");
  EXPECT_NE(text.find("Content-Length: 18\r\n"), std::string::npos) << text;
  EXPECT_TRUE(text.ends_with("\r\n\r\nGET /parts the end")) << text;
}

TEST_F(ListenerTest, an_answer_whose_part_cannot_be_made_has_no_end) {
  const auto text = talk("GET /broken HTTP/1.1\r\n\r\n");
  EXPECT_TRUE(text.ends_with("GET /broken \r\n")) << text;
  EXPECT_EQ(talk("GET /broken HTTP/1.0\r\n\r\n"), "");
}

TEST_F(ListenerTest, many_idle_connections_are_closed_by_a_stop) {
  std::vector<int> clients;
  for (int i = 0; i < 200; ++i) clients.push_back(connect());
  for (const int client : clients) send(client, "GET /x HTTP/1.1\r\n\r\n");
  listener_.stop();
  for (const int client : clients) EXPECT_NE(read_all(client).size(), 1U);
}

TEST_F(ListenerTest, a_taken_port_cannot_be_listened_on) {
  auto same = options();
  same.port = listener_.port();
  EXPECT_THROW(net::Listener{same}, net::CannotListen);
}

}  // namespace
