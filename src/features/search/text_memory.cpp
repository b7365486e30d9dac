#include "search/text_memory.hpp"

#include <algorithm>

#include "json/write.hpp"

namespace search {

namespace {

using store::AccountText;
using Hits = std::vector<const AccountText*>;
using Texts = sql::KeptRows<store::TextsOfTenant>;

// What is administered of one tenant.
struct Part {
  const tenants::Administration& administered;
  store::OtherFilters others;
  std::shared_ptr<Texts::Kept> texts;
};

bool has(const std::vector<AccountId>& ordered, const AccountId& id) {
  return std::binary_search(ordered.begin(), ordered.end(), id);
}

bool is_wanted(
    const AccountText& text, const store::Wanted& wanted, const store::OtherFilters& others
) {
  if (wanted.unit_id && text.unit_id != *wanted.unit_id) return false;
  if (wanted.type && text.type != *wanted.type) return false;
  if (wanted.contains && text.text.find(*wanted.contains) == std::string::npos) return false;
  if (others.with_plan && !has(*others.with_plan, text.account_id)) return false;
  if (!others.pending) return true;
  return has(*others.pending, text.account_id) == (*wanted.status == AccountStatus::pending);
}

// Ids are in the order of creation, and a text begins with the name.
auto order_of(const store::Wanted& wanted) {
  return
      [order = wanted.order,
       is_down = wanted.direction == Direction::desc](const AccountText* a, const AccountText* b) {
        if (is_down) std::swap(a, b);
        if (order == AccountOrder::name && a->text != b->text) return a->text < b->text;
        if (order == AccountOrder::type && a->type != b->type)
          return json::word(a->type) < json::word(b->type);
        return a->account_id < b->account_id;
      };
}

// No more is put in order than the page needs.
std::vector<AccountId> page_of(Hits hits, const store::Wanted& wanted) {
  const auto size = static_cast<std::int64_t>(hits.size());
  const auto first = hits.begin() + std::min(wanted.page.offset(), size);
  const auto last = hits.begin() + std::min(wanted.page.offset() + wanted.page.per_page, size);
  const auto is_before = order_of(wanted);
  if (first != hits.begin()) std::nth_element(hits.begin(), first, hits.end(), is_before);
  std::partial_sort(first, last, hits.end(), is_before);
  std::vector<AccountId> ids;
  std::transform(first, last, std::back_inserter(ids), [](const auto* hit) {
    return hit->account_id;
  });
  return ids;
}

bool has(const tenants::Administration& administered, const UnitId& id) {
  const auto& units = administered.units;
  return administered.is_whole || std::find(units.begin(), units.end(), id) != units.end();
}

}  // namespace

Page<AccountId> TextMemory::list(sql::Transaction& tx, const store::Wanted& wanted) {
  std::vector<Part> parts;
  for (const auto& [tenant_id, administered] : wanted.reach.administered) {
    parts.push_back(
        {administered, store::other_filters(tx, tenant_id, wanted), texts_.keep_up(tx, tenant_id)}
    );
  }
  const auto of_memberships = store::texts_of_memberships(tx, wanted);

  Hits hits;
  std::vector<Texts::Held> held;
  for (const auto& part : parts) {
    for (const auto& text : held.emplace_back(part.texts->hold()).rows()) {
      if (has(part.administered, text.unit_id) && is_wanted(text, wanted, part.others))
        hits.push_back(&text);
    }
  }
  for (const auto& text : of_memberships) hits.push_back(&text);
  const auto total = static_cast<std::int64_t>(hits.size());
  return {page_of(std::move(hits), wanted), wanted.page, total};
}

}  // namespace search
