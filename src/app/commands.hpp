#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/config.hpp"

// The subcommands. Each returns the exit code: 0 done, 1 the check found something, 2 wrong use or
// refused, 3 the environment is at fault.
namespace app {

struct InitOptions {
  std::string tenant;
  std::string admin_email;
  bool admin_password_stdin = false;
  bool sandbox = false;
};

struct TenantOptions {
  std::string name;
  std::string tenant_id;
  std::string unit_id;
  std::string email;
  std::string programme = "default";
  std::vector<std::string> entitlements;  // name=value
  bool sandbox = false;
  bool as_json = false;
};

struct UserOptions {
  std::string email;
};

struct CatalogOptions {
  std::string plan;
  std::string tenant_id;
  std::string frequency = "monthly";
  std::string amount;
  std::string from;
  bool as_json = false;
};

struct TermsOptions {
  std::string kind;
  std::string tenant_id;
  std::string version;
  std::string title;
  std::string from;
  std::string effective;
  bool as_json = false;
};

struct AuditOptions {
  std::string account_id;
  std::string tenant_id;
  std::string to;
  std::string file;
  std::string signer;
};

int init(const Config& config, const InitOptions& options);
int serve(const Config& config);
int check(const Config& config);
int backup(const Config& config, const std::string& to);
int restore(const Config& config, const std::string& from);
int openapi(const std::string& which);

int tenant_add(const Config& config, const TenantOptions& options);
int tenant_list(const Config& config, const TenantOptions& options);
int tenant_show(const Config& config, const TenantOptions& options);
int tenant_suspend(const Config& config, const TenantOptions& options);
int tenant_resume(const Config& config, const TenantOptions& options);
int tenant_entitle(const Config& config, const TenantOptions& options);
int unit_add(const Config& config, const TenantOptions& options);
int unit_suspend(const Config& config, const TenantOptions& options);
int unit_resume(const Config& config, const TenantOptions& options);
int admin_add(const Config& config, const TenantOptions& options);
int admin_remove(const Config& config, const TenantOptions& options);

int user_suspend(const Config& config, const UserOptions& options);
int user_resume(const Config& config, const UserOptions& options);
int user_reset_two_factor(const Config& config, const UserOptions& options);
int terms_publish(const Config& config, const TermsOptions& options);
int terms_list(const Config& config, const TermsOptions& options);
int terms_acceptances(const Config& config, const TermsOptions& options);

int price_list(const Config& config, const CatalogOptions& options);
int price_set(const Config& config, const CatalogOptions& options);
int offer_list(const Config& config, const CatalogOptions& options);
int offer_add(const Config& config, const CatalogOptions& options);
int offer_remove(const Config& config, const CatalogOptions& options);

int audit_export(const Config& config, const AuditOptions& options);
int audit_verify(const AuditOptions& options);

}  // namespace app
