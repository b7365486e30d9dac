#include <filesystem>
#include <fstream>
#include <iostream>

#include "app/commands.hpp"
#include "app/store_access.hpp"
#include "audit_exports/log_file.hpp"

namespace app {

namespace {

namespace fs = std::filesystem;

audit_exports::Subject subject_of(const AuditOptions& options) {
  const auto account_id = AccountId::parse(options.account_id);
  const auto tenant_id = TenantId::parse(options.tenant_id);
  audit_exports::Subject subject;
  if (account_id) {
    subject.account_id = *account_id;
  } else if (tenant_id) {
    subject.tenant_id = *tenant_id;
  } else {
    throw WrongUse("Give --account or --tenant with an id of 32 hexadecimal digits.");
  }
  return subject;
}

void report(const audit_exports::LogFileChecker& checker) {
  for (const auto& [line, text] : checker.findings()) {
    std::cout << "FOUND  line " << line << ": " << text << '\n';
  }
}

}  // namespace

int audit_export(const Config& config, const AuditOptions& options) {
  const auto subject = subject_of(options);
  if (fs::exists(options.to)) {
    throw WrongUse(options.to + " exists already; nothing was overwritten.");
  }
  const auto store = open_store(config);
  auto& service = *store.service;
  const auto part = options.to + ".part";
  const auto entries = service.database->read([&](sql::Transaction& tx) {
    // Begun anew when the transaction is run again.
    std::ofstream file(part, std::ios::binary | std::ios::trunc);
    const auto written = service.audit_exports.write(
        tx, store.clock->now(), subject, [&](std::string_view line) { file << line; }
    );
    file.close();
    if (!file) throw sql::Unavailable(part + " cannot be written.");
    return written;
  });
  fs::rename(part, options.to);
  std::cout << "exported " << entries << " entries to " << options.to << "\nsigned by "
            << service.audit_exports.signer() << std::endl;
  return 0;
}

int audit_verify(const AuditOptions& options) {
  if (!fs::is_regular_file(options.file)) throw WrongUse(options.file + " is no file.");
  std::ifstream file(options.file, std::ios::binary);
  if (!file) throw sql::Unavailable(options.file + " cannot be read.");
  audit_exports::LogFileChecker checker;
  std::string line;
  while (std::getline(file, line)) checker.look_at(line, !file.eof());
  if (file.bad()) throw sql::Unavailable(options.file + " cannot be read.");
  checker.finish();
  report(checker);
  bool is_whole = checker.findings().empty();
  if (!options.signer.empty() && options.signer != checker.signer()) {
    std::cout << "FOUND  the file is signed by another: " << checker.signer() << '\n';
    is_whole = false;
  }
  if (is_whole) {
    std::cout << "ok     " << checker.entries() << " entries, signed by " << checker.signer()
              << std::endl;
  }
  return is_whole ? 0 : 1;
}

}  // namespace app
