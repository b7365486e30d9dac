#pragma once

namespace app {

// Picks and runs the subcommand; the exit code. Throws WrongUse and what the store throws.
int run_command_line(int argc, const char* const* argv);

}  // namespace app
