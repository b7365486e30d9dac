#include "terms/store.hpp"

namespace terms::store {

namespace {

constexpr sql::Text select_one = R"(
  SELECT id, kind, tenant_id, version, title, text_digest, effective_at, published_at
  FROM terms WHERE id = :id
)";
constexpr sql::Text select_of_tenant = R"(
  SELECT id, kind, tenant_id, version, title, text_digest, effective_at, published_at
  FROM terms WHERE kind = :kind AND (tenant_id IS NULL OR tenant_id = :tenant_id)
  ORDER BY effective_at DESC, id DESC
)";
constexpr sql::Text select_all = R"(
  SELECT id, kind, tenant_id, version, title, text_digest, effective_at, published_at
  FROM terms ORDER BY kind, tenant_id, effective_at, id
)";
constexpr sql::Text select_text = "SELECT text FROM terms_texts WHERE id = :id";
constexpr sql::Text count_version = R"(
  SELECT count(*) FROM terms
  WHERE kind = :kind AND tenant_id IS NOT DISTINCT FROM :tenant_id AND version = :version
)";
constexpr sql::Text select_any = "SELECT 1 FROM terms LIMIT 1";
constexpr sql::Text select_binding = R"(
  SELECT 1 FROM terms_acceptances
  WHERE terms_id = :terms_id AND tenant_id = :tenant_id
    AND account_id IS NOT DISTINCT FROM :account_id AND is_binding
  LIMIT 1
)";
constexpr sql::Text select_acceptance = R"(
  SELECT id, terms_id, tenant_id, account_id, user_id, email, is_binding, accepted_at, ip,
         user_agent, request_id
  FROM terms_acceptances
  WHERE terms_id = :terms_id AND tenant_id = :tenant_id
    AND account_id IS NOT DISTINCT FROM :account_id AND user_id = :user_id
  ORDER BY is_binding DESC, id LIMIT 1
)";
constexpr sql::Text select_acceptances = R"(
  SELECT a.id, a.accepted_at, t.kind, a.terms_id, t.version, t.title, t.text_digest, a.tenant_id,
         a.account_id, a.user_id, a.email, a.is_binding, a.ip, a.user_agent, a.request_id
  FROM terms_acceptances a JOIN terms t ON t.id = a.terms_id
  WHERE (:tenant_id IS NULL OR a.tenant_id = :tenant_id)
    AND (:account_id IS NULL OR a.account_id = :account_id)
    AND (:kind IS NULL OR t.kind = :kind)
  ORDER BY a.id LIMIT :limit OFFSET :offset
)";
constexpr sql::Text count_of_acceptances = R"(
  SELECT count(*) FROM terms_acceptances a JOIN terms t ON t.id = a.terms_id
  WHERE (:tenant_id IS NULL OR a.tenant_id = :tenant_id)
    AND (:account_id IS NULL OR a.account_id = :account_id)
    AND (:kind IS NULL OR t.kind = :kind)
)";

}  // namespace

std::optional<Version> find(sql::Transaction& tx, const TermsId& id) {
  return tx.row<Version>(select_one, {{"id", id}});
}

std::string text_of(sql::Transaction& tx, const TermsId& id) {
  return tx.value<std::string>(select_text, {{"id", id}}).value_or("");
}

std::vector<Version> list(sql::Transaction& tx, Kind kind, const TenantId& tenant_id) {
  return tx.rows<Version>(select_of_tenant, {{"kind", kind}, {"tenant_id", tenant_id}});
}

std::vector<Version> list_all(sql::Transaction& tx) { return tx.rows<Version>(select_all); }

bool has_version(sql::Transaction& tx, const Version& version) {
  const auto count = tx.value<std::int64_t>(
      count_version,
      {{"kind", version.kind}, {"tenant_id", version.tenant_id}, {"version", version.version}}
  );
  return count.value_or(0) > 0;
}

bool has_any(sql::Transaction& tx) { return tx.value<std::int64_t>(select_any).has_value(); }

bool is_accepted(sql::Transaction& tx, const TermsId& id, const Subject& subject) {
  return tx
      .value<std::int64_t>(
          select_binding,
          {{"terms_id", id}, {"tenant_id", subject.tenant_id}, {"account_id", subject.account_id}}
      )
      .has_value();
}

std::optional<Acceptance> find_acceptance(
    sql::Transaction& tx, const TermsId& id, const Subject& subject, const UserId& user_id
) {
  return tx.row<Acceptance>(
      select_acceptance, {{"terms_id", id},
                          {"tenant_id", subject.tenant_id},
                          {"account_id", subject.account_id},
                          {"user_id", user_id}}
  );
}

std::vector<AcceptanceView> list_acceptances(
    sql::Transaction& tx, const AcceptanceQuery& query, std::int64_t limit, std::int64_t offset
) {
  return tx.rows<AcceptanceView>(
      select_acceptances, {{"tenant_id", query.tenant_id},
                           {"account_id", query.account_id},
                           {"kind", query.kind},
                           {"limit", limit},
                           {"offset", offset}}
  );
}

std::int64_t count_acceptances(sql::Transaction& tx, const AcceptanceQuery& query) {
  return tx
      .value<std::int64_t>(
          count_of_acceptances,
          {{"tenant_id", query.tenant_id}, {"account_id", query.account_id}, {"kind", query.kind}}
      )
      .value_or(0);
}

}  // namespace terms::store
