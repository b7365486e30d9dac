#pragma once

#include <filesystem>

namespace test_support {

// The folder of CMakePresets.json, at or above the current one.
std::filesystem::path source_root();

}  // namespace test_support
