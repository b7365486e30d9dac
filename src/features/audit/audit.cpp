#include "audit/audit.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>

#include "audit/errors.hpp"
#include "audit/requests.hpp"
#include "audit/resources.hpp"
#include "audit/store.hpp"
#include "audit/views.hpp"
#include "audit/wanted.hpp"
#include "json/errors.hpp"
#include "kernel/csv.hpp"

namespace audit {

namespace {

constexpr int retention_months = 18;
constexpr std::int64_t per_page_default = 100;
constexpr std::int64_t limit_max = 1000;
// How far an entry may lie from the time that it is said to have.
constexpr Duration action_time_differs_by = std::chrono::hours(1);
constexpr auto forever = std::numeric_limits<std::int64_t>::max();

struct Cursors {
  std::string after;
};
BOOST_DESCRIBE_STRUCT(Cursors, (), (after))

// `count` is a text here, as published.
struct LogInfo {
  std::string count;
  json::Maybe<std::string> cursor{};
  json::Maybe<Cursors> cursors{};
};
BOOST_DESCRIBE_STRUCT(LogInfo, (), (count, cursor, cursors))

enum class HistoryStatus { exact, unavailable };
BOOST_DESCRIBE_ENUM(HistoryStatus, exact, unavailable)

struct HistoryInfo {
  std::int64_t count = 0;
  json::Maybe<std::string> cursor{};
  json::Maybe<Cursors> cursors{};
  HistoryStatus history_status = HistoryStatus::exact;
};
BOOST_DESCRIBE_STRUCT(HistoryInfo, (), (count, cursor, cursors, history_status))

// Moving a sandbox's clock forward makes nothing disappear.
Timestamp oldest_shown(const Call& call) { return add_months(call.started_at, -retention_months); }

void refuse_before_retention(const Call& call, const std::optional<DayOrInstant>& since) {
  if (since && since->at < oldest_shown(call)) refuse(errors::before_retention, "since");
}

void demand(bool is_there, const std::string& name) {
  if (is_there) return;
  refuse(json::errors::invalid_request, name, "Invalid request: '" + name + "' is required.");
}

template <class AnyFilter>
void demand_window(const Call& call, const AnyFilter& filter) {
  demand(filter.since.has_value(), "since");
  demand(filter.before.has_value(), "before");
  refuse_before_retention(call, filter.since);
}

bool is_ascending(const std::optional<Direction>& direction) {
  return direction.value_or(Direction::desc) == Direction::asc;
}

std::string cursor_of(const Line& line) { return json::to_text(line.seq); }

void go_on_at(store::Range& range, const std::optional<std::string>& cursor) {
  if (!cursor) return;
  std::int64_t seq = 0;
  const auto* const end = cursor->data() + cursor->size();
  const auto read = std::from_chars(cursor->data(), end, seq);
  if (read.ec != std::errc() || read.ptr != end) {
    refuse(
        json::errors::invalid_request, "cursor",
        "Invalid request: 'cursor' must come from the result_info of an answer."
    );
  }
  if (range.is_ascending) {
    range.after = std::max(range.after, seq);
  } else {
    range.before = std::min(range.before, seq);
  }
}

// A piece of the log, and where it goes on.
struct Piece {
  std::vector<Line> lines;
  std::optional<std::string> next;
};

template <class Admits>
Piece piece_of(
    Call& call, const store::Range& range, std::optional<std::int64_t> wanted, Admits admits
) {
  const auto limit = std::clamp<std::int64_t>(wanted.value_or(per_page_default), 1, limit_max);
  Piece piece;
  store::scan(call.tx, range, limit + 1, [&](Line& line) {
    if (!admits(line)) return true;
    if (static_cast<std::int64_t>(piece.lines.size()) == limit) {
      piece.next = cursor_of(piece.lines.back());
      return false;
    }
    piece.lines.push_back(std::move(line));
    return true;
  });
  return piece;
}

template <class View>
auto shown(Call& call, Names& names, const std::vector<Line>& lines, View view) {
  std::vector<std::int64_t> numbers;
  for (const auto& line : lines) numbers.push_back(line.seq);
  const auto images = store::images_of(call.tx, numbers);
  std::vector<std::invoke_result_t<View, const Line&, const Images&, Names&>> list;
  for (const auto& line : lines) list.push_back(view(line, images.at(line.seq), names));
  return list;
}

template <class Info>
void set_next(Info& info, const Piece& piece) {
  if (!piece.next) return;
  info.cursor = *piece.next;
  info.cursors = Cursors{*piece.next};
}

Audit::Log log_of(Call& call, Names& names, const Piece& piece) {
  LogInfo info{std::to_string(piece.lines.size()), {}, {}};
  set_next(info, piece);
  return {shown(call, names, piece.lines, log_entry_of), json::to_text(info)};
}

// The narrowest index for what is asked.
void choose_lane(store::Range& range, const LogFilter& filter) {
  for (const auto* ids : {&filter.id, &filter.audit_log_id}) {
    if (ids->only.size() == 1) narrow_to(range, ids->only.front());
  }
  if (filter.resource_id.only.size() == 1) {
    range.lane = store::Lane::row;
    range.value = filter.resource_id.only.front();
  } else if (filter.zone_id.only.size() == 1) {
    range.lane = store::Lane::zone;
    range.value = filter.zone_id.only.front();
  }
}

store::Range range_of(Call& call, const LogFilter& filter, store::Lane lane, std::string value) {
  store::Range range{lane, std::move(value), 0, forever, is_ascending(filter.direction)};
  narrow(range, call, filter.since->at, filter.before->at);
  choose_lane(range, filter);
  go_on_at(range, filter.cursor);
  return range;
}

// All pages have a count, which takes a look at every line unless all are wanted.
Page<Line> page_of(Call& call, Names& names, store::Range range, const Filter& filter) {
  refuse_before_retention(call, filter.since);
  const auto oldest = oldest_shown(call);
  const WantedByFilter wanted(filter, oldest);
  narrow(
      range, call, filter.since ? filter.since->at : oldest,
      filter.before ? filter.before->at : Timestamp{forever / 2}
  );
  if (filter.id) narrow_to(range, *filter.id);
  Page<Line> page{{}, page_request(filter.page, filter.per_page, per_page_default), 0};
  const auto first = page.request.offset();
  const auto end = first + page.request.per_page;
  std::int64_t found = 0;
  store::scan(call.tx, range, end, [&](Line& line) {
    if (!wanted.admits(line, names)) return true;
    if (found >= first && found < end) page.items.push_back(std::move(line));
    ++found;
    return found < end || !wanted.admits_all();
  });
  page.total_count = wanted.admits_all() ? store::count(call.tx, range) : found;
  return page;
}

Audit::Entries entries_of(Call& call, const store::Range& range, const Filter& filter) {
  Names names(call.tx);
  const auto page = page_of(call, names, range, filter);
  auto items = shown(call, names, page.items, entry_of);
  if (filter.export_.value_or(false)) {
    return http::file(csv_content_type, "audit_logs.csv", csv_of(items));
  }
  return Page<Entry>{std::move(items), page.request, page.total_count};
}

[[noreturn]] void refuse_unknown_entry() {
  Refusal refusal({problem(errors::unknown_entry)});
  refusal.result_info = json::to_text(HistoryInfo{0, {}, {}, HistoryStatus::unavailable});
  throw Refusal(std::move(refusal));
}

// The entry of a history, of this account and about that time.
Line entry_named(Call& call, const EntryPath& path, Timestamp at) {
  std::optional<Line> found;
  const store::Range around{
      store::Lane::account, std::string(path.account_id.text()), 0, forever, false};
  auto range = around;
  narrow(range, call, at - action_time_differs_by, at + action_time_differs_by);
  narrow_to(range, path.id);
  store::scan(call.tx, range, 1, [&](Line& line) {
    const auto apart = line.at < at ? at - line.at : line.at - at;
    if (line.id == path.id && apart <= action_time_differs_by) found = std::move(line);
    return !found;
  });
  if (!found) refuse_unknown_entry();
  return *found;
}

}  // namespace

Audit::Entries Audit::list(Call& call, const accounts::AccountPath& path, const Filter& filter) {
  return entries_of(
      call,
      {store::Lane::account, std::string(path.account_id.text()), 0, forever,
       is_ascending(filter.direction)},
      filter
  );
}

Audit::Entries Audit::list_own(Call& call, const Filter& filter) {
  return entries_of(
      call,
      {store::Lane::actor, std::string(call.caller.user_id.text()), 0, forever,
       is_ascending(filter.direction)},
      filter
  );
}

Audit::Log Audit::log(Call& call, const accounts::AccountPath& path, const LogFilter& filter) {
  demand_window(call, filter);
  const WantedInLog wanted(filter);
  Names names(call.tx);
  const auto range =
      range_of(call, filter, store::Lane::account, std::string(path.account_id.text()));
  const auto piece = piece_of(call, range, filter.limit, [&](const Line& line) {
    return line.account_id == path.account_id && wanted.admits(line, names);
  });
  return log_of(call, names, piece);
}

Audit::Log Audit::history(Call& call, const EntryPath& path, const HistoryFilter& filter) {
  demand(filter.action_time.has_value(), "action_time");
  demand_window(call, filter);
  const auto entry = entry_named(call, path, *filter.action_time);
  HistoryInfo info;
  if (entry.row_key.empty()) {
    info.history_status = HistoryStatus::unavailable;
    return {{}, json::to_text(info)};
  }
  store::Range range{store::Lane::row, entry.row_key, 0, forever, is_ascending(filter.direction)};
  narrow(range, call, filter.since->at, filter.before->at);
  go_on_at(range, filter.cursor);
  const auto piece = piece_of(call, range, filter.limit, [&](const Line& line) {
    return line.account_id == path.account_id && line.table_name == entry.table_name &&
           line.at >= filter.since->at && line.at < filter.before->at;
  });
  Names names(call.tx);
  info.count = static_cast<std::int64_t>(piece.lines.size());
  set_next(info, piece);
  return {shown(call, names, piece.lines, log_entry_of), json::to_text(info)};
}

std::vector<ProductCategory> Audit::categories(Call&, const accounts::AccountPath&) {
  return product_categories();
}

// Who administers single units sees the accounts of those; what belongs to no account, and what is
// left of deleted ones, is for administrators of the whole tenant.
Audit::Log Audit::log_of_tenant(
    Call& call, const tenants::TenantPath& path, const TenantLogFilter& filter
) {
  demand_window(call, filter);
  const WantedInLog wanted(filter);
  Names names(call.tx);
  auto range = range_of(call, filter, store::Lane::tenant, std::string(path.tenant_id.text()));
  if (range.lane == store::Lane::tenant && filter.account_id.only.size() == 1) {
    range.lane = store::Lane::account;
    range.value = filter.account_id.only.front();
  }
  const auto standing = tenants_.standing(call, path.tenant_id);
  std::map<AccountId, bool> known;
  const auto may_see = [&](const Line& line) {
    if (standing->is_admin_of_all) return true;
    const auto [found, is_new] = known.try_emplace(line.account_id, false);
    if (is_new && !line.account_id.empty()) {
      const auto account = accounts_.find(call, line.account_id);
      found->second = account && standing->is_admin_of(account->unit_id);
    }
    return found->second;
  };
  const auto piece = piece_of(call, range, filter.limit, [&](const Line& line) {
    return line.tenant_id == path.tenant_id &&
           filter.account_id.admits(std::string(line.account_id.text())) &&
           wanted.admits(line, names) && may_see(line);
  });
  return log_of(call, names, piece);
}

}  // namespace audit
