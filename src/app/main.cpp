#include <CLI/CLI.hpp>
#include <iostream>

#include "app/command_line.hpp"
#include "app/config.hpp"
#include "net/listener.hpp"
#include "sql/connection.hpp"

int main(int argc, char** argv) {
  try {
    return app::run_command_line(argc, argv);
  } catch (const app::WrongUse& wrong) {
    std::cerr << "tenantd: " << wrong.what() << '\n';
    return 2;
  } catch (const Refusal& refusal) {
    std::cerr << "tenantd: " << refusal.what() << '\n';
    return 2;
  } catch (const sql::Unavailable& unavailable) {
    std::cerr << "tenantd: " << unavailable.what() << '\n';
    return 3;
  } catch (const std::exception& error) {
    std::cerr << "tenantd: " << error.what() << '\n';
    return 3;
  }
}
