#pragma once

#include "audit/requests.hpp"
#include "sql/transaction.hpp"

namespace audit::store {

// A change with its call.
struct Row {
  std::string id;
  std::string table_name;
  std::string row_key;
  AccountId account_id;
  json::Raw before;
  json::Raw after;
  Timestamp at;
  Credential credential = Credential::none;
  UserId actor_id;
  std::string actor_email;
  std::string request_id;
  std::string ip;
  std::string user_agent;
  std::string method;
  std::string uri;
};
BOOST_DESCRIBE_STRUCT(
    Row, (),
    (id, table_name, row_key, account_id, before, after, at, credential, actor_id, actor_email,
     request_id, ip, user_agent, method, uri)
)

Page<Row> list_of_account(sql::Transaction&, const AccountId&, const Filter&, Timestamp oldest);
Page<Row> list_of_actor(sql::Transaction&, const UserId&, const Filter&, Timestamp oldest);

}  // namespace audit::store
