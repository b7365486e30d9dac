import { useLingui } from "@lingui/react/macro";
import type { Entry } from "@/features/audit/calls";
import { useDescriptions } from "@/features/audit/descriptions";
import { useAuditWords } from "@/features/audit/words";
import { Fact, Facts } from "@/ui/card";
import { CopyId } from "@/ui/copy";
import { MessageDialog } from "@/ui/dialog";
import { DiffView } from "@/ui/diff-view";
import { DateTime } from "@/ui/time";

// One entry whole: who, from where, with what call, and what it changed.
export function EntryDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { t } = useLingui();
  const { contexts, results, wordIn, whoOf } = useAuditWords();
  const described = useDescriptions();
  const { action, actor, raw, resource } = entry;
  return (
    <MessageDialog title={described(entry)} onClose={onClose}>
      <Facts isInDialog>
        <Fact name={t`When`}>
          <DateTime at={action.time} as="exact" />
        </Fact>
        <Fact name={t`Result`}>{wordIn(results, action.result)}</Fact>
        <Fact name={t`Who`}>{whoOf(entry)}</Fact>
        <Fact name={t`Address`}>{actor.ip_address || "–"}</Fact>
        <Fact name={t`By`}>{wordIn(contexts, actor.context)}</Fact>
        {resource.id && (
          <Fact name={t`Resource`}>
            <CopyId id={resource.id} of={resource.type} isShort />
          </Fact>
        )}
        <Fact name={t`Call`} isWide>{raw.method ? `${raw.method} ${raw.uri} → ${raw.status_code}` : "–"}</Fact>
        <Fact name={t`Request`}>{raw.cf_ray_id ? <CopyId id={raw.cf_ray_id} of={t`the request`} /> : "–"}</Fact>
      </Facts>
      <DiffView before={resource.before} after={resource.after} />
    </MessageDialog>
  );
}
