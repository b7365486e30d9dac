#pragma once

#include <any>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sql {

// What one connection has looked up in the snapshot that it sees. Exact: everything is forgotten as
// soon as the connection sees another snapshot, whoever committed, and when it writes.
class SnapshotMemory {
 public:
  // `version` names a snapshot: equal ones show the same.
  void look_at(std::string_view version) {
    if (version == version_ && known_.size() < known_max) return;
    forget();
    version_ = version;
  }
  void forget() { known_.clear(); }

  template <class T, class Compute>
  const T& get(const std::string& key, Compute compute) {
    const auto found = known_.find(key);
    if (found != known_.end()) return *std::any_cast<T>(&found->second);
    return *std::any_cast<T>(&known_.emplace(key, std::any(T(compute()))).first->second);
  }

 private:
  static constexpr std::size_t known_max = 20'000;

  std::string version_;
  std::unordered_map<std::string, std::any> known_;
};

}  // namespace sql
