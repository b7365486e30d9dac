#pragma once

#include <curl/curl.h>

#include <memory>

namespace net {

using Curl = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using CurlList = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

// A new handle. Starts the library, before there are threads that could race for it.
Curl new_curl();

}  // namespace net
