#include "audit_exports/log_file.hpp"

#include "audit_exports/format.hpp"
#include "json/write.hpp"

namespace audit_exports {

namespace {

// "kind":"head" and so on; every line begins with its number.
std::string start_of_line(std::int64_t number, std::string_view kind) {
  std::string body = R"({"line":)" + std::to_string(number) + R"(,"kind":")";
  body += kind;
  return body + '"';
}

void add_member(std::string& body, std::string_view key, std::string_view json) {
  body += ",\"";
  body += key;
  body += "\":";
  body += json;
}

}  // namespace

void LogFileWriter::begin(const Subject& subject, Timestamp now) {
  auto body = start_of_line(1, format::head);
  add_member(body, "format", json::to_text(format::name));
  add_member(body, "of", json::to_text(subject));
  add_member(body, "exported_at", json::to_text(now));
  add_member(body, "signer", json::to_text(key_.public_key(format::purpose)));
  last_ = subject.after;
  put_line(std::move(body));
}

void LogFileWriter::add(
    const std::string& previous, const sql::CallLine& call, const sql::ChangeLine& change
) {
  auto body = start_of_line(lines_ + 1, format::entry);
  auto line = change;
  line.digest.clear();
  add_member(body, "previous", json::to_text(previous));
  add_member(body, "digest", json::to_text(change.digest));
  body += format::before_call;
  json::write(body, call);
  body += format::before_change;
  json::write(body, line);
  ++entries_;
  last_ = change.seq;
  put_line(std::move(body));
}

void LogFileWriter::end(bool has_more) {
  auto body = start_of_line(lines_ + 1, format::tail);
  add_member(body, "entries", std::to_string(entries_));
  add_member(body, "last", std::to_string(last_));
  add_member(body, "has_more", has_more ? "true" : "false");
  const auto signature = key_.sign(seal_ + body, format::purpose);
  body += format::before_signature + signature + '"';
  put_line(std::move(body));
}

void LogFileWriter::put_line(std::string body) {
  seal_ = crypto::digest(seal_ + body);
  body += format::before_seal + seal_ + std::string(format::after_seal) + '\n';
  ++lines_;
  put_(body);
}

}  // namespace audit_exports
