#include "invitations/expiry_text.hpp"

#include <string_view>

namespace invitations {

std::string expiry_text(Timestamp at) {
  constexpr std::string_view days = "SunMonTueWedThuFriSat";
  constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
  const auto part = [](std::string_view names, int index) {
    return std::string(names.substr(static_cast<std::size_t>(index) * 3, 3));
  };
  const auto when = calendar(at);
  const auto minute = std::to_string(when.minute);
  return part(days, when.weekday) + ", " + part(months, when.month - 1) + " " +
         std::to_string(when.day) + ", " + std::to_string(when.year) + " " +
         std::to_string(when.hour % 12 == 0 ? 12 : when.hour % 12) + ":" +
         (minute.size() == 1 ? "0" + minute : minute) + (when.hour < 12 ? " am" : " pm") +
         " GMT+0000";
}

}  // namespace invitations
