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

// The seat that a user has taken in an account.
std::optional<MemberId> find_seat_of_user(sql::Transaction&, const AccountId&, const UserId&);
// The zones for which policies say of a user what they do not say of the account.
std::vector<ZoneId> zones_of_user(sql::Transaction&, const AccountId&, const UserId&);
// The e-mail addresses of some Super Administrators.
std::vector<std::string> administrators_of(sql::Transaction&, const AccountId&);

}  // namespace iam::store
