#pragma once

#include "kernel/host_name.hpp"

namespace sso {

// True for domains below which everybody may have an address: public suffixes, providers of
// mailboxes, universities.
bool is_shared_domain(const HostName& domain);

}  // namespace sso
