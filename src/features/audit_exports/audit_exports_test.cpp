#include "audit_exports/audit_exports.hpp"

#include <gtest/gtest.h>

#include "service/test_platform.hpp"

namespace audit_exports {
namespace {

using test_service::TestPlatform;

constexpr sql::Text falsify = R"(
  UPDATE changes SET after = '{"name":"Other"}' WHERE table_name = 'zones' AND account_id = :id
)";

class Exports : public testing::TestWithParam<sql::Dialect> {
 protected:
  Exports() : platform_(GetParam()), ann_(platform_.add_partner("ann")) {
    const auto made = platform_.call("POST", "/accounts", &ann_, R"({"name":"Acme"})");
    account_ = std::string(made.body.at("result").at("id").as_string());
    for (const std::string name : {"acme.com", "acme.net"}) {
      const auto body = R"({"name":")" + name + R"(","account":{"id":")" + account_ + R"("}})";
      EXPECT_EQ(platform_.call("POST", "/zones", &ann_, body).status, 200);
    }
  }

  std::string download(const std::string& query = {}) {
    const auto path = "/platform/v1/accounts/" + account_ + "/audit-log/export" + query;
    const auto answer = platform_.call("GET", path, &ann_);
    EXPECT_EQ(answer.status, 200);
    return answer.text;
  }

  std::string export_of(const Subject& subject) {
    auto& service = platform_.service();
    std::string file;
    service.database->read([&](sql::Transaction& tx) {
      file.clear();
      service.audit_exports.write(tx, platform_.clock().now(), subject, [&](std::string_view line) {
        file += line;
      });
    });
    return file;
  }

  static void look_at_all(LogFileChecker& checker, std::string_view file) {
    while (!file.empty()) {
      const auto end = file.find('\n');
      checker.look_at(file.substr(0, end), end != std::string_view::npos);
      file.remove_prefix(end == std::string_view::npos ? file.size() : end + 1);
    }
    checker.finish();
  }

  static std::string first_finding(std::string_view file) {
    LogFileChecker checker;
    look_at_all(checker, file);
    return checker.findings().empty() ? "" : checker.findings().front().text;
  }

  TestPlatform platform_;
  test_service::Partner ann_;
  std::string account_;
};

INSTANTIATE_TEST_SUITE_P(
    Both, Exports, testing::Values(sql::Dialect::sqlite, sql::Dialect::postgres),
    test_support::database_name
);

TEST_P(Exports, a_downloaded_log_holds) {
  const auto file = download();
  EXPECT_EQ(first_finding(file), "");
  EXPECT_NE(file.find("acme.net"), std::string::npos);
  EXPECT_NE(file.find(platform_.service().audit_exports.signer()), std::string::npos);
}

TEST_P(Exports, a_long_log_comes_in_parts) {
  const auto first = download("?limit=1");
  EXPECT_EQ(first_finding(first), "");
  EXPECT_NE(first.find(R"("has_more":true)"), std::string::npos);
  const auto at = first.find(R"("last":)") + 7;
  const auto second = download("?after=" + first.substr(at, first.find(',', at) - at));
  EXPECT_EQ(first_finding(second), "");
  EXPECT_NE(second.find(R"("has_more":false)"), std::string::npos);
  EXPECT_EQ(second.find(R"("kind":"entry","previous":"")"), std::string::npos);
}

TEST_P(Exports, the_log_of_a_tenant_holds_with_all_its_accounts) {
  Subject subject;
  subject.tenant_id = ann_.tenant_id;
  const auto file = export_of(subject);
  EXPECT_EQ(first_finding(file), "");
  EXPECT_NE(file.find(R"("table_name":"tenants")"), std::string::npos);
  EXPECT_NE(file.find("acme.com"), std::string::npos);
}

TEST_P(Exports, what_was_changed_in_the_store_does_not_fit_its_digest) {
  platform_.service().database->write([&](sql::Transaction& tx) {
    EXPECT_GT(tx.change(falsify, {{"id", account_}}), 0);
  });
  EXPECT_NE(first_finding(download()).find("does not fit its digest"), std::string::npos);
}

}  // namespace
}  // namespace audit_exports
