import { Trans } from "@lingui/react/macro";
import { Button } from "@/ui/button";
import { DiffView } from "@/ui/diff-view";
import type { AnyForm } from "@/ui/use-form";

// What somebody else made of the same thing meanwhile, beside what is about to be saved.
export function FormConflict({ conflict }: { conflict: NonNullable<AnyForm["conflict"]> }) {
  return (
    <div role="alert" className="flex flex-col gap-3 rounded-lg border-s-4 border-kumo-warning bg-kumo-warning-tint px-4 py-3">
      <p className="font-medium">
        <Trans>Somebody has changed this meanwhile. Theirs is crossed out, yours is below it.</Trans>
      </p>
      <DiffView before={conflict.theirs} after={conflict.mine} />
      <div className="flex flex-wrap gap-2">
        <Button onClick={conflict.keepMine}>
          <Trans>Keep mine</Trans>
        </Button>
        <Button onClick={conflict.takeTheirs}>
          <Trans>Take theirs</Trans>
        </Button>
      </div>
    </div>
  );
}
