#include "app/dashboard.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "http/errors.hpp"
#include "http/exchange.hpp"

namespace {

using dashboard::embedded::SiteFile;
using testing::HasSubstr;
using testing::Not;

constexpr std::array<SiteFile, 2> site{
    SiteFile{"/assets/index-1234.js", "let plain;", "zipped"},
    SiteFile{"/index.html", "<html>", ""},
};

class Exchange final : public http::Exchange {
 public:
  void reply() override { ++replies; }
  int replies = 0;
};

// Stands for the API: whatever comes here was let through.
class Api final : public http::Handler {
 public:
  void handle(http::Exchange& exchange) override {
    exchange.response.clear();
    exchange.response.body = "api";
    exchange.reply();
  }
  std::size_t body_max(http::Method, std::string_view) const override { return 7; }
  void refuse_early(http::Exchange& exchange, const ErrorCode& code) override {
    exchange.response.status = code.status;
  }
  void end_turn() override { ++turns; }
  int turns = 0;
};

class DashboardTest : public testing::Test {
 protected:
  const http::Response& get(std::string_view path, std::vector<http::Header> headers = {}) {
    return ask(http::Method::get, path, std::move(headers));
  }
  const http::Response& ask(
      http::Method method, std::string_view path, std::vector<http::Header> headers = {}
  ) {
    exchange_.request.method = method;
    exchange_.request.path = path;
    exchange_.request.headers = std::move(headers);
    exchange_.replies = 0;
    dashboard_.handle(exchange_);
    EXPECT_EQ(exchange_.replies, 1);
    return exchange_.response;
  }

  Api api_;
  app::Dashboard dashboard_{site, api_};
  Exchange exchange_;
};

TEST_F(DashboardTest, every_address_of_nobody_else_is_a_page_of_it) {
  for (const auto* path :
       {"/", "/index.html", "/accounts", "/memberships", "/client", "/gatewayed"}) {
    EXPECT_EQ(get(path).body, "<html>") << path;
    EXPECT_THAT(exchange_.response.headers, HasSubstr("script-src 'self'")) << path;
    EXPECT_THAT(exchange_.response.headers, HasSubstr("frame-ancestors 'none'")) << path;
    EXPECT_THAT(exchange_.response.headers, HasSubstr("Referrer-Policy: no-referrer")) << path;
    EXPECT_THAT(exchange_.response.headers, Not(HasSubstr("Cache-Control"))) << path;
  }
}

TEST_F(DashboardTest, the_api_keeps_its_addresses) {
  for (const auto* path :
       {"/client/v4", "/client/v4/accounts", "/platform/v1/site", "/gateway/test/card"}) {
    EXPECT_EQ(get(path).body, "api") << path;
  }
  EXPECT_EQ(ask(http::Method::post, "/accounts").body, "api");
  EXPECT_EQ(get("/assets/of-another-version.js").body, "api");
}

TEST_F(DashboardTest, assets_are_kept_for_good_and_compressed_for_those_who_can_read_it) {
  EXPECT_EQ(get("/assets/index-1234.js").body, "let plain;");
  EXPECT_THAT(exchange_.response.headers, HasSubstr("immutable"));
  EXPECT_THAT(exchange_.response.headers, HasSubstr("Vary: Accept-Encoding"));
  EXPECT_EQ(exchange_.response.content_type, "text/javascript; charset=utf-8");
  EXPECT_EQ(get("/assets/index-1234.js", {{"Accept-Encoding", "br, gzip"}}).body, "zipped");
  EXPECT_THAT(exchange_.response.headers, HasSubstr("Content-Encoding: gzip"));
  EXPECT_EQ(get("/assets/index-1234.js", {{"Accept-Encoding", "gzip;q=0"}}).body, "let plain;");
  EXPECT_EQ(get("/", {{"Accept-Encoding", "gzip"}}).body, "<html>");
}

TEST_F(DashboardTest, a_program_without_it_says_so) {
  app::Dashboard nothing({}, api_);
  EXPECT_FALSE(nothing.is_there());
  EXPECT_TRUE(dashboard_.is_there());
  exchange_.request.path = "/accounts";
  nothing.handle(exchange_);
  EXPECT_EQ(exchange_.response.status, 503);
  EXPECT_THAT(exchange_.response.body, HasSubstr("script/build"));
}

TEST_F(DashboardTest, limits_and_early_refusals_are_the_apis) {
  EXPECT_EQ(dashboard_.body_max(http::Method::post, "/client/v4/accounts"), 7U);
  dashboard_.refuse_early(exchange_, http::errors::body_too_large);
  EXPECT_EQ(exchange_.response.status, 413);
  dashboard_.end_turn();
  EXPECT_EQ(api_.turns, 1);
}

}  // namespace
