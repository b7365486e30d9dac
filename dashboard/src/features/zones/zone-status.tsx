import { Trans } from "@lingui/react/macro";
import type { Zone } from "@/features/zones/calls";
import { StatusBadge } from "@/ui/badge";

export function ZoneStatus({ zone }: { zone: Pick<Zone, "status" | "paused"> }) {
  if (zone.paused) {
    return (
      <StatusBadge tone="plain">
        <Trans>Paused</Trans>
      </StatusBadge>
    );
  }
  const shown = {
    initializing: <StatusBadge tone="waiting"><Trans>Initializing</Trans></StatusBadge>,
    pending: <StatusBadge tone="waiting"><Trans>Pending</Trans></StatusBadge>,
    active: <StatusBadge tone="good"><Trans>Active</Trans></StatusBadge>,
    moved: <StatusBadge tone="bad"><Trans>Moved</Trans></StatusBadge>,
  };
  return shown[zone.status];
}

export function SetupType({ type }: { type: Zone["type"] }) {
  return type === "partial" ? <Trans>CNAME</Trans> : type === "full" ? <Trans>Full</Trans> : type;
}
