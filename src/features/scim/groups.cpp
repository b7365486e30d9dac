#include <algorithm>

#include "json/read.hpp"
#include "kernel/ids.hpp"
#include "scim/errors.hpp"
#include "scim/listing.hpp"
#include "scim/requests.hpp"
#include "scim/store.hpp"

namespace scim {

namespace {

std::vector<PersonId> ids_of(const std::vector<WantedMember>& members) {
  std::vector<PersonId> ids;
  for (const auto& member : members) ids.push_back(member.value);
  return ids;
}

// The value of an operation on `members`: a list, or one alone.
std::vector<PersonId> people_in(const Assignment& assignment) {
  if (assignment.value.text == "null") return {};
  if (const auto list = json::parsed<std::vector<WantedMember>>(assignment.value.text))
    return ids_of(*list);
  const auto one = json::parsed<WantedMember>(assignment.value.text);
  if (!one) refuse(errors::invalid_value, assignment.pointer);
  return {one->value};
}

bool is_in(const std::vector<PersonId>& list, const PersonId& id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

void set_name(Call& call, Group& group, const std::string& name) {
  if (name.empty()) refuse(errors::invalid_value, "/displayName");
  const auto key = lower(name);
  if (key != group.display_name_key && store::find_group(call.tx, group.connector_id, key))
    refuse(errors::group_name_taken, "/displayName");
  group.display_name = name;
  group.display_name_key = key;
}

// For filters.
std::vector<std::string> values_of(Call& call, const Group& group, std::string_view name) {
  if (name == "id") return {std::string(group.id.text())};
  if (name == "displayname") return {group.display_name};
  if (name == "externalid" && group.external_id) return {*group.external_id};
  if (name == "meta.created") return {group.created_at.text()};
  if (name == "meta.lastmodified") return {group.modified_at.text()};
  std::vector<std::string> values;
  if (name != "members" && name != "members.value") return values;
  for (const auto& member : store::list_members(call.tx, group.id))
    values.emplace_back(member.person_id.text());
  return values;
}

}  // namespace

http::Document Scim::list_groups(Call& call, const ListQuery& query) {
  const auto connector = enter(call);
  const auto range = range_of(query);
  auto groups = store::list_groups(call.tx, connector.id);
  if (query.filter) {
    const auto filter = filter_of(*query.filter);
    std::erase_if(groups, [&](const Group& group) {
      return !filter.holds([&](std::string_view name) { return values_of(call, group, name); });
    });
  }
  ListResponse<GroupResource> list;
  list.startIndex = range.start;
  list.totalResults = static_cast<std::int64_t>(groups.size());
  cut(groups, range);
  for (const auto& group : groups) list.Resources.push_back(resource_of(call, group, query));
  list.itemsPerPage = static_cast<std::int64_t>(list.Resources.size());
  return document(list);
}

http::Document Scim::add_group(Call& call, const WantedGroup& wanted) {
  const auto connector = enter(call);
  Group group;
  group.id = call.ids.next<GroupId>();
  group.connector_id = connector.id;
  group.tenant_id = connector.tenant_id;
  group.account_id = connector.account_id;
  group.external_id = wanted.externalId;
  group.created_at = group.modified_at = call.now;
  set_name(call, group, wanted.displayName);
  call.tx.insert(group);
  if (wanted.members) add_members(call, connector, group, ids_of(*wanted.members));
  return answer(call, group, {}, 201);
}

http::Document Scim::show_group(Call& call, const GroupPath& path, const ShowQuery& query) {
  const auto connector = enter(call);
  return answer(call, get_group(call, connector, path.group_id), query, 200);
}

http::Document Scim::replace_group(Call& call, const GroupPath& path, const WantedGroup& wanted) {
  const auto connector = enter(call);
  auto group = get_group(call, connector, path.group_id);
  group.external_id = wanted.externalId;
  rename(call, connector, group, wanted.displayName);
  const auto ids = ids_of(wanted.members.value_or(std::vector<WantedMember>()));
  keep_members(call, connector, group, [&](const PersonId& id) { return is_in(ids, id); });
  add_members(call, connector, group, ids);
  return answer(call, group, {}, 200);
}

http::Document Scim::patch_group(Call& call, const GroupPath& path, const PatchBody& body) {
  const auto connector = enter(call);
  auto group = get_group(call, connector, path.group_id);
  for (const auto& assignment : assignments_of(body.Operations))
    apply(call, connector, group, assignment);
  group.modified_at = call.now;
  call.tx.update(group);
  return answer(call, group, {}, 200);
}

http::Document Scim::remove_group(Call& call, const GroupPath& path) {
  const auto connector = enter(call);
  const auto group = get_group(call, connector, path.group_id);
  keep_members(call, connector, group, [](const PersonId&) { return false; });
  call.tx.remove(group);
  return {content_type, {}, {}, 204};
}

Group Scim::get_group(Call& call, const sso::Connector& connector, const GroupId& id) {
  auto found = store::find_group(call.tx, id);
  if (!found || found->connector_id != connector.id) refuse(errors::unknown_group);
  return std::move(*found);
}

// Another name may be granted something else.
void Scim::rename(
    Call& call, const sso::Connector& connector, Group& group, const std::string& name
) {
  const auto old_key = group.display_name_key;
  set_name(call, group, name);
  group.modified_at = call.now;
  call.tx.update(group);
  if (group.display_name_key == old_key) return;
  for (auto& person : store::list_people_of(call.tx, group.id)) {
    grant(call, connector, person);
    call.tx.update(person);
  }
}

void Scim::apply(
    Call& call, const sso::Connector& connector, Group& group, const Assignment& assignment
) {
  const auto& name = assignment.attribute;
  if (name == "externalid") group.external_id = text_of(assignment);
  if (name == "displayname") {
    const auto text = text_of(assignment);
    if (!text) refuse(errors::not_removable, assignment.pointer);
    rename(call, connector, group, *text);
  }
  if (name == "members") apply_to_members(call, connector, group, assignment);
}

void Scim::apply_to_members(
    Call& call, const sso::Connector& connector, const Group& group, const Assignment& assignment
) {
  const auto ids = people_in(assignment);
  const bool removes = assignment.change == Change::remove;
  const auto is_named = [&](const PersonId& id) {
    if (!assignment.filter) return ids.empty() || is_in(ids, id);
    return assignment.filter->holds([&](std::string_view attribute) {
      const bool is_value = attribute == "value";
      return is_value ? std::vector{std::string(id.text())} : std::vector<std::string>();
    });
  };
  if (removes) {
    keep_members(call, connector, group, [&](const PersonId& id) { return !is_named(id); });
    return;
  }
  if (assignment.change == Change::replace && !assignment.filter)
    keep_members(call, connector, group, [&](const PersonId& id) { return is_in(ids, id); });
  add_members(call, connector, group, ids);
}

void Scim::add_members(
    Call& call, const sso::Connector& connector, const Group& group,
    const std::vector<PersonId>& ids
) {
  const auto known = store::list_members(call.tx, group.id);
  std::vector<PersonId> added;
  for (const auto& member : known) added.push_back(member.person_id);
  for (const auto& id : ids) {
    if (is_in(added, id)) continue;
    auto person = store::find_person(call.tx, id);
    if (!person || person->connector_id != connector.id) refuse(errors::unknown_member, "/members");
    call.tx.insert(GroupMember{
        call.ids.next<GroupMemberId>(), group.id, id, group.tenant_id, group.account_id});
    grant(call, connector, *person);
    call.tx.update(*person);
    added.push_back(id);
  }
}

void Scim::keep_members(
    Call& call, const sso::Connector& connector, const Group& group, const IsKept& is_kept
) {
  for (const auto& member : store::list_members(call.tx, group.id)) {
    if (is_kept(member.person_id)) continue;
    call.tx.remove(member);
    auto person = get_person(call, connector, member.person_id);
    grant(call, connector, person);
    call.tx.update(person);
  }
}

GroupResource Scim::resource_of(Call& call, const Group& group, const ShowQuery& query) {
  GroupResource resource;
  resource.id = group.id;
  if (group.external_id) resource.externalId.emplace(*group.external_id);
  resource.displayName.emplace(group.display_name);
  auto& members = resource.members.emplace();
  for (const auto& person : store::list_people_of(call.tx, group.id))
    members.push_back({std::string(person.id.text()), person.user_name});
  resource.meta.emplace(Meta{
      "Group", group.created_at, group.modified_at,
      base_ + "/Groups/" + std::string(group.id.text())});
  project(resource, query);
  return resource;
}

http::Document Scim::answer(Call& call, const Group& group, const ShowQuery& query, int status) {
  return document(resource_of(call, group, query), status);
}

}  // namespace scim
