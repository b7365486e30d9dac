#include <gtest/gtest.h>

#include <algorithm>

#include "service/transcript.hpp"
#include "support/source_root.hpp"

// Every src/features/*/transcripts/*.http, on both databases.
namespace {

struct Story {
  std::filesystem::path file;
  sql::Dialect dialect;
};

std::vector<Story> all_stories() {
  std::vector<Story> stories;
  const auto features = test_support::source_root() / "src/features";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(features)) {
    if (entry.path().extension() != ".http") continue;
    for (const auto dialect : {sql::Dialect::sqlite, sql::Dialect::postgres})
      stories.push_back({entry.path(), dialect});
  }
  std::sort(stories.begin(), stories.end(), [](const Story& a, const Story& b) {
    return std::pair(a.file, a.dialect) < std::pair(b.file, b.dialect);
  });
  return stories;
}

std::string name_of(const testing::TestParamInfo<Story>& info) {
  const auto& file = info.param.file;
  auto name = file.parent_path().parent_path().filename().string() + "_" + file.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name + (info.param.dialect == sql::Dialect::sqlite ? "_sqlite" : "_postgres");
}

class Transcripts : public testing::TestWithParam<Story> {};

TEST_P(Transcripts, gets_the_answers_it_expects) {
  for (const auto& problem : test_service::run_transcript(GetParam().file, GetParam().dialect)) {
    ADD_FAILURE() << GetParam().file.filename().string() << " " << problem;
  }
}

INSTANTIATE_TEST_SUITE_P(All, Transcripts, testing::ValuesIn(all_stories()), name_of);

}  // namespace
