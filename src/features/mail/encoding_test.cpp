#include "mail/encoding.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>

// The decoders are here: the product only sends.
namespace mail {
namespace {

std::string with_lf(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) != "\r\n") out += text[i];
  }
  return out;
}

std::string from_quoted_printable(std::string_view encoded) {
  std::string body;
  while (!encoded.empty()) {
    if (encoded.starts_with("=\r\n")) {
      encoded.remove_prefix(3);
    } else if (encoded.front() == '=') {
      body += static_cast<char>(std::stoi(std::string(encoded.substr(1, 2)), nullptr, 16));
      encoded.remove_prefix(3);
    } else {
      if (!encoded.starts_with("\r\n")) body += encoded.front();
      encoded.remove_prefix(1);
    }
  }
  return body;
}

std::string from_base64(std::string_view encoded) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0;
  int count = 0;
  for (const char c : encoded) {
    const auto digit = digits.find(c);
    if (digit == std::string_view::npos) continue;
    bits = (bits << 6U | static_cast<unsigned>(digit)) & 0xffffffU;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> static_cast<unsigned>(count) & 255U);
  }
  return bytes;
}

std::string decoded(std::string_view text, Encoding encoding) {
  if (encoding == Encoding::seven_bit) return with_lf(text);
  if (encoding == Encoding::quoted_printable) return from_quoted_printable(text);
  return with_lf(from_base64(text));
}

std::size_t longest_line(std::string_view text) {
  std::size_t longest = 0;
  for (std::size_t end = 0; end != std::string_view::npos; text.remove_prefix(end + 2)) {
    end = text.find("\r\n");
    longest = std::max(longest, std::min(end, text.size()));
    if (end == std::string_view::npos) break;
  }
  return longest;
}

bool has_lone_line_break(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) return true;
    if (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) return true;
  }
  return false;
}

// Texts of the kinds that mails are made of, and of those they are not.
rc::Gen<std::string> any_body() {
  const auto piece = rc::gen::oneOf(
      rc::gen::elementOf(std::vector<std::string>{
          "\n", " ", "\t", "=", " \n", "=\n", ".", "ü", "Ж", "😀", "=3D", "From ", "\r", "\r\n",
          std::string(1, '\0'), "https://example.com/memberships?code=0123456789abcdef"}),
      rc::gen::string<std::string>(),
      rc::gen::map(
          rc::gen::inRange(0, 1200),
          [](int size) { return std::string(static_cast<std::size_t>(size), 'x'); }
      )
  );
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const auto& pieces) {
    std::string all;
    for (const auto& each : pieces) all += each;
    return all;
  });
}

TEST(Encoding, what_is_quoted_printable_comes_back_as_it_was) {
  EXPECT_TRUE(rc::check([] {
    const auto body = *any_body();
    RC_ASSERT(from_quoted_printable(encoded(body, Encoding::quoted_printable)) == body);
  }));
}

TEST(Encoding, what_is_base64_comes_back_as_it_was) {
  EXPECT_TRUE(rc::check([] {
    const auto bytes = *any_body();
    RC_ASSERT(from_base64(base64(bytes)) == bytes);
  }));
}

TEST(Encoding, the_chosen_one_brings_the_body_back_on_lines_that_any_server_takes) {
  EXPECT_TRUE(rc::check([] {
    const auto body = *any_body();
    const auto encoding = encoding_for(body);
    const auto text = encoded(body, encoding);
    RC_ASSERT(decoded(text, encoding) == body);
    RC_ASSERT(longest_line(text) <= (encoding == Encoding::seven_bit ? 998U : 76U));
    RC_ASSERT(!has_lone_line_break(text));
    RC_ASSERT(std::all_of(text.begin(), text.end(), [](char c) { return c > '\0' && c < '\x7f'; }));
  }));
}

TEST(Encoding, no_space_ends_a_quoted_printable_line) {
  EXPECT_TRUE(rc::check([] {
    const auto text = encoded(*any_body(), Encoding::quoted_printable);
    RC_ASSERT(text.find(" \r\n") == std::string::npos);
    RC_ASSERT(text.find("\t\r\n") == std::string::npos);
    RC_ASSERT(text.empty() || (text.back() != ' ' && text.back() != '\t'));
  }));
}

TEST(Encoding, plain_lines_travel_as_they_are) {
  const std::string link = "https://example.com/memberships?code=" + std::string(64, 'a');
  EXPECT_EQ(encoding_for("Hello,\n\n" + link + "\n"), Encoding::seven_bit);
  EXPECT_EQ(encoded("a\n" + link + "\n", Encoding::seven_bit), "a\r\n" + link + "\r\n");
  EXPECT_EQ(encoding_for(""), Encoding::seven_bit);
  EXPECT_EQ(encoding_for(std::string(998, 'x')), Encoding::seven_bit);
}

TEST(Encoding, the_shorter_one_is_chosen_where_there_is_need) {
  EXPECT_EQ(encoding_for(std::string(999, 'x')), Encoding::quoted_printable);
  EXPECT_EQ(encoding_for("Grüße aus Köln an alle, die da sind"), Encoding::quoted_printable);
  EXPECT_EQ(encoding_for("Добро пожаловать"), Encoding::base64);
}

TEST(Encoding, quoted_printable_is_as_the_standard_shows_it) {
  EXPECT_EQ(encoded("Köln = 1 \n", Encoding::quoted_printable), "K=C3=B6ln =3D 1=20\r\n");
  const auto text = encoded(std::string(80, 'x'), Encoding::quoted_printable);
  EXPECT_EQ(text, std::string(75, 'x') + "=\r\n" + std::string(5, 'x'));
}

// RFC 4648 10.
TEST(Encoding, base64_is_as_the_standard_shows_it) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("fo"), "Zm8=");
  EXPECT_EQ(base64("foo"), "Zm9v");
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
}

}  // namespace
}  // namespace mail
