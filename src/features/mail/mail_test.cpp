#include "mail/mail.hpp"

#include <gtest/gtest.h>

#include "jobs/worker.hpp"
#include "json/write.hpp"
#include "kernel/refusal.hpp"
#include "mail/errors.hpp"
#include "migrations_embedded.hpp"
#include "support/databases.hpp"

namespace mail {
namespace {

using namespace std::chrono_literals;

constexpr Timestamp first_of_july{1'751'364'000'000'000};
constexpr sql::Text select_payload = "SELECT payload FROM jobs";

std::vector<sql::Migration> tables() {
  std::vector<sql::Migration> list;
  for (const auto& file : migrations::embedded::files) {
    if (file.name < "0003") list.push_back({file.name, file.text});
  }
  return list;
}

class List final : public MailTransport {
 public:
  void deliver(const Envelope& envelope) override {
    attempts.push_back(envelope);
    if (is_failing) throw DeliveryFailure("451 try later");
  }

  std::vector<Envelope> attempts;
  bool is_failing = false;
};

Letter invitation() {
  return {
      "invitation:1",
      *EmailAddress::parse("bob@example.com"),
      "[{{brand}}]: You've been invited",
      "{{name}} invites you to {{brand}}.\n\n{{public_url}}/memberships?code={{code}}\n",
      "<p>{{name}} invites you.</p>\n<p><a "
      "href=\"{{public_url}}/memberships?code={{code}}\">Join</a></p>\n",
      {{"name", "Ann & Co"}, {"code", "5ec2e7"}},
      {}};
}

class MailTest : public testing::TestWithParam<sql::Dialect> {
 protected:
  MailTest() { worker_.add_outgoing(deliver_job, mail_, &Mail::deliver); }

  void send(const Letter& letter) {
    database_.write([&](sql::Transaction& tx) {
      const Caller caller;
      const Origin origin;
      Call call{caller, origin, clock_.now(), tx, ids_, jobs_};
      mail_.send(call, letter);
    });
  }
  int run_due() { return worker_.run_due(clock_.now()); }

  test_support::TestDatabase store_{GetParam(), tables()};
  sql::Database& database_ = store_.database();
  ManualClock clock_{first_of_july};
  SeededRandom random_{1};
  Ids ids_{clock_, random_};
  jobs::Jobs jobs_{clock_};
  jobs::Schedule schedule_;
  jobs::Worker worker_{{database_, jobs_, schedule_, clock_, ids_}};
  crypto::Key key_ = crypto::Key::from_hex(std::string(64, '7'));
  List list_;
  Mail mail_{
      {"noreply@mail.example.com", "Acme Hosting", "https://dash.example.com/"}, key_, list_};
};

INSTANTIATE_TEST_SUITE_P(
    Both, MailTest, test_support::both_databases(), test_support::database_name
);

TEST_P(MailTest, a_letter_goes_out_after_the_call_filled_and_addressed) {
  send(invitation());
  EXPECT_TRUE(list_.attempts.empty());
  EXPECT_EQ(run_due(), 1);
  ASSERT_EQ(list_.attempts.size(), 1U);
  const auto& [from, to, message] = list_.attempts[0];
  EXPECT_EQ(from, "noreply@mail.example.com");
  EXPECT_EQ(to, "bob@example.com");
  for (const auto* line :
       {"From: \"Acme Hosting\" <noreply@mail.example.com>", "To: bob@example.com",
        "Subject: [Acme Hosting]: You've been invited", "Date: Tue, 01 Jul 2025 10:00:00 +0000",
        "Auto-Submitted: auto-generated", "Ann & Co invites you to Acme Hosting.",
        "https://dash.example.com/memberships?code=5ec2e7", "<p>Ann &amp; Co invites you.</p>"}) {
    EXPECT_NE(message.find(std::string(line) + "\r\n"), std::string::npos) << line;
  }
}

TEST_P(MailTest, every_try_sends_the_same_bytes) {
  list_.is_failing = true;
  send(invitation());
  run_due();
  list_.is_failing = false;
  clock_.advance(10s);
  EXPECT_EQ(run_due(), 1);
  ASSERT_EQ(list_.attempts.size(), 2U);
  EXPECT_EQ(list_.attempts[0].message, list_.attempts[1].message);
}

TEST_P(MailTest, letters_have_ids_of_their_own) {
  auto other = invitation();
  other.key = "invitation:2";
  send(invitation());
  send(other);
  EXPECT_EQ(run_due(), 2);
  const auto id_of = [](const Envelope& envelope) {
    const auto at = envelope.message.find("Message-ID: <");
    return envelope.message.substr(at, envelope.message.find('>', at) - at);
  };
  EXPECT_NE(id_of(list_.attempts[0]), id_of(list_.attempts[1]));
  EXPECT_TRUE(id_of(list_.attempts[0]).ends_with("@mail.example.com"));
}

TEST_P(MailTest, two_letters_with_the_same_key_are_one) {
  send(invitation());
  send(invitation());
  EXPECT_EQ(run_due(), 1);
}

TEST_P(MailTest, the_store_does_not_reveal_a_waiting_letter) {
  send(invitation());
  const auto payload =
      database_.read([](sql::Transaction& tx) { return *tx.value<std::string>(select_payload); });
  EXPECT_EQ(payload.find("5ec2e7"), std::string::npos);
  EXPECT_EQ(payload.find("memberships"), std::string::npos);
}

TEST_P(MailTest, a_letter_belongs_to_its_account) {
  auto letter = invitation();
  letter.account_id = *AccountId::parse(std::string(32, 'a'));
  send(letter);
  database_.write([&](sql::Transaction& tx) {
    const Caller caller;
    const Origin origin;
    Call call{caller, origin, clock_.now(), tx, ids_, jobs_};
    jobs_.remove_all(call, letter.account_id);
  });
  EXPECT_EQ(run_due(), 0);
}

TEST_P(MailTest, a_line_break_in_a_subject_is_refused) {
  auto letter = invitation();
  letter.subject = "Hello\r\nBcc: eve@example.com";
  try {
    send(letter);
    FAIL();
  } catch (const Refusal& refusal) {
    EXPECT_EQ(refusal.problems[0].number, errors::control_in_header.number);
  }
  EXPECT_EQ(run_due(), 0);
}

TEST_P(MailTest, a_name_with_a_line_break_stays_a_name) {
  auto letter = invitation();
  letter.subject = "{{name}}";
  letter.values["name"] = "Eve\r\nBcc: eve@example.com";
  send(letter);
  run_due();
  EXPECT_EQ(list_.attempts.at(0).message.find("\nBcc:"), std::string::npos);
}

TEST_P(MailTest, a_letter_sealed_with_another_key_is_not_sent) {
  EXPECT_THROW(mail_.deliver({{}, "bob@example.com", "00"}), DeliveryFailure);
  EXPECT_TRUE(list_.attempts.empty());
}

TEST_P(MailTest, settings_that_fit_no_header_are_told_at_once) {
  EXPECT_THROW(Mail({"a@b.c", "Brand\n", ""}, key_, list_), Refusal);
  EXPECT_THROW(Mail({"a@b.c, d@e.f", "Brand", ""}, key_, list_), Bug);
}

}  // namespace
}  // namespace mail
