import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useApi } from "@/api/query";
import { type Member, type MemberPermissions, permissionsOfMember } from "@/features/members/calls";
import { StatusBadge } from "@/ui/badge";
import { MessageDialog } from "@/ui/dialog";
import { ErrorState, Skeleton } from "@/ui/states";

type Policy = MemberPermissions["policies"][number];

// One policy: what it allows or denies, where, and whose it is.
function Held({ policy }: { policy: Policy }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-kumo-hairline py-2.5 last:border-0">
      <span className="min-w-0">
        <span className="font-medium">{policy.permission_groups.join(", ")}</span>
        <span className="block text-sm text-kumo-subtle">
          {policy.user_group ? <Trans>By the user group {policy.user_group.name}</Trans> : <Trans>By a role of their own</Trans>}
          {" · "}
          {policy.zones.length === 0 ? <Trans>whole account</Trans> : <Plural value={policy.zones.length} one="# website" other="# websites" />}
        </span>
      </span>
      {policy.access === "deny" && (
        <StatusBadge tone="bad">
          <Trans>Denied</Trans>
        </StatusBadge>
      )}
    </li>
  );
}

const areasOf = (words: string[], verb: "read" | "edit") => words.filter((word) => word.endsWith(`:${verb}`)).map((word) => word.slice(1, word.indexOf(":")));

// `#zone:read`, `#zone:edit`: the areas that are changed, and those that are only read.
function Areas({ words }: { words: string[] }) {
  const changed = areasOf(words, "edit");
  const onlyRead = areasOf(words, "read").filter((area) => !changed.includes(area));
  if (words.length === 0) return <Trans>Nothing in the account itself.</Trans>;
  return (
    <dl className="flex flex-col gap-3">
      {changed.length > 0 && (
        <div>
          <dt className="text-sm text-kumo-subtle">
            <Trans>Reads and changes</Trans>
          </dt>
          <dd className="font-mono text-sm">{changed.join(", ")}</dd>
        </div>
      )}
      {onlyRead.length > 0 && (
        <div>
          <dt className="text-sm text-kumo-subtle">
            <Trans>Only reads</Trans>
          </dt>
          <dd className="font-mono text-sm">{onlyRead.join(", ")}</dd>
        </div>
      )}
    </dl>
  );
}

function Effective({ permissions: { is_super_administrator: isSuper, permissions, zones, policies } }: { permissions: MemberPermissions }) {
  return (
    <div className="flex flex-col gap-5">
      <ul>
        {policies.map((policy) => (
          <Held key={policy.id} policy={policy} />
        ))}
      </ul>
      <div className="flex flex-col gap-2">
        <p className="font-medium text-kumo-strong">
          <Trans>Together, in this account</Trans>
        </p>
        {isSuper ? <Trans>Everything: a Super Administrator.</Trans> : <Areas words={permissions} />}
        {zones.length > 0 && (
          <p className="text-kumo-subtle">
            <Plural value={zones.length} one="In # website something else holds." other="In # websites something else holds." />
          </p>
        )}
      </div>
    </div>
  );
}

// What a member may do: their own roles and those of user groups, as they hold together.
export function PermissionsDialog({ account, member, onClose }: { account: string; member: Member; onClose: () => void }) {
  const { t } = useLingui();
  const { data, error, refetch } = useApi(permissionsOfMember(account, member.id), { staleTime: 0 });
  return (
    <MessageDialog title={t`What ${member.email} may do`} onClose={onClose}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : data ? <Effective permissions={data.result} /> : <Skeleton />}
    </MessageDialog>
  );
}
