#pragma once

#include <string>

namespace second_factors {

// A text as a QR code: an SVG image, black on white, with its quiet zone.
std::string qr_code_svg(const std::string& text);

}  // namespace second_factors
