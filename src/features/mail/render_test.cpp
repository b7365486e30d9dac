#include "mail/render.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "kernel/check.hpp"
#include "kernel/limited_text.hpp"
#include "kernel/refusal.hpp"
#include "mail/errors.hpp"

namespace mail {
namespace {

constexpr Timestamp first_of_july{1'751'364'000'000'000};

Message letter() {
  return {
      "Tenant Platform",
      "noreply@localhost",
      "bob@example.com",
      "Welcome",
      "Hello Bob\n\nhttps://example.com/a?code=1\n",
      "<p>Hello Bob</p>\n",
      "0123456789abcdef",
      first_of_july};
}

std::string decoded_word(std::string_view word) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0;
  unsigned count = 0;
  for (const char c : word) {
    if (c == '=') break;
    bits = (bits << 6U | static_cast<unsigned>(digits.find(c))) & 0xffffffU;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 255U);
  }
  return bytes;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find("\r\n");
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 2);
  }
  return lines;
}

// What a mail reader makes of an unstructured header (RFC 5322 2.2.3, RFC 2047 6.2).
std::string read_header(std::string_view name, std::string_view line) {
  EXPECT_TRUE(line.ends_with("\r\n"));
  std::string value;
  bool is_encoded = false;
  for (auto each : lines_of(line)) {
    if (each.starts_with(name)) each.remove_prefix(name.size() + 1);
    constexpr std::string_view opening = " =?UTF-8?B?";
    if (each.starts_with(opening)) {
      each.remove_prefix(opening.size());
      const auto end = each.find("?=");
      EXPECT_EQ(end + 2, each.size());
      const auto word = decoded_word(each.substr(0, end));
      EXPECT_TRUE(is_clean_utf8(word)) << word;
      value += word;
      is_encoded = true;
    } else {
      value += each;
    }
  }
  // The space after the colon is none of the value.
  return is_encoded || value.empty() ? value : value.substr(1);
}

int refused_with(const Message& message) {
  try {
    static_cast<void>(render(message));
  } catch (const Refusal& refusal) {
    return refusal.problems.front().number;
  }
  return 0;
}

rc::Gen<std::string> any_subject() {
  const auto piece = rc::gen::elementOf(std::vector<std::string>{
      "Welcome", " ", "ü", "Ж", "😀", "=?UTF-8?B?QQ==?=", "?=", "[Brand]:", "a", "“quoted”",
      std::string(70, 'x'), std::string(80, 'y')});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const auto& pieces) {
    std::string all;
    for (const auto& each : pieces) all += each;
    return all;
  });
}

TEST(Render, a_message_is_as_the_standards_show_it) {
  EXPECT_EQ(
      render(letter()),
      "From: \"Tenant Platform\" <noreply@localhost>\r\n"
      "To: bob@example.com\r\n"
      "Subject: Welcome\r\n"
      "Date: Tue, 01 Jul 2025 10:00:00 +0000\r\n"
      "Message-ID: <0123456789abcdef@localhost>\r\n"
      "MIME-Version: 1.0\r\n"
      "Auto-Submitted: auto-generated\r\n"
      "Content-Type: multipart/alternative; boundary=\"=_0123456789abcdef\"\r\n"
      "\r\n"
      "--=_0123456789abcdef\r\n"
      "Content-Type: text/plain; charset=utf-8\r\n"
      "Content-Transfer-Encoding: 7bit\r\n"
      "\r\n"
      "Hello Bob\r\n\r\nhttps://example.com/a?code=1\r\n\r\n"
      "--=_0123456789abcdef\r\n"
      "Content-Type: text/html; charset=utf-8\r\n"
      "Content-Transfer-Encoding: 7bit\r\n"
      "\r\n"
      "<p>Hello Bob</p>\r\n\r\n"
      "--=_0123456789abcdef--\r\n"
  );
}

