#include "tokens/permission_groups.hpp"

#include <array>
#include <unordered_map>

#include "json/read.hpp"
#include "kernel/check.hpp"
#include "tokens_embedded.hpp"

namespace tokens {

namespace {

// The shape of data/permission_groups.json. Ids and names are published (fact sheet identity,
// appendix A), those of the scope `tenant` are ours. Which areas a group opens follows the
// published description of each endpoint (x-api-token-group).
struct GroupData {
  std::string id;
  std::string name;
  std::string scope;
  Category category = Category::other;
  std::vector<Area> read;
  std::vector<Area> edit;
};
BOOST_DESCRIBE_STRUCT(GroupData, (), (id, name, scope, category, read, edit))

struct GroupsData {
  std::vector<GroupData> groups;
};
BOOST_DESCRIBE_STRUCT(GroupsData, (), (groups))

struct ScopeWord {
  Scope scope;
  std::string_view word;
};
constexpr std::array<ScopeWord, 5> scope_words{
    {{Scope::account, "com.cloudflare.api.account"},
     {Scope::zone, "com.cloudflare.api.account.zone"},
     {Scope::user, "com.cloudflare.api.user"},
     {Scope::bucket, "com.cloudflare.edge.r2.bucket"},
     {Scope::tenant, "tenant"}}};

Scope scope_of(std::string_view word) {
  for (const auto& known : scope_words) {
    if (known.word == word) return known.scope;
  }
  CHECK(false);
  return Scope::account;
}

std::uint64_t bits_of(const std::vector<Area>& areas) {
  std::uint64_t bits = 0;
  for (const auto area : areas) bits |= PermissionSet::bit(area);
  return bits;
}

struct Groups {
  std::vector<PermissionGroup> list;
  std::unordered_map<std::string_view, const PermissionGroup*> by_id;

  Groups() {
    for (const auto& data : json::from_text<GroupsData>(embedded::permission_groups_json).groups) {
      list.push_back(
          {data.id,
           data.name,
           scope_of(data.scope),
           data.category,
           {bits_of(data.read), bits_of(data.edit)}}
      );
    }
    for (const auto& group : list) CHECK(by_id.emplace(group.id, &group).second);
  }
};

const Groups& known() {
  static const Groups instance;
  return instance;
}

}  // namespace

std::string_view scope_word(Scope scope) {
  for (const auto& known : scope_words) {
    if (known.scope == scope) return known.word;
  }
  return {};
}

const std::vector<PermissionGroup>& all_permission_groups() { return known().list; }

const PermissionGroup* find_permission_group(std::string_view id) {
  const auto found = known().by_id.find(id);
  return found == known().by_id.end() ? nullptr : found->second;
}

}  // namespace tokens
