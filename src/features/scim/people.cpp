#include <algorithm>

#include "kernel/check.hpp"
#include "kernel/email_address.hpp"
#include "kernel/ids.hpp"
#include "scim/errors.hpp"
#include "scim/listing.hpp"
#include "scim/requests.hpp"
#include "scim/store.hpp"

// Users, as RFC 7644 calls them.
namespace scim {

namespace {

constexpr std::size_t name_max = 60;

std::optional<std::string> user_part(const std::optional<std::string>& name) {
  return name && !name->empty() && code_points(*name) <= name_max ? name : std::nullopt;
}

std::vector<std::string> texts(const std::optional<std::string>& text) {
  return text ? std::vector<std::string>{*text} : std::vector<std::string>();
}

// For filters.
std::vector<std::string> values_of(const Person& person, std::string_view attribute) {
  if (attribute == "id") return {std::string(person.id.text())};
  if (attribute == "username") return {person.user_name};
  if (attribute == "externalid") return texts(person.external_id);
  if (attribute == "displayname") return texts(person.display_name);
  if (attribute == "name.givenname") return texts(person.given_name);
  if (attribute == "name.familyname") return texts(person.family_name);
  if (attribute == "active") return {person.is_active ? "true" : "false"};
  if (attribute == "emails" || attribute == "emails.value") return {person.user_name};
  if (attribute == "emails.type") return {"work"};
  if (attribute == "emails.primary") return {"true"};
  if (attribute == "meta.created") return {person.created_at.text()};
  if (attribute == "meta.lastmodified") return {person.modified_at.text()};
  return {};
}

// As few rows as the filter allows to look at.
std::vector<Person> candidates(
    sql::Transaction& tx, const sso::ConnectorId& connector_id, const Filter& filter
) {
  const auto one = [&](const std::optional<Person>& found) {
    const bool is_own = found && found->connector_id == connector_id;
    return is_own ? std::vector<Person>{*found} : std::vector<Person>();
  };
  if (const auto name = filter.demanded("username"))
    return one(store::find_person(tx, connector_id, lower(*name)));
  if (const auto text = filter.demanded("id")) {
    const auto id = PersonId::parse(*text);
    return id ? one(store::find_person(tx, *id)) : std::vector<Person>();
  }
  if (const auto external_id = filter.demanded("externalid"))
    return store::list_people(tx, connector_id, *external_id);
  return store::list_people(tx, connector_id);
}

// A directory decides about its own domain alone.
EmailAddress address_of(const sso::Connector& connector, const std::string& user_name) {
  const auto email = EmailAddress::parse(user_name);
  if (!email || sso::domain_of(*email) != connector.email_domain)
    refuse(errors::foreign_user_name, "/userName");
  return *email;
}

void put(Person& person, const WantedPerson& wanted) {
  const auto& name = wanted.name;
  person.external_id = wanted.externalId;
  person.given_name = name ? name->givenName : std::nullopt;
  person.family_name = name ? name->familyName : std::nullopt;
  person.display_name = wanted.displayName;
}

// Attributes that are not kept are ignored: directories send what they have.
void assign(Person& person, const Assignment& assignment) {
  const auto& name = assignment.attribute;
  if (name == "externalid") person.external_id = text_of(assignment);
  if (name == "displayname") person.display_name = text_of(assignment);
  if (name == "name.givenname") person.given_name = text_of(assignment);
  if (name == "name.familyname") person.family_name = text_of(assignment);
  if (name != "username" && name != "active") return;
  if (assignment.change == Change::remove) refuse(errors::not_removable, assignment.pointer);
  if (name == "active") person.is_active = bool_of(assignment.value, assignment.pointer);
  if (name != "username") return;
  const auto text = text_of(assignment);
  if (!text) refuse(errors::invalid_value, assignment.pointer);
  person.user_name = *text;
}

}  // namespace

http::Document Scim::list_people(Call& call, const ListQuery& query) {
  const auto connector = enter(call);
  const auto range = range_of(query);
  ListResponse<PersonResource> list;
  list.startIndex = range.start;
  std::vector<Person> people;
  if (query.filter) {
    const auto filter = filter_of(*query.filter);
    people = candidates(call.tx, connector.id, filter);
    std::erase_if(people, [&](const Person& person) {
      return !filter.holds([&](std::string_view name) { return values_of(person, name); });
    });
    list.totalResults = static_cast<std::int64_t>(people.size());
    cut(people, range);
  } else {
    list.totalResults = store::count_people(call.tx, connector.id);
    people = store::list_people(call.tx, connector.id, range.count, range.start - 1);
  }
  for (const auto& person : people) list.Resources.push_back(resource_of(call, person, query));
  list.itemsPerPage = static_cast<std::int64_t>(list.Resources.size());
  return document(list);
}

http::Document Scim::add_person(Call& call, const WantedPerson& wanted) {
  const auto connector = enter(call);
  const auto email = address_of(connector, wanted.userName);
  if (store::find_person(call.tx, connector.id, email.key()))
    refuse(errors::user_name_taken, "/userName");
  auto user = parts_.users.find_by_email(call, email);
  if (user && user->is_service_user) refuse(errors::not_a_person, "/userName");
  if (!user) {
    users::NewUser made;
    made.email = email;
    made.is_email_verified = true;
    if (wanted.name) {
      made.first_name = user_part(wanted.name->givenName);
      made.last_name = user_part(wanted.name->familyName);
    }
    user = parts_.users.add(call, made).user;
  }
  Person person;
  person.id = call.ids.next<PersonId>();
  person.connector_id = connector.id;
  person.tenant_id = connector.tenant_id;
  person.account_id = connector.account_id;
  person.user_id = user->id;
  person.created_at = person.modified_at = call.now;
  put(person, wanted);
  person.user_name = email.text();
  person.user_name_key = email.key();
  const bool is_active = !wanted.active || bool_of(*wanted.active, "/active");
  if (is_active) {
    start(call, connector, person);
  } else {
    end(call, connector, person);
  }
  call.tx.insert(person);
  return answer(call, person, {}, 201);
}

http::Document Scim::show_person(Call& call, const PersonPath& path, const ShowQuery& query) {
  const auto connector = enter(call);
  return answer(call, get_person(call, connector, path.person_id), query, 200);
}

http::Document Scim::replace_person(
    Call& call, const PersonPath& path, const WantedPerson& wanted
) {
  const auto connector = enter(call);
  const auto before = get_person(call, connector, path.person_id);
  auto person = before;
  put(person, wanted);
  person.user_name = wanted.userName;
  if (wanted.active) person.is_active = bool_of(*wanted.active, "/active");
  save(call, connector, before, person);
  return answer(call, person, {}, 200);
}

http::Document Scim::patch_person(Call& call, const PersonPath& path, const PatchBody& body) {
  const auto connector = enter(call);
  const auto before = get_person(call, connector, path.person_id);
  auto person = before;
  for (const auto& assignment : assignments_of(body.Operations)) assign(person, assignment);
  save(call, connector, before, person);
  return answer(call, person, {}, 200);
}

http::Document Scim::remove_person(Call& call, const PersonPath& path) {
  const auto connector = enter(call);
  auto person = get_person(call, connector, path.person_id);
  if (person.is_active) end(call, connector, person);
  for (const auto& membership : store::list_memberships(call.tx, person.id))
    call.tx.remove(membership);
  call.tx.remove(person);
  return {content_type, {}, {}, 204};
}

Person Scim::get_person(Call& call, const sso::Connector& connector, const PersonId& id) {
  auto found = store::find_person(call.tx, id);
  if (!found || found->connector_id != connector.id) refuse(errors::unknown_person);
  return std::move(*found);
}

void Scim::save(Call& call, const sso::Connector& connector, const Person& before, Person& person) {
  const auto email = address_of(connector, person.user_name);
  person.user_name_key = email.key();
  if (person.user_name_key != before.user_name_key) rename(call, connector, person, email);
  const bool is_active = person.is_active;
  if (is_active && !before.is_active) start(call, connector, person);
  if (!is_active && before.is_active) end(call, connector, person);
  person.modified_at = call.now;
  call.tx.update(person);
}

// The person has another address in the directory, and so in all their seats.
void Scim::rename(
    Call& call, const sso::Connector& connector, const Person& person, const EmailAddress& email
) {
  const auto owner = parts_.users.find_by_email(call, email);
  const bool is_taken = store::find_person(call.tx, connector.id, email.key()) ||
                        (owner && owner->id != person.user_id);
  if (is_taken) refuse(errors::user_name_taken, "/userName");
  auto user = parts_.users.get(call, person.user_id);
  if (user.email == email) return;
  const auto old = user.email;
  parts_.users.set_email(call, user, email);
  parts_.members.change_email(call, user, old);
}

PersonResource Scim::resource_of(Call& call, const Person& person, const ShowQuery& query) {
  PersonResource resource;
  resource.id = person.id;
  if (person.external_id) resource.externalId.emplace(*person.external_id);
  resource.userName.emplace(person.user_name);
  auto& name = resource.name.emplace();
  if (person.given_name) name.givenName.emplace(*person.given_name);
  if (person.family_name) name.familyName.emplace(*person.family_name);
  if (person.display_name) resource.displayName.emplace(*person.display_name);
  resource.active.emplace(person.is_active);
  resource.emails.emplace({EmailResource{person.user_name}});
  auto& groups = resource.groups.emplace();
  for (const auto& group : store::list_groups_of(call.tx, person.id))
    groups.push_back({std::string(group.id.text()), group.display_name});
  resource.meta.emplace(Meta{
      "User", person.created_at, person.modified_at,
      base_ + "/Users/" + std::string(person.id.text())});
  project(resource, query);
  return resource;
}

http::Document Scim::answer(Call& call, const Person& person, const ShowQuery& query, int status) {
  return document(resource_of(call, person, query), status);
}

}  // namespace scim
