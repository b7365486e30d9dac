#include <algorithm>

#include "iam/errors.hpp"
#include "iam/iam.hpp"
#include "iam/requests.hpp"
#include "kernel/crypto.hpp"

namespace iam {

namespace {

bool is_wanted(const members::Role& group, const PermissionGroupFilter& filter) {
  return (!filter.id || *filter.id == group.group_id) &&
         (!filter.name || *filter.name == group.name) &&
         (!filter.label || *filter.label == group.label);
}

std::vector<GroupPermission> permissions_of(const members::Role& group) {
  std::vector<GroupPermission> all;
  for (const auto& word : permission_words(group.permissions)) {
    // #zone:read is com.cloudflare.api.zone.read.
    auto key = "com.cloudflare.api." + word.substr(1);
    std::replace(key.begin(), key.end(), ':', '.');
    all.push_back({crypto::digest("permission " + word).substr(0, 32), key, {word}});
  }
  return all;
}

}  // namespace

Page<members::PermissionGroupView> Iam::list_permission_groups(
    Call&, const accounts::AccountPath&, const PermissionGroupFilter& filter
) {
  Page<members::PermissionGroupView> page{{}, page_request(filter.page, filter.per_page), 0};
  const auto& wanted = page.request;
  for (const auto* list : {&members::all_roles(), &members::zone_groups()}) {
    for (const auto& group : *list) {
      if (!is_wanted(group, filter)) continue;
      const auto position = page.total_count++;
      if (position < wanted.offset() || position >= wanted.offset() + wanted.per_page) continue;
      page.items.push_back(members::group_view(group));
    }
  }
  return page;
}

PermissionGroupDetails Iam::show_permission_group(Call&, const PermissionGroupPath& path) {
  const auto* group = members::find_group(path.permission_group_id.text());
  if (group == nullptr) refuse(errors::permission_group_not_found);
  return {members::group_view(*group), permissions_of(*group)};
}

}  // namespace iam
