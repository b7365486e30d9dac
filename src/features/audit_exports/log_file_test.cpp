#include "audit_exports/log_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace audit_exports {
namespace {

AccountId account(char c) { return *AccountId::parse(std::string(32, c)); }

const crypto::Key& key() {
  static const auto made = crypto::Key::from_hex(std::string(64, 'a'));
  return made;
}

// Two accounts, three entries.
std::string small_file(const crypto::Key& signing = key()) {
  std::string file;
  LogFileWriter writer(signing, [&](std::string_view line) { file += line; });
  Subject subject;
  subject.tenant_id = *TenantId::parse(std::string(32, 'f'));
  writer.begin(subject, Timestamp{1'800'000'000'000'000});
  std::map<char, std::string> ends;
  std::int64_t seq = 1;
  for (const char c : {'1', '2', '1'}) {
    sql::CallLine call;
    call.seq = seq++;
    call.user_agent = R"(an agent with ,"change": and ,"seal":" in it)";
    sql::ChangeLine line;
    line.seq = seq++;
    line.id = "id-" + std::to_string(line.seq);
    line.account_id = account(c);
    line.after.text = R"({"name":"Acme"})";
    line.digest = sql::chained_digest(ends[c], call, line);
    writer.add(ends[c], call, line);
    ends[c] = line.digest;
  }
  writer.end(false);
  return file;
}

std::vector<Finding> findings_in(std::string_view file) {
  LogFileChecker checker;
  while (!file.empty()) {
    const auto end = file.find('\n');
    checker.look_at(file.substr(0, end), end != std::string_view::npos);
    file.remove_prefix(end == std::string_view::npos ? file.size() : end + 1);
  }
  checker.finish();
  return checker.findings();
}

std::vector<std::string> lines_of(const std::string& file) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start < file.size();) {
    const auto end = file.find('\n', start) + 1;
    lines.push_back(file.substr(start, end - start));
    start = end;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string file;
  for (const auto& line : lines) file += line;
  return file;
}

TEST(LogFile, an_untouched_file_holds_and_says_who_signed_it) {
  const auto file = small_file();
  EXPECT_TRUE(findings_in(file).empty()) << findings_in(file).front().text;
  EXPECT_NE(file.find(key().public_key("audit log")), std::string::npos);
}

TEST(LogFile, any_flipped_bit_is_found_in_its_line) {
  const auto file = small_file();
  for (std::size_t i = 0; i < file.size(); ++i) {
    const auto line = 1 + std::count(file.begin(), file.begin() + static_cast<long>(i), '\n');
    for (unsigned bit = 0; bit < 8; ++bit) {
      auto flipped = file;
      flipped[i] = static_cast<char>(static_cast<unsigned char>(flipped[i]) ^ (1U << bit));
      const auto found = findings_in(flipped);
      ASSERT_FALSE(found.empty()) << "byte " << i << " bit " << bit;
      ASSERT_EQ(found.front().line, line) << "byte " << i << ": " << found.front().text;
    }
  }
}

TEST(LogFile, a_damaged_line_is_the_only_one_found) {
  auto file = small_file();
  file[file.find("Acme")] = 'O';
  const auto found = findings_in(file);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().line, 2);
}

TEST(LogFile, a_file_that_was_cut_off_is_found) {
  const auto file = small_file();
  for (std::size_t size = 0; size < file.size(); ++size) {
    ASSERT_FALSE(findings_in(std::string_view(file).substr(0, size)).empty()) << size;
  }
}

TEST(LogFile, what_follows_the_last_line_is_found) {
  EXPECT_FALSE(findings_in(small_file() + "\n").empty());
  EXPECT_FALSE(findings_in(small_file() + small_file()).empty());
}

TEST(LogFile, lines_taken_out_or_moved_are_found) {
  const auto lines = lines_of(small_file());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto fewer = lines;
    fewer.erase(fewer.begin() + static_cast<long>(i));
    EXPECT_FALSE(findings_in(joined(fewer)).empty()) << i;
    auto moved = lines;
    std::swap(moved[i], moved[(i + 1) % moved.size()]);
    EXPECT_FALSE(findings_in(joined(moved)).empty()) << i;
  }
}

// Seals need no key: who has the file can make them anew. The signature they cannot.
TEST(LogFile, a_file_of_another_signer_with_this_name_is_found) {
  const auto other = crypto::Key::from_hex(std::string(64, 'b'));
  auto lines = lines_of(small_file());
  lines.back() = lines_of(small_file(other)).back();
  EXPECT_FALSE(findings_in(joined(lines)).empty());
}

// As a dishonest writer would make it: everything fits but the chain of the account.
TEST(LogFile, an_entry_that_was_left_out_is_found_by_the_chain_of_its_account) {
  std::string file;
  LogFileWriter writer(key(), [&](std::string_view line) { file += line; });
  Subject subject;
  subject.account_id = account('1');
  writer.begin(subject, {});
  sql::ChangeLine line;
  line.account_id = account('1');
  line.digest = sql::chained_digest("left out", {}, line);
  writer.add("left out", {}, line);
  writer.end(false);
  const auto found = findings_in(file);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().line, 2);
}

TEST(LogFile, an_entry_with_another_digest_is_found) {
  std::string file;
  LogFileWriter writer(key(), [&](std::string_view line) { file += line; });
  writer.begin({}, {});
  sql::ChangeLine line;
  line.digest = std::string(64, '0');
  writer.add("", {}, line);
  writer.end(false);
  const auto found = findings_in(file);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().line, 2);
}

}  // namespace
}  // namespace audit_exports
