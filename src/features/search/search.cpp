#include "search/search.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "catalog/catalog.hpp"
#include "json/write.hpp"
#include "kernel/csv.hpp"
#include "kernel/email_address.hpp"
#include "kernel/search_text.hpp"
#include "search/errors.hpp"
#include "search/requests.hpp"
#include "search/text_memory.hpp"

namespace search {

namespace {

constexpr std::int64_t per_page_max = 100;
constexpr std::int64_t exported_max = 100'000;
constexpr std::size_t rows_of_part = 500;
constexpr std::size_t summed_up_at_once = 50;

// The lines that an account has of itself. Its id makes them unlike those of any other.
std::string about(const accounts::Account& account) {
  auto description = search_key(account.description.value_or(""));
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
  std::replace_if(description.begin(), description.end(), is_control, ' ');
  return account.name_key + '\n' + std::string(account.id.text()) + '\n' + description + '\n';
}

store::AccountText text_of(const accounts::Account& account) {
  return {account.id, account.unit_id, account.type, about(account)};
}

// Whole addresses only: one may be the beginning or the end of another.
std::string line_of(const members::Member& member) { return '\n' + member.email_key + '\t'; }

std::optional<std::string> plan_of(const std::optional<std::string>& text) {
  if (!text) return {};
  const auto* plan = catalog::find_plan(*text);
  if (plan == nullptr) refuse(errors::unknown_plan, "plan");
  return plan->id;
}

store::Viewer viewer_of(const Call& call, const store::Wanted& wanted) {
  const auto email = EmailAddress::parse(call.caller.email);
  return {call.caller.user_id, email ? email->key() : "", wanted.now};
}

void put_headings(std::string& csv) {
  const std::array<std::string, 11> cells{"id",      "name", "description", "type",
                                          "status",  "unit", "zones",       "plans",
                                          "members", "role", "created_on"};
  put_csv_row(csv, cells);
}

void put_row(std::string& csv, const AccountSummary& account) {
  const auto number = [](const std::optional<std::int64_t>& count) {
    return count ? std::to_string(*count) : std::string();
  };
  std::string plans;
  for (const auto& plan : account.plans.value_or(std::vector<std::string>()))
    plans += (plans.empty() ? "" : " ") + plan;
  const std::array<std::string, 11> cells{
      std::string(account.id.text()),
      account.name,
      account.description.value_or(""),
      std::string(json::word(account.type)),
      std::string(json::word(account.status)),
      account.unit.name,
      number(account.zone_count),
      plans,
      number(account.member_count),
      account.role,
      account.created_on.text()};
  put_csv_row(csv, cells);
}

void put_rows(
    Call& call, std::span<const AccountId> ids, const store::Viewer& viewer, std::string& csv
) {
  for (; !ids.empty(); ids = ids.subspan(std::min(summed_up_at_once, ids.size()))) {
    const auto some = ids.first(std::min(summed_up_at_once, ids.size()));
    for (const auto& account : store::summaries(call.tx, {some.begin(), some.end()}, viewer)) {
      put_row(csv, account);
    }
  }
}

}  // namespace

Search::Search(tenants::Tenants& tenants)
    : tenants_(tenants), memory_(std::make_unique<TextMemory>()) {}
Search::~Search() = default;

Page<AccountSummary> Search::list_accounts(Call& call, const AccountFilter& filter) {
  const auto wanted = this->wanted(call, filter);
  const auto found = memory_->list(call.tx, wanted);
  Page<AccountSummary> page{{}, found.request, found.total_count};
  page.items = store::summaries(call.tx, found.items, viewer_of(call, wanted));
  return page;
}

http::Document Search::export_accounts(Call& call, const AccountFilter& filter) {
  auto wanted = this->wanted(call, filter);
  wanted.page = {1, exported_max};
  auto found = memory_->list(call.tx, wanted);
  if (found.total_count > exported_max) refuse(errors::too_many_rows);
  auto document = http::file(csv_content_type, "accounts.csv");
  put_headings(document.body);
  const auto viewer = viewer_of(call, wanted);
  document.parts = http::parts_of(
      std::move(found.items), rows_of_part,
      [viewer](Call& later, std::span<const AccountId> ids, std::string& csv) {
        put_rows(later, ids, viewer, csv);
      }
  );
  return document;
}

store::Wanted Search::wanted(Call& call, const AccountFilter& filter) {
  const auto& user_id = call.caller.user_id;
  store::Wanted wanted;
  wanted.reach.user_id = user_id;
  if (filter.search && !filter.search->empty()) wanted.contains = search_key(*filter.search);
  wanted.tenant_id = filter.tenant_id;
  wanted.unit_id = filter.unit_id;
  wanted.type = filter.type;
  wanted.status = filter.status;
  wanted.plan = plan_of(filter.plan);
  wanted.order = filter.order.value_or(AccountOrder::name);
  wanted.direction = filter.direction.value_or(Direction::asc);
  wanted.page = page_request(filter.page, filter.per_page, 20, per_page_max);
  wanted.now = call.now;
  for (const auto& admin : tenants_.administrations(call, user_id)) {
    if (filter.tenant_id && admin.tenant_id != *filter.tenant_id) continue;
    auto& administered = wanted.reach.administered[admin.tenant_id];
    if (admin.unit_id) administered.units.push_back(*admin.unit_id);
    if (!admin.unit_id) administered.is_whole = true;
  }
  // Sandboxes are ahead; of several tenants at once there is no common time.
  if (wanted.reach.administered.size() == 1) {
    const auto& only = wanted.reach.administered.begin()->first;
    if (filter.tenant_id || !store::has_access_elsewhere(call.tx, user_id, only))
      wanted.now = tenants_.now(call, only);
  }
  return wanted;
}

Found Search::find(Call& call, const Question& question) {
  if (!question.q || question.q->empty()) return {};
  const store::Sought sought{call.caller.user_id, search_key(*question.q)};
  return {
      store::find_accounts(call.tx, sought), store::find_zones(call.tx, sought),
      store::find_members(call.tx, sought)};
}

void Search::account_saved(
    Call& call, const accounts::Account& after, const accounts::Account* before
) {
  if (before == nullptr) return store::add_text(call.tx, after.tenant_id, text_of(after));
  if (about(*before) == about(after) && before->unit_id == after.unit_id) return;
  store::change_text(call.tx, text_of(after), about(*before));
}

void Search::account_deleted(Call& call, const accounts::Account& account) {
  store::remove_text(call.tx, account.tenant_id, account.id);
}

void Search::member_added(Call& call, const members::Member& member) {
  store::add_line(call.tx, member.account_id, line_of(member));
}

void Search::member_removed(Call& call, const members::Member& member) {
  store::remove_line(call.tx, member.account_id, line_of(member));
}

}  // namespace search
