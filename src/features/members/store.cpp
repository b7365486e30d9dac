#include "members/store.hpp"

#include "kernel/search_text.hpp"

namespace members::store {

namespace {

constexpr sql::Text select_member = R"(
  SELECT m.id, m.account_id, m.tenant_id, m.user_id, m.email, m.email_key, m.status, m.policies,
         m.api_access_enabled, m.created_at
  FROM members m WHERE m.id = :id
)";
constexpr sql::Text select_by_email = R"(
  SELECT m.id, m.account_id, m.tenant_id, m.user_id, m.email, m.email_key, m.status, m.policies,
         m.api_access_enabled, m.created_at
  FROM members m WHERE m.account_id = :account_id AND m.email_key = :email_key
)";
constexpr sql::Text select_of_account = R"(
  SELECT m.id, m.account_id, m.tenant_id, m.user_id, m.email, m.email_key, m.status, m.policies,
         m.api_access_enabled, m.created_at
  FROM members m WHERE m.account_id = :account_id ORDER BY m.id
)";
constexpr sql::Text select_of_email = R"(
  SELECT m.id, m.account_id, m.tenant_id, m.user_id, m.email, m.email_key, m.status, m.policies,
         m.api_access_enabled, m.created_at
  FROM members m WHERE m.email_key = :email_key ORDER BY m.id
)";
constexpr sql::Text select_page_asc = R"(
  SELECT m.id, m.account_id, m.tenant_id, m.user_id, m.email, m.email_key, m.status, m.policies,
         m.api_access_enabled, m.created_at
  FROM members m LEFT JOIN users u ON u.id = m.user_id
  WHERE m.account_id = :account_id
    AND ((:status IS NULL AND m.status <> 'rejected') OR m.status = :status)
  ORDER BY CASE :order WHEN 'user.first_name' THEN coalesce(u.first_name, '')
    WHEN 'user.last_name' THEN coalesce(u.last_name, '') WHEN 'user.email' THEN m.email_key
    WHEN 'status' THEN m.status ELSE m.id END ASC, m.id LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_page_desc = R"(
  SELECT m.id, m.account_id, m.tenant_id, m.user_id, m.email, m.email_key, m.status, m.policies,
         m.api_access_enabled, m.created_at
  FROM members m LEFT JOIN users u ON u.id = m.user_id
  WHERE m.account_id = :account_id
    AND ((:status IS NULL AND m.status <> 'rejected') OR m.status = :status)
  ORDER BY CASE :order WHEN 'user.first_name' THEN coalesce(u.first_name, '')
    WHEN 'user.last_name' THEN coalesce(u.last_name, '') WHEN 'user.email' THEN m.email_key
    WHEN 'status' THEN m.status ELSE m.id END DESC, m.id LIMIT :limit OFFSET :offset
)";
constexpr sql::Text count_page = R"(
  SELECT count(*) FROM members m
  WHERE m.account_id = :account_id
    AND ((:status IS NULL AND m.status <> 'rejected') OR m.status = :status)
)";
constexpr sql::Text select_own_asc = R"(
  SELECT m.id, m.account_id, m.tenant_id, m.user_id, m.email, m.email_key, m.status, m.policies,
         m.api_access_enabled, m.created_at
  FROM members m JOIN accounts a ON a.id = m.account_id
  WHERE m.email_key = :email_key
    AND ((:status IS NULL AND m.status <> 'rejected') OR m.status = :status)
    AND (:contains IS NULL OR a.name_key LIKE :contains ESCAPE '\')
  ORDER BY CASE :order WHEN 'account.name' THEN a.name_key WHEN 'status' THEN m.status ELSE m.id
    END ASC, m.id LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_own_desc = R"(
  SELECT m.id, m.account_id, m.tenant_id, m.user_id, m.email, m.email_key, m.status, m.policies,
         m.api_access_enabled, m.created_at
  FROM members m JOIN accounts a ON a.id = m.account_id
  WHERE m.email_key = :email_key
    AND ((:status IS NULL AND m.status <> 'rejected') OR m.status = :status)
    AND (:contains IS NULL OR a.name_key LIKE :contains ESCAPE '\')
  ORDER BY CASE :order WHEN 'account.name' THEN a.name_key WHEN 'status' THEN m.status ELSE m.id
    END DESC, m.id LIMIT :limit OFFSET :offset
)";
constexpr sql::Text count_own = R"(
  SELECT count(*) FROM members m JOIN accounts a ON a.id = m.account_id
  WHERE m.email_key = :email_key
    AND ((:status IS NULL AND m.status <> 'rejected') OR m.status = :status)
    AND (:contains IS NULL OR a.name_key LIKE :contains ESCAPE '\')
)";
constexpr sql::Text select_organizations_asc = R"(
  SELECT m.id, m.account_id, m.tenant_id, m.user_id, m.email, m.email_key, m.status, m.policies,
         m.api_access_enabled, m.created_at
  FROM members m JOIN accounts a ON a.id = m.account_id
  WHERE m.email_key = :email_key AND m.status <> 'rejected'
    AND CASE WHEN :any AND :status IS NOT NULL AND :contains IS NOT NULL
      THEN m.status = :status OR a.name_key LIKE :contains ESCAPE '\'
      ELSE (:status IS NULL OR m.status = :status)
        AND (:contains IS NULL OR a.name_key LIKE :contains ESCAPE '\') END
  ORDER BY CASE :order WHEN 'name' THEN a.name_key WHEN 'status' THEN m.status ELSE a.id
    END ASC, m.id LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_organizations_desc = R"(
  SELECT m.id, m.account_id, m.tenant_id, m.user_id, m.email, m.email_key, m.status, m.policies,
         m.api_access_enabled, m.created_at
  FROM members m JOIN accounts a ON a.id = m.account_id
  WHERE m.email_key = :email_key AND m.status <> 'rejected'
    AND CASE WHEN :any AND :status IS NOT NULL AND :contains IS NOT NULL
      THEN m.status = :status OR a.name_key LIKE :contains ESCAPE '\'
      ELSE (:status IS NULL OR m.status = :status)
        AND (:contains IS NULL OR a.name_key LIKE :contains ESCAPE '\') END
  ORDER BY CASE :order WHEN 'name' THEN a.name_key WHEN 'status' THEN m.status ELSE a.id
    END DESC, m.id LIMIT :limit OFFSET :offset
)";
constexpr sql::Text count_organizations = R"(
  SELECT count(*) FROM members m JOIN accounts a ON a.id = m.account_id
  WHERE m.email_key = :email_key AND m.status <> 'rejected'
    AND CASE WHEN :any AND :status IS NOT NULL AND :contains IS NOT NULL
      THEN m.status = :status OR a.name_key LIKE :contains ESCAPE '\'
      ELSE (:status IS NULL OR m.status = :status)
        AND (:contains IS NULL OR a.name_key LIKE :contains ESCAPE '\') END
)";

std::optional<Status> status_of(const std::optional<OrganizationStatus>& wanted) {
  if (!wanted) return std::nullopt;
  return *wanted == OrganizationStatus::member ? Status::accepted : Status::pending;
}

}  // namespace

std::optional<Member> find(sql::Transaction& tx, const MemberId& id) {
  return tx.row<Member>(select_member, {{"id", id}});
}

std::optional<Member> find_by_email(
    sql::Transaction& tx, const AccountId& account_id, std::string_view email_key
) {
  return tx.row<Member>(select_by_email, {{"account_id", account_id}, {"email_key", email_key}});
}

std::vector<Member> list_of_account(sql::Transaction& tx, const AccountId& account_id) {
  return tx.rows<Member>(select_of_account, {{"account_id", account_id}});
}

std::vector<Member> list_of_email(sql::Transaction& tx, std::string_view email_key) {
  return tx.rows<Member>(select_of_email, {{"email_key", email_key}});
}

Page<Member> list(sql::Transaction& tx, const AccountId& account_id, const MemberFilter& filter) {
  Page<Member> page{{}, page_request(filter.page, filter.per_page), 0};
  const bool is_up = filter.direction.value_or(Direction::asc) == Direction::asc;
  page.items = tx.rows<Member>(
      is_up ? select_page_asc : select_page_desc, {{"account_id", account_id},
                                                   {"status", filter.status},
                                                   {"order", filter.order.value_or("id")},
                                                   {"limit", page.request.per_page},
                                                   {"offset", page.request.offset()}}
  );
  page.total_count = tx.value<std::int64_t>(
                           count_page, {{"account_id", account_id}, {"status", filter.status}}
  ).value_or(0);
  return page;
}

Page<Member> list_own(
    sql::Transaction& tx, std::string_view email_key, const MembershipFilter& filter
) {
  Page<Member> page{{}, page_request(filter.page, filter.per_page), 0};
  const bool is_up = filter.direction.value_or(Direction::asc) == Direction::asc;
  const auto& name = filter.name ? filter.name : filter.account.name;
  const auto contains = name ? std::optional(contains_pattern(*name)) : std::nullopt;
  page.items = tx.rows<Member>(
      is_up ? select_own_asc : select_own_desc, {{"email_key", email_key},
                                                 {"status", filter.status},
                                                 {"contains", contains},
                                                 {"order", filter.order.value_or("id")},
                                                 {"limit", page.request.per_page},
                                                 {"offset", page.request.offset()}}
  );
  page.total_count =
      tx.value<std::int64_t>(
            count_own, {{"email_key", email_key}, {"status", filter.status}, {"contains", contains}}
      ).value_or(0);
  return page;
}

Page<Member> list_organizations(
    sql::Transaction& tx, std::string_view email_key, const OrganizationFilter& filter
) {
  Page<Member> page{{}, page_request(filter.page, filter.per_page), 0};
  const bool is_up = filter.direction.value_or(Direction::asc) == Direction::asc;
  const bool any = filter.match == Match::any;
  const auto status = status_of(filter.status);
  const auto contains = filter.name ? std::optional(contains_pattern(*filter.name)) : std::nullopt;
  page.items = tx.rows<Member>(
      is_up ? select_organizations_asc : select_organizations_desc,
      {{"email_key", email_key},
       {"any", any},
       {"status", status},
       {"contains", contains},
       {"order", filter.order.value_or(OrganizationOrder::id)},
       {"limit", page.request.per_page},
       {"offset", page.request.offset()}}
  );
  page.total_count =
      tx.value<std::int64_t>(
            count_organizations,
            {{"email_key", email_key}, {"any", any}, {"status", status}, {"contains", contains}}
      ).value_or(0);
  return page;
}

}  // namespace members::store
