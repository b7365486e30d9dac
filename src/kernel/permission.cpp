#include "kernel/permission.hpp"

#include <boost/mp11.hpp>

std::string permission_word(Area area, Verb verb) {
  std::string word = "#";
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Area>>([&](auto known) {
    if (known.value == area) word += known.name;
  });
  return word + (verb == Verb::read ? ":read" : ":edit");
}

std::vector<std::string> permission_words(const PermissionSet& permissions) {
  std::vector<std::string> words;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Area>>([&](auto area) {
    if (!is_published(area.value)) return;
    for (const auto verb : {Verb::read, Verb::edit}) {
      if (permissions.has(area.value, verb)) words.push_back(permission_word(area.value, verb));
    }
  });
  return words;
}
