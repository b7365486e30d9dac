#include "http/use_notes.hpp"

#include "kernel/logging.hpp"

namespace http {

// Deletes itself when it is done.
class UseNotes::Note final : public sql::Work {
 public:
  Note(UseNotes& notes, Authenticator& authenticator, Caller caller, Timestamp now)
      : notes_(notes), authenticator_(authenticator), caller_(std::move(caller)), now_(now) {}

  std::string key() const {
    return std::string(caller_.session_id.text()) + std::string(caller_.token_id.text());
  }

  bool run(sql::Transaction& tx) override {
    authenticator_.note_use(tx, caller_, now_);
    return true;
  }
  void done() override { end(); }
  void failed(const std::exception& error) override {
    logging::warning("use_not_noted", {{"error", error.what()}});
    end();
  }

 private:
  void end() {
    const std::unique_ptr<Note> self(this);
    notes_.end(key());
  }

  UseNotes& notes_;
  Authenticator& authenticator_;
  Caller caller_;
  Timestamp now_;
};

void UseNotes::start(Authenticator& authenticator, const Caller& caller, Timestamp now) {
  auto note = std::make_unique<Note>(*this, authenticator, caller, now);
  const auto key = note->key();
  {
    const std::lock_guard lock(mutex_);
    if (!running_.insert(key).second) return;
  }
  if (database_.start(sql::Mode::write, *note)) {
    // It deletes itself.
    static_cast<void>(note.release());
  } else {
    end(key);
  }
}

void UseNotes::end(const std::string& key) {
  const std::lock_guard lock(mutex_);
  running_.erase(key);
}

}  // namespace http
