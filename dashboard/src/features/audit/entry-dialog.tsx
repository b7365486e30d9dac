import { useLingui } from "@lingui/react/macro";
import type { Entry } from "@/features/audit/calls";
import { Fact, Facts } from "@/ui/card";
import { CopyId } from "@/ui/copy";
import { MessageDialog } from "@/ui/dialog";
import { DiffView } from "@/ui/diff-view";
import { DateTime } from "@/ui/time";

// One entry whole: who, from where, with what call, and what it changed.
export function EntryDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { t } = useLingui();
  const { metadata } = entry;
  return (
    <MessageDialog title={`${entry.action.type} ${entry.resource.type}`} onClose={onClose}>
      <Facts>
        <Fact name={t`When`}>
          <DateTime at={entry.when} as="exact" />
        </Fact>
        <Fact name={t`Who`}>{entry.actor.email || entry.actor.type}</Fact>
        <Fact name={t`Address`}>{entry.actor.ip || "–"}</Fact>
        <Fact name={t`By`}>{entry.interface}</Fact>
        <Fact name={t`Resource`}>
          <CopyId id={entry.resource.id} of={entry.resource.type} isShort />
        </Fact>
        <Fact name={t`Call`}>{metadata.method ? `${metadata.method} ${metadata.uri}` : "–"}</Fact>
        <Fact name={t`Request`}>{metadata.request_id ? <CopyId id={metadata.request_id} of={t`the request`} /> : "–"}</Fact>
      </Facts>
      <DiffView before={entry.oldValueJson} after={entry.newValueJson} />
    </MessageDialog>
  );
}
