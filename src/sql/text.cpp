#include "sql/text.hpp"

#include <memory>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace sql {

const Text& generated(std::string text) {
  static std::shared_mutex mutex;
  // A text points to its own key, which stays where it is.
  static std::unordered_map<std::string, std::unique_ptr<Text>> kept;
  {
    const std::shared_lock reading(mutex);
    const auto found = kept.find(text);
    if (found != kept.end()) return *found->second;
  }
  const std::unique_lock writing(mutex);
  const auto [place, is_new] = kept.try_emplace(std::move(text));
  if (is_new) place->second.reset(new Text(Text::Generated{}, place->first));
  return *place->second;
}

}  // namespace sql
