#pragma once

#include <variant>
#include <vector>

#include "accounts/accounts.hpp"
#include "http/response.hpp"
#include "kernel/call.hpp"
#include "kernel/page.hpp"
#include "tenants/tenants.hpp"

namespace audit {

struct Entry;
struct EntryPath;
struct Filter;
struct HistoryFilter;
struct LogEntry;
struct LogFilter;
struct ProductCategory;
struct TenantLogFilter;

// The published audit log in both versions (fact sheet identity 17 and 18), and that of a tenant.
class Audit {
 public:
  Audit(tenants::Tenants& tenants, accounts::Accounts& accounts)
      : tenants_(tenants), accounts_(accounts) {}

  using Entries = std::variant<Page<Entry>, http::Document>;
  using Log = http::WithInfo<std::vector<LogEntry>>;

  // Endpoints, in the order of routes.cpp.
  Entries list(Call&, const accounts::AccountPath&, const Filter&);
  Entries list_own(Call&, const Filter&);
  Log log(Call&, const accounts::AccountPath&, const LogFilter&);
  Log history(Call&, const EntryPath&, const HistoryFilter&);
  std::vector<ProductCategory> categories(Call&, const accounts::AccountPath&);
  Log log_of_tenant(Call&, const tenants::TenantPath&, const TenantLogFilter&);

 private:
  tenants::Tenants& tenants_;
  accounts::Accounts& accounts_;
};

}  // namespace audit
