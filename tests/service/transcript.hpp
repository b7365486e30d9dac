#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sql/connection.hpp"

namespace test_service {

// Runs a transcript on a new platform. What differs, a sentence each; empty when nothing does.
std::vector<std::string> run_transcript(const std::filesystem::path& file, sql::Dialect dialect);

}  // namespace test_service
