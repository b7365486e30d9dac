#include "billing/billing.hpp"

#include <algorithm>

#include "billing/errors.hpp"
#include "billing/requests.hpp"
#include "billing/store.hpp"
#include "billing/tax_id.hpp"
#include "kernel/ids.hpp"

namespace billing {

namespace {

constexpr std::size_t methods_max = 3;
constexpr std::string_view reference_purpose = "payment_method";

template <class Text>
std::optional<std::string> text_of(const std::optional<Text>& from) {
  if (!from || from->text().empty()) return {};
  return std::string(from->text());
}

std::string checked_zipcode(const std::string& country, const std::string& text) {
  if (!is_zipcode(country, text)) refuse(errors::invalid_zipcode, "/zipcode");
  return text;
}

std::optional<std::string> checked_vat(const std::string& country, const OptionalLine& text) {
  if (!text || text->empty()) return {};
  auto number = tax_id(country, text->text());
  if (number) return number;
  refuse(
      errors::invalid_vat, "/vat",
      "This is no VAT or GST number of " + country + ", where they look like " +
          std::string(tax_id_form(country)) + " (9 a digit, A a letter, * either)."
  );
}

void fill(Profile& profile, const ProfileForm& form) {
  profile.account_type = form.account_type.value_or(AccountType::personal);
  profile.first_name = form.first_name.text();
  profile.last_name = form.last_name.text();
  profile.company = text_of(form.company);
  profile.address = form.address.text();
  profile.address2 = text_of(form.address2);
  profile.city = form.city.text();
  profile.state = text_of(form.state);
  profile.country = form.country.text();
  profile.zipcode = checked_zipcode(profile.country, form.zipcode.text());
  profile.telephone = text_of(form.telephone);
  profile.vat = checked_vat(profile.country, form.vat);
  profile.billing_email = text_of(form.billing_email);
  profile.secondary_billing_email = text_of(form.secondary_billing_email);
  profile.preferred_locale = text_of(form.preferred_locale);
}

// What is not sent stays.
template <class Form>
void fill(Method& method, const Form& form) {
  const auto set = [](std::optional<std::string>& to, const auto& from) {
    if (from) to = text_of(from);
  };
  auto& holder = method.holder;
  set(method.nick_name, form.nick_name);
  set(holder.first_name, form.first_name);
  set(holder.last_name, form.last_name);
  set(holder.address, form.address);
  set(holder.address2, form.address2);
  set(holder.city, form.city);
  set(holder.state, form.state);
  set(holder.zipcode, form.zipcode);
  set(holder.country, form.country);
  if (holder.country && holder.zipcode) checked_zipcode(*holder.country, *holder.zipcode);
}

std::string expiration_date(const Method& method) {
  const auto month = std::to_string(method.expiry_month);
  return std::to_string(method.expiry_year) + (month.size() == 1 ? "-0" : "-") + month;
}

MethodView view_of(const Method& method) {
  const auto& holder = method.holder;
  MethodView view;
  view.id = method.id;
  view.type = method.type;
  view.default_ = method.position == Position::primary;
  view.backup = method.position == Position::backup;
  view.brand = method.brand;
  view.last_four = method.last_four;
  view.expiration_date = expiration_date(method);
  view.nick_name = method.nick_name;
  view.first_name = holder.first_name;
  view.last_name = holder.last_name;
  view.address = holder.address;
  view.address2 = holder.address2;
  view.city = holder.city;
  view.state = holder.state;
  view.zipcode = holder.zipcode;
  view.country = holder.country;
  view.payment_gateway = method.gateway;
  view.created_on = method.created_at;
  return view;
}

[[noreturn]] void refuse_declined(Decline reason) {
  refuse(
      errors::declined, "/payment_nonce",
      "The card was declined: " + std::string(json::word(reason)) + "."
  );
}

}  // namespace

BillingView Billing::show(Call& call, const accounts::AccountPath& path) {
  BillingView view;
  const auto tenant = tenants_.get(call, accounts_.get(call, path.account_id).tenant_id);
  if (tenant.own_account_id && tenant.own_account_id != path.account_id) view.paid_by = tenant.name;
  const auto profile = store::find_profile(call.tx, path.account_id);
  if (profile) view.profile = view_of(call, *profile);
  for (const auto& method : store::list_methods(call.tx, path.account_id))
    view.payment_methods.push_back(billing::view_of(method));
  return view;
}

ProfileView Billing::show_profile(Call& call, const accounts::AccountPath& path) {
  return view_of(call, get_profile(call, path.account_id));
}

ProfileView Billing::add_profile(
    Call& call, const accounts::AccountPath& path, const ProfileForm& form
) {
  if (store::find_profile(call.tx, path.account_id)) refuse(errors::profile_exists);
  return put_profile(call, path, form);
}

ProfileView Billing::put_profile(
    Call& call, const accounts::AccountPath& path, const ProfileForm& form
) {
  const auto known = store::find_profile(call.tx, path.account_id);
  Profile profile = known.value_or(Profile());
  fill(profile, form);
  profile.modified_at = call.now;
  if (known) {
    call.tx.update(profile);
    return view_of(call, profile);
  }
  profile.id = call.ids.next<ProfileId>();
  profile.account_id = path.account_id;
  profile.tenant_id = accounts_.get(call, path.account_id).tenant_id;
  profile.created_at = call.now;
  call.tx.insert(profile);
  return view_of(call, profile);
}

ProfileView Billing::change_contact(
    Call& call, const accounts::AccountPath& path, const ContactChange& change
) {
  auto profile = get_profile(call, path.account_id);
  const auto set = [](std::optional<std::string>& to, const auto& from) {
    if (from.is_present) to = text_of(from.value);
  };
  set(profile.billing_email, change.billing_email);
  set(profile.secondary_billing_email, change.secondary_billing_email);
  set(profile.preferred_locale, change.preferred_locale);
  profile.modified_at = call.now;
  call.tx.update(profile);
  return view_of(call, profile);
}

void Billing::remove_profile(Call& call, const accounts::AccountPath& path) {
  const auto profile = get_profile(call, path.account_id);
  if (pays_for_something(call, path.account_id)) refuse(errors::profile_needed);
  call.tx.remove(profile);
}

ProfileView Billing::show_own_profile(Call& call) {
  const auto profile = store::find_profile_of_user(call.tx, call.caller.user_id);
  const bool is_visible =
      profile && accounts_.token_grants(call, profile->account_id, Area::billing, Verb::read);
  if (!is_visible) refuse(errors::no_profile);
  return view_of(call, *profile);
}

Page<MethodView> Billing::list_methods(
    Call& call, const accounts::AccountPath& path, const MethodFilter& filter
) {
  const auto all = store::list_methods(call.tx, path.account_id);
  Page<MethodView> page{
      {}, page_request(filter.page, filter.per_page), static_cast<std::int64_t>(all.size())};
  const auto end = std::min(page.request.offset() + page.request.per_page, page.total_count);
  for (auto i = page.request.offset(); i < end; ++i)
    page.items.push_back(billing::view_of(all[static_cast<std::size_t>(i)]));
  return page;
}

MethodView Billing::add_method(
    Call& call, const accounts::AccountPath& path, const NewMethod& wanted
) {
  if (wanted.payment_gateway && *wanted.payment_gateway != gateway_.name()) {
    refuse(errors::unknown_gateway, "/payment_gateway");
  }
  // The gateway's clock is the process's, not the tenant's.
  const auto redeemed = gateway_.redeem(wanted.payment_nonce, call.started_at);
  if (!redeemed) refuse(errors::unknown_nonce, "/payment_nonce");
  const auto known = store::list_methods(call.tx, path.account_id);
  if (known.size() >= methods_max) refuse(errors::too_many_methods);
  Method method;
  method.account_id = path.account_id;
  method.tenant_id = accounts_.get(call, path.account_id).tenant_id;
  if (!store::redeem(call.tx, key_.keyed_digest(wanted.payment_nonce), method, call.now)) {
    refuse(errors::used_nonce, "/payment_nonce");
  }
  if (redeemed->decline) refuse_declined(*redeemed->decline);
  method.id = call.ids.next<MethodId>();
  method.brand = redeemed->card.brand;
  method.last_four = redeemed->card.last_four;
  method.expiry_month = redeemed->card.expiry_month;
  method.expiry_year = redeemed->card.expiry_year;
  method.gateway = gateway_.name();
  method.reference_sealed = {key_.seal(redeemed->reference, reference_purpose)};
  method.created_at = call.now;
  fill(method, wanted);
  call.tx.insert(method);
  if (known.empty() || wanted.default_.value_or(false)) move_to(call, method, Position::primary);
  return billing::view_of(method);
}

MethodView Billing::show_method(Call& call, const MethodPath& path) {
  return billing::view_of(get_method(call, path));
}

MethodView Billing::change_method(Call& call, const MethodPath& path, const MethodChange& change) {
  auto method = get_method(call, path);
  fill(method, change);
  call.tx.update(method);
  return billing::view_of(method);
}

MethodReference Billing::remove_method(Call& call, const MethodPath& path) {
  const auto method = get_method(call, path);
  auto all = store::list_methods(call.tx, path.account_id);
  if (all.size() == 1 && pays_for_something(call, path.account_id)) refuse(errors::method_needed);
  call.tx.remove(method);
  // The next in order takes its place.
  if (method.position == Position::primary && all.size() > 1)
    move_to(call, all[1], Position::primary);
  return {method.id};
}

MethodView Billing::set_primary(Call& call, const MethodPath& path) {
  auto method = get_method(call, path);
  move_to(call, method, Position::primary);
  return billing::view_of(method);
}

MethodView Billing::set_backup(Call& call, const MethodPath& path) {
  auto method = get_method(call, path);
  if (method.position == Position::primary) refuse(errors::primary_as_backup);
  move_to(call, method, Position::backup);
  return billing::view_of(method);
}

bool Billing::has_profile(Call& call, const AccountId& account_id) {
  return store::find_profile(call.tx, account_id).has_value();
}

std::int64_t Billing::count_methods(Call& call, const AccountId& account_id) {
  return static_cast<std::int64_t>(store::list_methods(call.tx, account_id).size());
}

void Billing::remove_all(Call& call, const AccountId& account_id) {
  if (const auto profile = store::find_profile(call.tx, account_id)) call.tx.remove(*profile);
  for (const auto& method : store::list_methods(call.tx, account_id)) call.tx.remove(method);
  store::remove_nonces(call.tx, account_id);
}

ProfileView Billing::view_of(Call& call, const Profile& profile) {
  ProfileView view;
  view.id = profile.id;
  view.account_type = profile.account_type;
  view.first_name = profile.first_name;
  view.last_name = profile.last_name;
  view.company = profile.company;
  view.address = profile.address;
  view.address2 = profile.address2;
  view.city = profile.city;
  view.state = profile.state;
  view.zipcode = profile.zipcode;
  view.country = profile.country;
  view.telephone = profile.telephone;
  view.primary_email = profile.billing_email;
  view.secondary_billing_email = profile.secondary_billing_email;
  view.preferred_locale = profile.preferred_locale;
  view.vat = profile.vat;
  if (profile.vat) view.tax_id_type = tax_id_type(profile.country);
  view.is_partner = tenants_.get(call, profile.tenant_id).own_account_id == profile.account_id;
  view.created_on = profile.created_at;
  view.edited_on = profile.modified_at;
  const auto methods = store::list_methods(call.tx, profile.account_id);
  if (methods.empty()) return view;
  const auto& primary = methods.front();
  const auto& holder = primary.holder;
  view.card_number = "xxxx-xxxx-xxxx-" + primary.last_four;
  view.card_expiry_month = primary.expiry_month;
  view.card_expiry_year = primary.expiry_year;
  view.payment_gateway = primary.gateway;
  view.payment_first_name = holder.first_name;
  view.payment_last_name = holder.last_name;
  view.payment_email = profile.billing_email;
  view.payment_address = holder.address;
  view.payment_address2 = holder.address2;
  view.payment_city = holder.city;
  view.payment_state = holder.state;
  view.payment_zipcode = holder.zipcode;
  view.payment_country = holder.country;
  return view;
}

Profile Billing::get_profile(Call& call, const AccountId& account_id) {
  auto profile = store::find_profile(call.tx, account_id);
  if (!profile) refuse(errors::no_profile);
  return std::move(*profile);
}

Method Billing::get_method(Call& call, const MethodPath& path) {
  auto method = store::find_method(call.tx, path.payment_method_id);
  if (!method || method->account_id != path.account_id) refuse(errors::no_method);
  return std::move(*method);
}

// A tenant's own account pays for all of the tenant.
bool Billing::pays_for_something(Call& call, const AccountId& account_id) {
  const auto tenant_id = accounts_.get(call, account_id).tenant_id;
  const bool pays_for_all = tenants_.get(call, tenant_id).own_account_id == account_id;
  return (pays_for_all ? store::count_paid(call.tx, tenant_id)
                       : store::count_paid(call.tx, account_id)) > 0;
}

// Whoever had the position steps back: a primary becomes the backup where there is none.
void Billing::move_to(Call& call, Method& method, Position position) {
  auto all = store::list_methods(call.tx, method.account_id);
  const auto is_backup = [&](const Method& one) {
    return one.id != method.id && one.position == Position::backup;
  };
  const bool has_backup = std::any_of(all.begin(), all.end(), is_backup);
  for (auto& other : all) {
    if (other.id == method.id || other.position != position) continue;
    const bool steps_to_backup = position == Position::primary && !has_backup;
    other.position = steps_to_backup ? Position::backup : Position::other;
    call.tx.update(other);
  }
  method.position = position;
  call.tx.update(method);
}

}  // namespace billing
