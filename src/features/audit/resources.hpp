#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/entries.hpp"

namespace audit {

// What the rows of a table are to the reader of the log.
struct Resource {
  std::string_view table;
  std::string_view type;     // one of them: `zone`
  std::string_view product;  // what the published filters call the subject
  ResourceScope scope;
  std::string_view label;  // in descriptions: `Zone`
};

// Of a table that is not in the list: its noun is made from the table's name.
struct ResourceText {
  std::string type;
  std::string product;
  ResourceScope scope = ResourceScope::accounts;
  std::string label;
};
ResourceText resource_of(std::string_view table_name);

struct Product {
  std::string label;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(Product, (), (label, value))

// A subject that the filter `product_category` names.
struct ProductCategory {
  std::string label;
  std::string value;
  std::vector<Product> products;
};
BOOST_DESCRIBE_STRUCT(ProductCategory, (), (label, value, products))

const std::vector<ProductCategory>& product_categories();

// "Add Zone acme.com": what was done, in words. `name` may be empty.
std::string description_of(const Line& line, std::string_view name);

}  // namespace audit
