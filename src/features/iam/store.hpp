#pragma once

#include "iam/requests.hpp"
#include "sql/transaction.hpp"

namespace iam::store {

std::optional<ResourceGroup> find_resource_group(sql::Transaction&, const ResourceGroupId&);
std::vector<ResourceGroup> list_resource_groups(sql::Transaction&, const AccountId&);

std::optional<UserGroup> find_user_group(sql::Transaction&, const UserGroupId&);
std::vector<UserGroup> list_user_groups(sql::Transaction&, const AccountId&);
Page<UserGroup> list_user_groups(sql::Transaction&, const AccountId&, const UserGroupFilter&);
// Those that a member is in.
std::vector<UserGroup> groups_of(sql::Transaction&, const MemberId&);

std::optional<GroupSeat> find_seat(sql::Transaction&, const UserGroupId&, const MemberId&);
std::vector<GroupSeat> list_seats(sql::Transaction&, const UserGroupId&);
std::vector<GroupSeat> list_seats_of(sql::Transaction&, const MemberId&);
Page<GroupMemberView> list_members(sql::Transaction&, const UserGroupId&, const GroupMemberFilter&);

}  // namespace iam::store
