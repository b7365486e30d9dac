#include "kernel/permission.hpp"

#include <boost/mp11.hpp>

std::vector<std::string> permission_words(const PermissionSet& permissions) {
  std::vector<std::string> words;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Area>>([&](auto area) {
    const std::string stem = std::string("#") + area.name;
    if (permissions.has(area.value, Verb::read)) words.push_back(stem + ":read");
    if (permissions.has(area.value, Verb::edit)) words.push_back(stem + ":edit");
  });
  return words;
}
