#include "net/https.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>

#include <cstring>

#include "http/exchange.hpp"
#include "http/handler.hpp"
#include "net/listener.hpp"

namespace net {
namespace {

bool is_public_text(const char* text) {
  sockaddr_storage address{};
  auto& v4 = reinterpret_cast<sockaddr_in&>(address);
  auto& v6 = reinterpret_cast<sockaddr_in6&>(address);
  if (inet_pton(AF_INET, text, &v4.sin_addr) == 1) {
    v4.sin_family = AF_INET;
  } else {
    EXPECT_EQ(inet_pton(AF_INET6, text, &v6.sin6_addr), 1) << text;
    v6.sin6_family = AF_INET6;
  }
  return is_public(reinterpret_cast<const sockaddr&>(address));
}

TEST(HttpsClient, knows_which_addresses_are_public) {
  for (const auto* text : {"1.1.1.1", "93.184.216.34", "2606:4700::1111", "2a00:1450::1"}) {
    EXPECT_TRUE(is_public_text(text)) << text;
  }
  for (const auto* text :
       {"0.0.0.0",         "10.1.2.3",         "100.64.0.1",      "127.0.0.1",   "127.9.9.9",
        "169.254.169.254", "172.16.0.1",       "172.31.255.255",  "192.168.1.1", "198.18.0.1",
        "203.0.113.9",     "224.0.0.1",        "255.255.255.255", "::",          "::1",
        "::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a00:1",  "2001::1",     "2001:db8::1",
        "2002:a00:1::",    "fc00::1",          "fd12::1",         "fe80::1",     "ff02::1"}) {
    EXPECT_FALSE(is_public_text(text)) << text;
  }
}

TEST(HttpsClient, asks_by_https_alone) {
  const HttpsClient client({});
  EXPECT_TRUE(client.allows("https://login.example.com/path?x=1"));
  for (const auto* url :
       {"http://login.example.com", "file:///etc/passwd", "ftp://example.com",
        "https://user:password@example.com", "https://example.com/a b", "https://example.com/\n",
        "HTTPS://example.com", ""}) {
    EXPECT_FALSE(client.allows(url)) << url;
  }
  EXPECT_TRUE(HttpsClient({false, true}).allows("http://127.0.0.1:4000"));
}

// Answers what the path asks for.
class Server final : public http::Handler {
 public:
  Server() : listener_(options()) { listener_.start(*this); }
  ~Server() override { listener_.stop(); }

  void handle(http::Exchange& exchange) override {
    ++requests;
    const auto& request = exchange.request;
    auto& response = exchange.response;
    response.clear();
    if (request.path == "/large") response.body.assign(300'000, 'x');
    if (request.path == "/elsewhere") {
      response.status = 302;
      response.header("Location", "/echo");
    }
    if (request.path == "/echo") {
      response.body = std::string(request.method_name) + " " + std::string(request.body) + " " +
                      std::string(request.header("Authorization"));
    }
    exchange.reply();
  }
  std::size_t body_max(http::Method, std::string_view) const override { return 100'000; }
  void refuse_early(http::Exchange& exchange, const ErrorCode&) override { exchange.reply(); }

  std::string url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(listener_.port()) + path;
  }

  std::atomic<int> requests{0};

 private:
  static ListenOptions options() {
    ListenOptions options;
    options.host = "127.0.0.1";
    options.threads = 1;
    return options;
  }

  Listener listener_;
};

TEST(HttpsClient, posts_forms_and_proves_who_it_is) {
  Server server;
  HttpsClient client({false, true});
  EXPECT_EQ(client.send({server.url("/echo"), {}, {}, {}})->body, "GET  ");
  const auto answer = client.send({server.url("/echo"), Secret("a=b"), "me", Secret("it")});
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(answer->body, "POST a=b Basic bWU6aXQ=");
}

TEST(HttpsClient, follows_no_redirect_and_takes_no_large_answer) {
  Server server;
  HttpsClient client({false, true});
  EXPECT_EQ(client.send({server.url("/elsewhere"), {}, {}, {}})->status, 302);
  EXPECT_FALSE(client.send({server.url("/large"), {}, {}, {}}).has_value());
}

TEST(HttpsClient, never_reaches_this_machine) {
  Server server;
  const auto port = server.url("").substr(std::strlen("http://127.0.0.1"));
  for (const bool allows_private : {false, true}) {
    HttpsClient client({allows_private, false});
    EXPECT_FALSE(client.send({"https://127.0.0.1" + port, {}, {}, {}}).has_value());
    EXPECT_FALSE(client.send({"https://localhost" + port, {}, {}, {}}).has_value());
    EXPECT_FALSE(client.send({server.url("/echo"), {}, {}, {}}).has_value());
  }
  EXPECT_EQ(server.requests, 0);
}

}  // namespace
}  // namespace net
