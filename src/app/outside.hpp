#pragma once

#include <memory>

#include "app/config.hpp"
#include "http/client.hpp"
#include "sso/sso.hpp"

namespace app {

// HTTPS to whom the settings allow.
std::unique_ptr<http::Client> make_web_client(const Config& config);

// The resolvers of this machine.
std::unique_ptr<sso::TxtRecords> make_txt_records();

}  // namespace app
