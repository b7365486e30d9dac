#pragma once

#include <map>
#include <string>

#include "audit/entries.hpp"
#include "sql/transaction.hpp"

namespace audit {

// What rows are called, from their newest image in the log: deleted ones have names too.
class Names {
 public:
  explicit Names(sql::Transaction& tx) : tx_(tx) {}

  const std::string& of_account(const Line&);
  const std::string& of_zone(const Line&);
  const std::string& of_token(const Line&);
  // Of the row that the line is about.
  std::string of_row(const Line&, const Images&);

 private:
  const std::string& last(std::string_view table_name, std::string_view row_key);

  sql::Transaction& tx_;
  std::map<std::string, std::string> known_;
};

// ImageMembers of an image, each as JSON.
using ImageMembers = std::map<std::string, json::Raw>;
ImageMembers members_of(const json::Raw& image);

}  // namespace audit
