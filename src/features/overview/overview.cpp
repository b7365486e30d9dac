#include "overview/overview.hpp"

#include "overview/requests.hpp"
#include "overview/store.hpp"

namespace overview {

namespace {

// "1 zone is deleted.", "3 zones are deleted."; nothing of nothing.
struct Consequence {
  std::int64_t count;
  std::string_view one;
  std::string_view many;
};

std::vector<std::string> sentences_of(const DeletionCounts& counts) {
  const Consequence all[] = {
      {counts.zones, "zone is deleted, and no longer answers.",
       "zones are deleted, and no longer answer."},
      {counts.members, "member loses access.", "members lose access."},
      {counts.pending_invitations, "invitation is withdrawn.", "invitations are withdrawn."},
      {counts.subscriptions, "subscription ends.", "subscriptions end."},
      {counts.payment_methods, "payment method is forgotten.", "payment methods are forgotten."},
  };
  std::vector<std::string> sentences;
  for (const auto& [count, one, many] : all) {
    if (count == 0) continue;
    sentences.push_back(std::to_string(count) + ' ' + std::string(count == 1 ? one : many));
  }
  sentences.emplace_back("The audit log stays. Nothing else can be restored.");
  return sentences;
}

}  // namespace

Overview Overviews::show(Call& call, const tenants::TenantPath& path) {
  const auto tenant = tenants_.get(call, path.tenant_id);
  const auto& user_id = call.caller.user_id;
  const auto standing = tenants_.standing(call, path.tenant_id);
  const bool is_whole = standing && standing->is_admin_of_all;
  const auto& own = tenant.own_account_id;
  Overview view;
  view.own_account_id = own;
  view.figures = store::figures(call.tx, {tenant.id, user_id, is_whole, call.now});
  // A token of the tenant is nobody, who has nothing to do about themselves.
  const auto user = user_id.empty() ? std::nullopt : users_.find(call, user_id);
  const bool has_key = !user || user->api_key_viewed_at || user->api_key_changed_at ||
                       tokens_.has_any(call, user->id);
  view.checklist = {
      {Key::email_verified, !user || user->is_email_verified},
      {Key::second_factor, !user || user->has_two_factor},
      {Key::billing_details, own && billing_.has_profile(call, *own)},
      {Key::credential, has_key},
      {Key::first_account, store::has_other_account(call.tx, tenant.id, own)},
      {Key::customer_invited, store::has_customer(call.tx, tenant.id, own)},
      {Key::zone_added, view.figures.zone_count > 0},
      {Key::plan_chosen, view.figures.subscription_count > 0},
  };
  return view;
}

DeletionPreview Overviews::preview_deletion(Call& call, const accounts::AccountPath& path) {
  const auto account = accounts_.get(call, path.account_id);
  DeletionPreview view;
  view.id = account.id;
  view.name = account.name;
  view.is_allowed = tenants_.get(call, account.tenant_id).own_account_id != account.id;
  if (!view.is_allowed)
    view.reason = "This is the tenant's own account, which pays for the others.";
  view.counts = store::count_of_account(call.tx, account.id, call.now);
  view.consequences = sentences_of(view.counts);
  return view;
}

}  // namespace overview
