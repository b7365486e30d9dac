#pragma once

#include "json/types.hpp"
#include "terms/terms.hpp"

namespace terms {

// Of customer terms, the account; of a partner agreement, the tenant.
struct SubjectView {
  TenantId tenant_id;
  std::optional<AccountId> account_id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(SubjectView, (), (tenant_id, account_id, name))

// Terms that the caller is asked to accept. Before `effective_at` nothing is refused.
struct AskedView {
  TermsId id;
  Kind kind = Kind::partner;
  std::string version;
  std::string title;
  Timestamp effective_at;
  bool is_in_force = false;
  SubjectView subject;
};
BOOST_DESCRIBE_STRUCT(AskedView, (), (id, kind, version, title, effective_at, is_in_force, subject))

struct VersionView {
  TermsId id;
  Kind kind = Kind::partner;
  std::string version;
  std::string title;
  std::string text;  // Markdown
  std::string text_digest;
  Timestamp effective_at;
  Timestamp published_at;
};
BOOST_DESCRIBE_STRUCT(
    VersionView, (), (id, kind, version, title, text, text_digest, effective_at, published_at)
)

// For which of those that the caller speaks for; without one, for all that are asked.
struct Given {
  std::optional<TenantId> tenant_id;
  std::optional<AccountId> account_id;
};
BOOST_DESCRIBE_STRUCT(Given, (), (tenant_id, account_id))

struct AcceptanceFilter : http::Query {
  std::optional<Kind> kind;
  std::optional<AccountId> account_id;
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(AcceptanceFilter, (), (kind, account_id, page, per_page))

enum class Format { csv, json };
BOOST_DESCRIBE_ENUM(Format, csv, json)

struct ExportFilter : http::Query {
  std::optional<Kind> kind;
  std::optional<AccountId> account_id;
  std::optional<Format> format;
};
BOOST_DESCRIBE_STRUCT(ExportFilter, (), (kind, account_id, format))

// Who accepted which version when, and from where.
struct AcceptanceView {
  AcceptanceId id;
  Timestamp accepted_at;
  Kind kind = Kind::partner;
  TermsId terms_id;
  std::string version;
  std::string title;
  std::string text_digest;
  TenantId tenant_id;
  std::optional<AccountId> account_id;
  UserId user_id;
  std::string email;
  bool is_binding = false;
  std::string ip;
  std::string user_agent;
  std::string request_id;
};
BOOST_DESCRIBE_STRUCT(
    AcceptanceView, (),
    (id, accepted_at, kind, terms_id, version, title, text_digest, tenant_id, account_id, user_id,
     email, is_binding, ip, user_agent, request_id)
)

// RFC 4180, with a line of names.
std::string csv_of(const std::vector<AcceptanceView>& acceptances);

}  // namespace terms
