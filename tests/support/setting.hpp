#pragma once

namespace test_support {

// A number from the environment, for runs by hand.
unsigned setting(const char* name, unsigned otherwise);

}  // namespace test_support
