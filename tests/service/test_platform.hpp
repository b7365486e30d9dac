#pragma once

#include <boost/json/value.hpp>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "app/service.hpp"
#include "service/provider.hpp"
#include "service/secrets.hpp"
#include "support/databases.hpp"

namespace test_service {

struct Answer {
  int status = 0;
  boost::json::value body;
  std::string text;
  std::string headers;
  bool is_broken = false;  // it has no end

  // The number of the first error; 0 when there is none.
  int code() const;
  // The pointer of the first error.
  std::string pointer() const;
  std::string header(std::string_view name) const;
  // The values of a header that occurs several times.
  std::vector<std::string> all(std::string_view name) const;
};

using Headers = std::vector<std::pair<std::string, std::string>>;

// Keeps mail in a list.
class MailList final : public mail::MailTransport {
 public:
  void deliver(const mail::Envelope& envelope) override {
    mails.push_back(envelope);
    sent += envelope.message;
    if (lost_after_delivery > 0 && lost_after_delivery-- > 0)
      throw mail::DeliveryFailure("The connection was lost.");
  }
  std::deque<mail::Envelope> mails;
  // So many deliveries arrive, and the answer that they did is lost.
  int lost_after_delivery = 0;
  std::string sent;  // all of them, also those that a test has taken
};

// The DNS of a test: TXT records by name.
class DeclaredTexts final : public sso::TxtRecords {
 public:
  std::optional<std::vector<std::string>> look_up(const std::string& name) override {
    ++look_ups;
    return texts[name];
  }
  std::map<std::string, std::vector<std::string>> texts;
  int look_ups = 0;
};

// A tenant and its admin, as the platform made them.
struct Partner {
  TenantId tenant_id;
  UnitId unit_id;
  AccountId account_id;
  UserId user_id;
  std::string email;
  std::string api_key;
};

// The password of everybody here.
inline constexpr std::string_view test_password = "correct horse battery";

// What a browser keeps of a sign-in.
struct Browser {
  std::map<std::string, std::string> cookies;
  std::string csrf_token;

  // The headers of its next request.
  Headers headers() const;
  // Takes over the cookies and the CSRF token of an answer, if it has any.
  void look_at(const Answer& answer);
};

// The whole product on a new store, called in process.
class TestPlatform {
 public:
  // `adjust` changes settings.
  explicit TestPlatform(
      sql::Dialect dialect, const std::function<void(app::Config&)>& adjust = [](app::Config&) {}
  );
  ~TestPlatform();

  Partner add_partner(const std::string& name, bool is_sandbox = false);
  // A user who is nobody's member yet.
  Partner add_user(const std::string& name);

  // Runs a request to its end. `who` null: no credentials.
  Answer call(
      const std::string& method, const std::string& path, const Partner* who,
      const std::string& body = {}, const Headers& headers = {}, const std::string& ip = "127.0.0.1"
  );

  // What happens before each further part of an answer is made.
  std::function<void()> before_part = [] {};

  // Ends the program's part and starts it anew on the same store; jobs that wait go on waiting.
  void restart();
  // Another node on the same store; `call_from_now_on` says which one gets the requests.
  std::unique_ptr<app::Service> make_node();
  void call_from_now_on(app::Service& node) { called_ = &node; }

  // Moves the clock and runs what is due.
  void advance(Duration by);
  // Runs the jobs that are due now: mail goes out.
  void run_jobs();

  // The secrets of this run that stand in the store, a log line or a refusal, a sentence each.
  std::vector<std::string> leaks();

  app::Service& service() { return *service_; }
  MailList& mail() { return mail_; }
  Provider& provider() { return provider_; }
  DeclaredTexts& txt_records() { return txt_records_; }
  ManualClock& clock() { return clock_; }

 private:
  ManualClock clock_{Timestamp{1'800'000'000'000'000}};
  SeededRandom random_{7};
  MailList mail_;
  Secrets secrets_;
  std::mutex log_mutex_;
  std::string log_;
  std::string refusals_;
  Provider provider_{clock_};
  DeclaredTexts txt_records_;
  crypto::Key key_;
  std::unique_ptr<test_support::TestFolder> folder_;
  std::unique_ptr<test_support::PostgresDatabase> postgres_;
  app::Config config_;
  std::unique_ptr<app::Service> service_;
  app::Service* called_ = nullptr;
};

}  // namespace test_service
