#include "second_factors/qr_code.hpp"

#include <qrencode.h>

#include <memory>

#include "kernel/check.hpp"

namespace second_factors {

namespace {

constexpr int quiet_zone = 4;

struct Free {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

std::string qr_code_svg(const std::string& text) {
  const std::unique_ptr<QRcode, Free> code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M));
  CHECK(code != nullptr);
  const auto size = std::to_string(code->width + 2 * quiet_zone);
  std::string svg = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" + size + ' ' + size +
                    R"(" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h)" + size + 'v' +
                    size + R"(H0z"/><path fill="#000" d=")";
  for (int y = 0; y < code->width; ++y) {
    for (int x = 0; x < code->width; ++x) {
      if ((code->data[y * code->width + x] & 1U) == 0) continue;
      svg +=
          'M' + std::to_string(x + quiet_zone) + ' ' + std::to_string(y + quiet_zone) + "h1v1h-1z";
    }
  }
  return svg + R"("/></svg>)";
}

}  // namespace second_factors
