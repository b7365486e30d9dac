#include "support/source_root.hpp"

#include <stdexcept>

namespace test_support {

std::filesystem::path source_root() {
  for (auto folder = std::filesystem::current_path(); folder != folder.root_path();
       folder = folder.parent_path()) {
    if (exists(folder / "CMakePresets.json")) return folder;
  }
  throw std::runtime_error("Tests run inside the source folder.");
}

}  // namespace test_support
