#pragma once

#include <string>

#include "kernel/clock.hpp"

namespace invitations {

// `Thu, Oct 21, 2021 1:12 pm GMT+0000`: how the mail prints the instant.
std::string expiry_text(Timestamp at);

}  // namespace invitations
