#include "zones/zone_state.hpp"

namespace zones {

std::optional<Status> next_status(Status from, Event event) {
  switch (event) {
    case Event::delegated:
      if (from == Status::pending || from == Status::moved) return Status::active;
      break;
    case Event::superseded:
      if (from == Status::active) return Status::moved;
      break;
    case Event::type_changed:
      if (from != Status::pending) return Status::pending;
      break;
  }
  return {};
}

}  // namespace zones
