#pragma once

#include "accounts/accounts.hpp"
#include "audit_exports/log_file.hpp"
#include "http/response.hpp"
#include "kernel/call.hpp"
#include "sql/transaction.hpp"

namespace audit_exports {

struct ExportFilter;

// The log as a file that proves itself.
class AuditExports {
 public:
  explicit AuditExports(const crypto::Key& key) : key_(key) {}

  // Endpoints, in the order of routes.cpp.
  http::Document download(Call&, const accounts::AccountPath&, const ExportFilter&);

  // For the operator's command. Number of entries.
  std::int64_t write(sql::Transaction&, Timestamp now, const Subject&, const LogFileWriter::Put&)
      const;
  // Whose signature exports bear.
  std::string signer() const;

 private:
  using Put = LogFileWriter::Put;
  std::int64_t write(sql::Transaction&, Timestamp now, const Subject&, std::int64_t max, const Put&)
      const;

  const crypto::Key& key_;
};

}  // namespace audit_exports
