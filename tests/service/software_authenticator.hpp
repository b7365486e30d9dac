#pragma once

#include <boost/json/value.hpp>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

using EVP_PKEY = struct evp_pkey_st;

namespace test_service {

// A browser and its security key in one, as Web Authentication describes them: P-256, one
// credential. What a thief would do differently can be set.
class SoftwareAuthenticator {
 public:
  SoftwareAuthenticator();
  ~SoftwareAuthenticator();
  SoftwareAuthenticator(SoftwareAuthenticator&&) noexcept;
  SoftwareAuthenticator& operator=(SoftwareAuthenticator&&) noexcept;

  // RegistrationResponseJSON and AuthenticationResponseJSON, for the options as the server gave
  // them.
  boost::json::value registers(const boost::json::value& options);
  boost::json::value signs(const boost::json::value& options);

  std::string origin = "https://platform.example.com";
  std::string relying_party;  // empty: that of the options
  std::string challenge;      // empty: that of the options
  std::string type;           // empty: the right one
  bool is_user_present = true;
  bool is_user_verified = true;
  bool is_in_frame = false;
  bool is_self_attested = false;  // packed instead of none
  bool has_wrong_signature = false;
  std::uint32_t sign_count = 0;
  std::uint32_t counts_by = 1;

 private:
  std::string client_data(std::string_view ceremony, const boost::json::value& options) const;
  std::string authenticator_data(const std::string& relying_party_id, bool has_credential) const;
  std::string cose_key() const;
  std::string signature_of(const std::string& bytes) const;

  struct FreeKey {
    void operator()(EVP_PKEY* key) const;
  };
  std::unique_ptr<EVP_PKEY, FreeKey> key_;
  std::string credential_id_;
  std::string user_handle_;
};

}  // namespace test_service