TEST(Render, a_subject_comes_back_as_it_was_on_short_lines) {
  EXPECT_TRUE(rc::check([] {
    const auto subject = *any_subject();
    const auto line = header("Subject", subject);
    RC_ASSERT(read_header("Subject", line) == subject);
    for (const auto each : lines_of(line)) {
      RC_ASSERT(each.size() <= 76U);
      RC_ASSERT(each.find_first_not_of(" ") != std::string_view::npos);
    }
    RC_ASSERT(std::all_of(line.begin(), line.end(), [](char c) { return c > '\0' && c < '\x7f'; }));
  }));
}

TEST(Render, a_plain_subject_is_readable_and_folded_at_spaces) {
  EXPECT_EQ(header("Subject", "Hello, world"), "Subject: Hello, world\r\n");
  EXPECT_EQ(
      header(
          "Subject",
          "[Tenant Platform]: You've been invited to join and manage an account on Tenant Platform"
      ),
      "Subject: [Tenant Platform]: You've been invited to join and manage an\r\n"
      " account on Tenant Platform\r\n"
  );
}

TEST(Render, no_line_of_a_message_is_too_long) {
  auto message = letter();
  message.from_name = std::string(200, 'n') + "ü";
  message.subject = std::string(3000, 's');
  message.text = std::string(3000, 't') + '\n' + std::string(3000, ' ');
  message.html = std::string(3000, 'h') + "Ж";
  for (const auto line : lines_of(render(message))) EXPECT_LE(line.size(), 998U);
}

TEST(Render, line_breaks_and_controls_in_headers_are_refused) {
  for (const auto* evil : {"a\r\nBcc: eve@example.com", "a\nb", "a\rb", "a\tb", "a\x7f"}) {
    auto message = letter();
    message.subject = evil;
    EXPECT_EQ(refused_with(message), errors::control_in_header.number);
    message = letter();
    message.from_name = evil;
    EXPECT_EQ(refused_with(message), errors::control_in_header.number);
    message = letter();
    message.from = evil;
    EXPECT_EQ(refused_with(message), errors::control_in_header.number);
    message = letter();
    message.to = evil;
    EXPECT_EQ(refused_with(message), errors::control_in_header.number);
  }
  auto with_nul = letter();
  with_nul.subject = std::string("a\0b", 3);
  EXPECT_EQ(refused_with(with_nul), errors::control_in_header.number);
}

TEST(Render, an_address_names_one_receiver) {
  for (const auto* evil : {"a@b.c, eve@example.com", "a@b.c>", "Bob <a@b.c>", "b\xc3\xb6@b.c"}) {
    auto message = letter();
    message.to = evil;
    EXPECT_THROW(static_cast<void>(render(message)), Bug) << evil;
  }
}

TEST(Render, a_display_name_is_quoted_or_encoded) {
  auto message = letter();
  message.from_name = R"(A "B" \ Co.)";
  EXPECT_TRUE(render(message).starts_with("From: \"A \\\"B\\\" \\\\ Co.\" <noreply@localhost>\r\n")
  );
  message.from_name = "Müller";
  EXPECT_TRUE(render(message).starts_with("From: =?UTF-8?B?TcO8bGxlcg==?= <noreply@localhost>\r\n")
  );
  message.from_name = "";
  EXPECT_TRUE(render(message).starts_with("From: <noreply@localhost>\r\n"));
}

TEST(Render, dates_are_written_in_utc) {
  EXPECT_EQ(date_text(Timestamp{0}), "Thu, 01 Jan 1970 00:00:00 +0000");
  EXPECT_EQ(
      date_text(*Timestamp::parse("2024-02-29T23:59:59Z")), "Thu, 29 Feb 2024 23:59:59 +0000"
  );
  EXPECT_EQ(
      date_text(*Timestamp::parse("2025-12-07T06:05:04+02:00")), "Sun, 07 Dec 2025 04:05:04 +0000"
  );
}

}  // namespace
}  // namespace mail
