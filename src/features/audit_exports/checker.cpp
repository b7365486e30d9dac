#include <map>

#include "audit_exports/format.hpp"
#include "audit_exports/log_file.hpp"
#include "json/parsed.hpp"

namespace audit_exports {

namespace {

constexpr std::size_t seal_length = 64;

struct Head {
  std::string format;
  Subject of;
  std::string signer;
};
BOOST_DESCRIBE_STRUCT(Head, (), (format, of, signer))

// What the checks need of a line; the rest is covered as it is written.
struct EntryChange {
  std::string id;
  std::optional<AccountId> account_id;
};
BOOST_DESCRIBE_STRUCT(EntryChange, (), (id, account_id))

struct EntryLine {
  std::string previous;
  std::string digest;
  EntryChange change;
};
BOOST_DESCRIBE_STRUCT(EntryLine, (), (previous, digest, change))

struct Tail {
  std::int64_t entries = 0;
  std::string signature;
};
BOOST_DESCRIBE_STRUCT(Tail, (), (entries, signature))

struct Start {
  std::int64_t line = 0;
  std::string kind;
};
BOOST_DESCRIBE_STRUCT(Start, (), (line, kind))

}  // namespace

struct LogFileChecker::State {
  std::vector<Finding> findings;
  std::int64_t line = 0;
  std::int64_t entries = 0;
  // Of the line before: as it is written there, and as it has to be. One of them is right when a
  // single line was changed, so that the next one is not found too.
  std::string stated_seal;
  std::string right_seal;
  std::optional<Head> head;
  bool has_tail = false;
  // A line could not be read: what follows from that alone is not found too.
  bool is_damaged = false;
  std::map<AccountId, std::string> chains;

  void find(const std::string& text) { findings.push_back({line, text}); }
  void find_damage(const std::string& text) {
    is_damaged = true;
    find(text);
  }

  // The line without its seal and its last brace; nothing when they do not fit.
  std::optional<std::string_view> unsealed(std::string_view whole) {
    const auto length = format::before_seal.size() + seal_length + format::after_seal.size();
    if (whole.size() < length) {
      find_damage("the line has no seal: it was changed, or is cut off");
      return {};
    }
    const auto body = whole.substr(0, whole.size() - length);
    const auto seal = whole.substr(body.size() + format::before_seal.size(), seal_length);
    const bool is_formed = whole.substr(body.size()).starts_with(format::before_seal) &&
                           whole.ends_with(format::after_seal);
    if (!is_sealed(body, seal) || !is_formed) {
      find_damage("the line does not fit its seal: it was changed");
      return {};
    }
    return body;
  }

  bool is_sealed(std::string_view body, std::string_view seal) {
    const auto by_stated = crypto::digest(stated_seal + std::string(body));
    const auto by_right = crypto::digest(right_seal + std::string(body));
    const bool fits = seal == by_stated || seal == by_right;
    stated_seal = seal;
    right_seal = fits ? std::string(seal) : by_right;
    return fits;
  }

  void look_at_head(std::string_view text) {
    head = json::parsed<Head>(text);
    if (!head || head->format != format::name) return find("this is no audit log of this format");
  }

  void look_at_entry(std::string_view text, std::string_view body) {
    ++entries;
    const auto entry = json::parsed<EntryLine>(text);
    const auto call_at = body.find(format::before_call);
    const auto change_at = body.find(format::before_change);
    if (!entry || call_at == std::string_view::npos || change_at == std::string_view::npos) {
      return find("this is no entry");
    }
    const auto call_start = call_at + format::before_call.size();
    std::string covered = entry->previous;
    covered += body.substr(call_start, change_at - call_start);
    covered += body.substr(change_at + format::before_change.size());
    if (crypto::digest(covered) != entry->digest) {
      find("entry " + entry->change.id + " does not fit its digest");
    }
    check_chain(*entry);
  }

  void check_chain(const EntryLine& entry) {
    if (!entry.change.account_id) return;
    const bool is_whole = head && head->of.after == 0;
    const auto [known, is_first] = chains.try_emplace(*entry.change.account_id);
    const bool continues =
        is_first ? !is_whole || entry.previous.empty() : known->second == entry.previous;
    if (!continues && !is_damaged) {
      find("before entry " + entry.change.id + " an entry of its account is missing");
    }
    known->second = entry.digest;
  }

  void look_at_tail(std::string_view text, std::string_view body, const std::string& seal_before) {
    has_tail = true;
    const auto tail = json::parsed<Tail>(text);
    const auto signature_at = body.find(format::before_signature);
    if (!tail || signature_at == std::string_view::npos) return find("this is no last line");
    if (tail->entries != entries && !is_damaged) {
      find(
          "the file says " + std::to_string(tail->entries) + " entries and has " +
          std::to_string(entries)
      );
    }
    const auto signed_text = seal_before + std::string(body.substr(0, signature_at));
    if (!head || !crypto::signature_fits(signed_text, tail->signature, head->signer)) {
      find("the signature does not fit");
    }
  }
};

LogFileChecker::LogFileChecker() : state_(std::make_unique<State>()) {}
LogFileChecker::~LogFileChecker() = default;

void LogFileChecker::look_at(std::string_view line, bool is_ended) {
  auto& state = *state_;
  ++state.line;
  if (state.has_tail) return state.find("something follows the last line");
  if (!is_ended) state.find("the line has no end");
  const auto seal_before = state.stated_seal;
  const auto body = state.unsealed(line);
  if (!body) return;
  const auto text = std::string(*body) + '}';
  const auto start = json::parsed<Start>(text);
  if (!start || start->line != state.line) return state.find("the line has another number");
  const bool is_head = start->kind == format::head;
  if (is_head != (state.line == 1)) return state.find("the first line must be the head");
  if (is_head) return state.look_at_head(text);
  if (start->kind == format::entry) return state.look_at_entry(text, *body);
  if (start->kind == format::tail) return state.look_at_tail(text, *body, seal_before);
  state.find("the line is of no known kind");
}

void LogFileChecker::finish() {
  auto& state = *state_;
  if (state.has_tail) return;
  ++state.line;
  state.find("the file ends before its last line: it is cut off");
}

const std::vector<Finding>& LogFileChecker::findings() const { return state_->findings; }
std::int64_t LogFileChecker::entries() const { return state_->entries; }
const std::string& LogFileChecker::signer() const {
  static const std::string nobody;
  return state_->head ? state_->head->signer : nobody;
}

}  // namespace audit_exports
