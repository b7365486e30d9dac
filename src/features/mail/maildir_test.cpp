#include "mail/maildir.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <set>

#include "support/databases.hpp"

namespace mail {
namespace {

namespace fs = std::filesystem;

class MaildirTest : public testing::Test {
 protected:
  std::vector<fs::path> files(const char* name) {
    std::vector<fs::path> all;
    for (const auto& entry : fs::directory_iterator(folder_ / name)) all.push_back(entry.path());
    return all;
  }
  static mode_t mode_of(const fs::path& path) {
    struct stat found {};
    EXPECT_EQ(::stat(path.c_str(), &found), 0);
    return found.st_mode & 0777U;
  }
  static std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  test_support::TestFolder parent_;
  fs::path folder_ = fs::path(parent_.path()) / "mail";
  ManualClock clock_{Timestamp{1'700'000'000'000'123}};
  Maildir maildir_{folder_, clock_};
};

TEST_F(MaildirTest, a_message_is_a_file_in_new_with_the_line_ends_of_files) {
  maildir_.deliver({"a@example.com", "b@example.com", "Subject: x\r\n\r\nHello\r\n"});
  ASSERT_EQ(files("new").size(), 1U);
  EXPECT_EQ(text_of(files("new")[0]), "Subject: x\n\nHello\n");
  EXPECT_TRUE(files("new")[0].filename().string().starts_with("1700000000.M123P"));
  EXPECT_TRUE(files("tmp").empty());
  EXPECT_TRUE(files("cur").empty());
}

TEST_F(MaildirTest, only_the_owner_reads_it) {
  maildir_.deliver({"a@example.com", "b@example.com", "x\r\n"});
  EXPECT_EQ(mode_of(files("new")[0]), 0600U);
  for (const auto* name : {"", "tmp", "new", "cur"}) EXPECT_EQ(mode_of(folder_ / name), 0700U);
}

TEST_F(MaildirTest, messages_of_one_instant_have_names_of_their_own) {
  for (int i = 0; i < 50; ++i) maildir_.deliver({"a@example.com", "b@example.com", "x\r\n"});
  EXPECT_EQ(files("new").size(), 50U);
}

TEST_F(MaildirTest, an_existing_one_is_kept) {
  maildir_.deliver({"a@example.com", "b@example.com", "x\r\n"});
  Maildir again(folder_, clock_);
  again.deliver({"a@example.com", "b@example.com", "y\r\n"});
  EXPECT_EQ(files("new").size(), 2U);
}

TEST_F(MaildirTest, what_cannot_be_stored_is_a_failed_delivery_and_leaves_nothing) {
  fs::remove_all(folder_ / "new");
  EXPECT_THROW(maildir_.deliver({"a@example.com", "b@example.com", "x\r\n"}), DeliveryFailure);
  EXPECT_TRUE(files("tmp").empty());
}

TEST_F(MaildirTest, a_folder_that_cannot_be_made_is_told) {
  std::ofstream(parent_.path() + "/file") << "x";
  EXPECT_THROW(Maildir(parent_.path() + "/file/mail", clock_), DeliveryFailure);
}

}  // namespace
}  // namespace mail
