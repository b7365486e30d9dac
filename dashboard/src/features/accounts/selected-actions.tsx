import { Trans } from "@lingui/react/macro";
import { lazy, Suspense, useState } from "react";
import type { AccountSummary } from "@/features/accounts/calls";
import { Button } from "@/ui/button";
import { type Selection, SelectionBar } from "@/ui/selection";

const InviteToAll = lazy(() => import("@/features/accounts/invite-to-all").then((module) => ({ default: module.InviteToAll })));

export function SelectedActions({ selection }: { selection: Selection<AccountSummary> }) {
  const [isInviting, setIsInviting] = useState(false);
  return (
    <>
      <SelectionBar selection={selection}>
        <Button onClick={() => setIsInviting(true)}>
          <Trans>Invite somebody</Trans>
        </Button>
      </SelectionBar>
      {isInviting && (
        <Suspense fallback={null}>
          <InviteToAll selection={selection} onClose={() => setIsInviting(false)} />
        </Suspense>
      )}
    </>
  );
}
