#include "audit_exports/audit_exports.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "audit_exports/format.hpp"
#include "audit_exports/requests.hpp"
#include "audit_exports/store.hpp"

namespace audit_exports {

namespace {

constexpr std::int64_t entries_max = 20'000;

}  // namespace

http::Document AuditExports::download(
    Call& call, const accounts::AccountPath& path, const ExportFilter& filter
) {
  Subject subject;
  subject.account_id = path.account_id;
  subject.after = filter.after.value_or(0);
  const auto max = std::clamp<std::int64_t>(filter.limit.value_or(entries_max), 1, entries_max);
  auto document = http::file("application/x-ndjson", "audit-log.jsonl");
  write(call.tx, call.now, subject, max, [&](std::string_view line) { document.body += line; });
  return document;
}

std::int64_t AuditExports::write(
    sql::Transaction& tx, Timestamp now, const Subject& subject, const LogFileWriter::Put& put
) const {
  return write(tx, now, subject, std::numeric_limits<std::int64_t>::max(), put);
}

std::string AuditExports::signer() const { return key_.public_key(format::purpose); }

std::int64_t AuditExports::write(
    sql::Transaction& tx, Timestamp now, const Subject& subject, std::int64_t max, const Put& put
) const {
  LogFileWriter writer(key_, put);
  writer.begin(subject, now);
  // The line before is mostly the last one of its account here; where it is not, it is looked up.
  std::map<AccountId, std::string> ends;
  std::int64_t entries = 0;
  const bool has_more = store::each_line(
      tx, subject, max,
      [&](const sql::CallLine& call, const sql::ChangeLine& line) {
        const auto known = ends.find(line.account_id);
        const bool is_known = known != ends.end() && !line.account_id.empty();
        const auto previous = is_known ? known->second : sql::digest_before(tx, line);
        writer.add(previous, call, line);
        ends[line.account_id] = line.digest;
        ++entries;
      }
  );
  writer.end(has_more);
  return entries;
}

}  // namespace audit_exports
