import { useLingui } from "@lingui/react/macro";
import { useApi } from "@/api/query";
import { listRoles } from "@/features/members/calls";
import { serverText } from "@/lib/server-texts";
import { CheckList } from "@/ui/check-list";
import { ErrorState, Skeleton } from "@/ui/states";

interface RolePickerProps {
  account: string;
  value: string[];
  onValue: (roles: string[]) => void;
  error: string | undefined;
}

// The roles of an account, each with what it allows; several may be chosen.
export function RolePicker({ account, ...field }: RolePickerProps) {
  const { t } = useLingui();
  const roles = useApi(listRoles(account), { staleTime: 600_000 });
  if (roles.error) return <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />;
  if (!roles.data) return <Skeleton />;
  const items = roles.data.result.map((role) => ({ ...role, description: serverText(role.description) }));
  return <CheckList {...field} legend={t`Roles`} searchLabel={t`Search roles`} items={items} />;
}
