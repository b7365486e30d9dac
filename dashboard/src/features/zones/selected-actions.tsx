import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { forget } from "@/api/query";
import { removeZone, setPaused, type Zone, zonePaths } from "@/features/zones/calls";
import { BulkDialog } from "@/ui/bulk-dialog";
import { Button } from "@/ui/button";
import { Guarded } from "@/ui/guarded";
import { type Selection, SelectionBar } from "@/ui/selection";

// In one account it is known before who may; of several each answers for itself.
function GuardedTogether({ zones, children }: { zones: Zone[]; children: ReactNode }) {
  const [account, ...others] = new Set(zones.map((zone) => zone.account.id));
  if (!account || others.length > 0) return children;
  return (
    <Guarded area="zone" account={account}>
      {children}
    </Guarded>
  );
}

// What can be done with several websites at once.
export function SelectedActions({ selection }: { selection: Selection<Zone> }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<"pause" | "resume" | "remove">();
  const shared = { selection, onChanged: () => forget(...zonePaths), onClose: () => setOpen(undefined) };
  return (
    <>
      <SelectionBar selection={selection}>
        <GuardedTogether zones={selection.rows}>
          <Button onClick={() => setOpen("pause")}>
            <Trans>Pause</Trans>
          </Button>
          <Button onClick={() => setOpen("resume")}>
            <Trans>Resume</Trans>
          </Button>
          <Button variant="secondary-destructive" onClick={() => setOpen("remove")}>
            <Trans>Remove</Trans>
          </Button>
        </GuardedTogether>
      </SelectionBar>
      {open === "pause" && (
        <BulkDialog
          {...shared}
          title={t`Pause these websites?`}
          description={t`A paused site answers by its DNS alone; none of its other services work.`}
          callOf={(zone) => setPaused(zone.id, true)}
          submit={<Trans>Pause</Trans>}
          done={t`The websites are paused`}
        />
      )}
      {open === "resume" && (
        <BulkDialog
          {...shared}
          title={t`Resume these websites?`}
          callOf={(zone) => setPaused(zone.id, false)}
          submit={<Trans>Resume</Trans>}
          done={t`The websites are no longer paused`}
        />
      )}
      {open === "remove" && (
        <BulkDialog
          {...shared}
          title={t`Remove these websites?`}
          description={t`They no longer answer, their settings are lost and their subscriptions end. This cannot be undone.`}
          callOf={(zone) => removeZone(zone.id)}
          submit={<Trans>Remove</Trans>}
          word={t`remove`}
          isDestructive
          done={t`The websites are removed`}
        />
      )}
    </>
  );
}
