#include "kernel/csv.hpp"

#include "terms/requests.hpp"

namespace terms {

namespace {

template <class T>
std::string text_of(const T& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    return value;
  } else if constexpr (std::is_same_v<T, bool>) {
    return value ? "true" : "false";
  } else if constexpr (json::is_a<T, std::optional>) {
    return value ? text_of(*value) : std::string();
  } else if constexpr (json::DescribedEnum<T>) {
    return std::string(json::word(value));
  } else {
    return std::string(value.text());
  }
}

}  // namespace

std::string csv_of(const std::vector<AcceptanceView>& acceptances) {
  std::string out;
  const auto put = [&](auto text_of_member) {
    std::vector<std::string> cells;
    boost::mp11::mp_for_each<json::Members<AcceptanceView>>([&](auto member) {
      cells.push_back(text_of_member(member));
    });
    put_csv_row(out, cells);
  };
  put([](auto member) { return std::string(member.name); });
  for (const auto& acceptance : acceptances) {
    put([&](auto member) { return text_of(acceptance.*member.pointer); });
  }
  return out;
}

}  // namespace terms
