import { Trans, useLingui } from "@lingui/react/macro";
import type { Member } from "@/features/members/calls";
import { StatusBadge } from "@/ui/badge";
import { ShieldCheckIcon } from "@/ui/icons";

export function Who({ member }: { member: Member }) {
  const name = [member.user.first_name, member.user.last_name].filter(Boolean).join(" ");
  return (
    <span className="block min-w-0">
      <span className="flex items-center gap-1.5 font-medium">
        <span className="truncate">{name || member.email}</span>
        {member.user.two_factor_authentication_enabled && <SecondFactor />}
      </span>
      {name && <span className="block truncate text-sm text-kumo-subtle">{member.email}</span>}
    </span>
  );
}

function SecondFactor() {
  const { t } = useLingui();
  return <ShieldCheckIcon aria-label={t`Has a second factor`} className="size-4 shrink-0 text-kumo-success" />;
}

export function Status({ status }: { status: Member["status"] }) {
  const shown = {
    accepted: <StatusBadge tone="good"><Trans>Active</Trans></StatusBadge>,
    pending: <StatusBadge tone="waiting"><Trans>Invited</Trans></StatusBadge>,
    rejected: <StatusBadge tone="bad"><Trans>Declined</Trans></StatusBadge>,
  };
  return shown[status];
}
