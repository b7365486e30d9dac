#pragma once

#include "sql/transaction.hpp"
#include "terms/requests.hpp"
#include "terms/terms.hpp"

namespace terms::store {

// The text of a version, apart: look-ups of versions do not read it.
struct TermsText {
  TermsId id;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(TermsText, (), (id, text))

std::optional<Version> find(sql::Transaction& tx, const TermsId& id);
std::string text_of(sql::Transaction& tx, const TermsId& id);
// All of a kind that apply to a tenant, the newest first.
std::vector<Version> list(sql::Transaction& tx, Kind kind, const TenantId& tenant_id);
std::vector<Version> list_all(sql::Transaction& tx);
bool has_version(sql::Transaction& tx, const Version& version);
bool has_any(sql::Transaction& tx);

bool is_accepted(sql::Transaction& tx, const TermsId& id, const Subject& subject);
std::optional<Acceptance> find_acceptance(
    sql::Transaction& tx, const TermsId& id, const Subject& subject, const UserId& user_id
);

struct AcceptanceQuery {
  std::optional<TenantId> tenant_id;
  std::optional<AccountId> account_id;
  std::optional<Kind> kind;
};
std::vector<AcceptanceView> list_acceptances(
    sql::Transaction& tx, const AcceptanceQuery& query, std::int64_t limit, std::int64_t offset
);
std::int64_t count_acceptances(sql::Transaction& tx, const AcceptanceQuery& query);

}  // namespace terms::store

template <>
struct sql::Table<terms::store::TermsText> {
  static constexpr std::string_view name = "terms_texts";
};
