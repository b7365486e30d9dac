#include "http/side_notes.hpp"

#include <memory>
#include <utility>

#include "kernel/logging.hpp"

namespace http {

namespace {

constexpr std::size_t known_max = 100'000;

}  // namespace

// Deletes itself when it is done.
class SideNotes::Note final : public sql::Work {
 public:
  Note(SideNotes& notes, std::string key, Write write)
      : notes_(notes), key_(std::move(key)), write_(std::move(write)) {}

  bool run(sql::Transaction& tx) override { return write_(tx); }
  void done() override { const std::unique_ptr<Note> self(this); }
  void failed(const std::exception& error) override {
    const std::unique_ptr<Note> self(this);
    logging::warning("side_note_failed", {{"error", error.what()}});
    notes_.failed(key_);
  }

 private:
  SideNotes& notes_;
  std::string key_;
  Write write_;
};

void SideNotes::begin(const std::string& key, Write write) {
  auto note = std::make_unique<Note>(*this, key, std::move(write));
  if (database_.start(sql::Mode::write, *note)) {
    // It deletes itself.
    static_cast<void>(note.release());
  } else {
    failed(key);
  }
}

bool SideNotes::is_new(const std::string& key, Timestamp now, Duration window) {
  const std::lock_guard lock(mutex_);
  const auto known = known_.find(key);
  if (known != known_.end() && now < known->second) return false;
  if (known_.size() >= known_max) known_.clear();
  known_[key] = now + window;
  return true;
}

void SideNotes::failed(const std::string& key) {
  const std::lock_guard lock(mutex_);
  known_.erase(key);
}

}  // namespace http
