#include "zones/name_servers.hpp"

#include <array>
#include <charconv>

#include "kernel/crypto.hpp"

namespace zones {

namespace {

constexpr std::array<std::string_view, 32> first_names{
    "alder",  "aspen",  "beech",  "birch",  "cedar", "cherry",  "elder",  "elm",
    "fir",    "ginkgo", "hazel",  "holly",  "ivy",   "juniper", "larch",  "laurel",
    "lime",   "linden", "maple",  "myrtle", "oak",   "olive",   "palm",   "pine",
    "poplar", "rowan",  "spruce", "sumac",  "teak",  "walnut",  "willow", "yew"};
constexpr std::array<std::string_view, 32> second_names{
    "adder",   "badger", "bison", "crane",  "curlew", "dove",   "eagle", "falcon",
    "finch",   "fox",    "gull",  "hare",   "hawk",   "heron",  "ibis",  "jay",
    "kestrel", "lark",   "lynx",  "marten", "newt",   "osprey", "otter", "owl",
    "plover",  "quail",  "raven", "robin",  "stork",  "swan",   "tern",  "wren"};

static_assert(first_names.size() * second_names.size() == pair_count);

}  // namespace

std::size_t base_pair(std::string_view account_id) {
  const auto digest = crypto::digest(account_id);
  std::size_t number = 0;
  std::from_chars(digest.data(), digest.data() + 4, number, 16);
  return number % pair_count;
}

std::vector<std::string> pair_names(std::size_t number, std::string_view domain) {
  const auto name = [&](std::string_view word) {
    return std::string(word) + "." + std::string(domain);
  };
  number %= pair_count;
  return {
      name(first_names[number / second_names.size()]),
      name(second_names[number % second_names.size()])};
}

}  // namespace zones
