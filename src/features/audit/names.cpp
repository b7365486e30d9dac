#include "audit/names.hpp"

#include <array>

#include "audit/store.hpp"
#include "json/read.hpp"

namespace audit {

namespace {

const std::string nothing;

// What rows are called, first of all.
constexpr std::array<std::string_view, 4> naming_members{"name", "email", "label", "nick_name"};

std::string name_in(const json::Raw& image) {
  const auto members = members_of(image);
  for (const auto key : naming_members) {
    const auto found = members.find(std::string(key));
    if (found != members.end() && found->second.text.starts_with('"')) {
      return json::from_text<std::string>(found->second.text);
    }
  }
  return {};
}

// An administration is called by its user, who was one before.
std::string user_in(const json::Raw& image) {
  const auto members = members_of(image);
  const auto found = members.find("user_id");
  return found == members.end() ? std::string() : json::from_text<std::string>(found->second.text);
}

}  // namespace

ImageMembers members_of(const json::Raw& image) {
  if (!image.text.starts_with('{')) return {};
  return json::from_text<ImageMembers>(image.text);
}

const std::string& Names::of_account(const Line& line) {
  return line.account_id.empty() ? nothing : last("accounts", line.account_id.text());
}

const std::string& Names::of_zone(const Line& line) {
  return line.zone_id ? last("zones", line.zone_id->text()) : nothing;
}

const std::string& Names::of_token(const Line& line) {
  return line.token_id ? last("api_tokens", line.token_id->text()) : nothing;
}

std::string Names::of_row(const Line& line, const Images& images) {
  if (line.table_name == "tenant_admins" && (line.has_after || line.has_before))
    return last("users", user_in(line.has_after ? images.after : images.before));
  if (line.has_after) return name_in(images.after);
  if (line.has_before) return name_in(images.before);
  return line.row_key.empty() ? nothing : last(line.table_name, line.row_key);
}

const std::string& Names::last(std::string_view table_name, std::string_view row_key) {
  std::string key(table_name);
  key += ' ';
  key += row_key;
  const auto known = known_.find(key);
  if (known != known_.end()) return known->second;
  const auto image = store::last_image(tx_, table_name, row_key);
  return known_.emplace(std::move(key), image ? name_in(*image) : nothing).first->second;
}

}  // namespace audit
