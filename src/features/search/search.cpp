#include "search/search.hpp"

#include <algorithm>

#include "catalog/catalog.hpp"
#include "kernel/email_address.hpp"
#include "kernel/search_text.hpp"
#include "search/errors.hpp"
#include "search/requests.hpp"
#include "search/store.hpp"

namespace search {

namespace {

constexpr std::int64_t per_page_max = 100;

// The lines that an account has of itself. Its id makes them unlike those of any other.
std::string about(const accounts::Account& account) {
  auto description = search_key(account.description.value_or(""));
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
  std::replace_if(description.begin(), description.end(), is_control, ' ');
  return account.name_key + '\n' + std::string(account.id.text()) + '\n' + description + '\n';
}

store::AccountText text_of(const accounts::Account& account) {
  return {account.id, account.tenant_id, account.unit_id, account.type, about(account)};
}

// Whole addresses only: one may be the beginning or the end of another.
std::string line_of(const members::Member& member) { return '\n' + member.email_key + '\t'; }

std::optional<std::string> pattern_of(const std::optional<std::string>& text) {
  if (!text || text->empty()) return {};
  return contains_pattern(*text);
}

std::optional<std::string> plan_of(const std::optional<std::string>& text) {
  if (!text) return {};
  const auto* plan = catalog::find_plan(*text);
  if (plan == nullptr) refuse(errors::unknown_plan, "plan");
  return plan->id;
}

std::string email_key(const Call& call) {
  const auto email = EmailAddress::parse(call.caller.email);
  return email ? email->key() : "";
}

}  // namespace

Page<AccountSummary> Search::list_accounts(Call& call, const AccountFilter& filter) {
  const auto& user_id = call.caller.user_id;
  store::Wanted wanted;
  wanted.reach.user_id = user_id;
  wanted.contains = pattern_of(filter.search);
  wanted.tenant_id = filter.tenant_id;
  wanted.unit_id = filter.unit_id;
  wanted.type = filter.type;
  wanted.status = filter.status;
  wanted.plan = plan_of(filter.plan);
  wanted.order = filter.order.value_or(AccountOrder::name);
  wanted.direction = filter.direction.value_or(Direction::asc);
  wanted.page = page_request(filter.page, filter.per_page, 20, per_page_max);
  wanted.now = call.now;
  const auto administered = tenants_.administrations(call, user_id);
  for (const auto& admin : administered) {
    if (admin.unit_id) continue;
    const bool is_asked_for = filter.tenant_id == admin.tenant_id;
    const bool is_only = !filter.tenant_id && administered.size() == 1 &&
                         !store::has_access_elsewhere(call.tx, user_id, admin.tenant_id);
    if (is_asked_for || is_only) wanted.reach.tenant_id = admin.tenant_id;
  }
  // Sandboxes are ahead; of several tenants at once there is no common time.
  if (wanted.reach.tenant_id) wanted.now = tenants_.now(call, *wanted.reach.tenant_id);
  const auto found = store::list(call.tx, wanted);
  Page<AccountSummary> page{{}, found.request, found.total_count};
  page.items = store::summaries(call.tx, found.items, {user_id, email_key(call), wanted.now});
  return page;
}

Found Search::find(Call& call, const Question& question) {
  if (!question.q || question.q->empty()) return {};
  const store::Sought sought{
      call.caller.user_id, contains_pattern(*question.q), search_key(*question.q)};
  return {
      store::find_accounts(call.tx, sought), store::find_zones(call.tx, sought),
      store::find_members(call.tx, sought)};
}

void Search::account_saved(
    Call& call, const accounts::Account& after, const accounts::Account* before
) {
  if (before == nullptr) return store::add_text(call.tx, text_of(after));
  if (about(*before) == about(after) && before->unit_id == after.unit_id) return;
  store::change_text(call.tx, text_of(after), about(*before));
}

void Search::account_deleted(Call& call, const AccountId& id) { store::remove_text(call.tx, id); }

void Search::member_added(Call& call, const members::Member& member) {
  store::add_line(call.tx, member.account_id, line_of(member));
}

void Search::member_removed(Call& call, const members::Member& member) {
  store::remove_line(call.tx, member.account_id, line_of(member));
}

}  // namespace search
