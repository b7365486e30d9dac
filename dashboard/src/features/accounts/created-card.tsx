import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import type { Problem } from "@/api/problem";
import type { Account } from "@/features/accounts/calls";
import { Button, LinkButton } from "@/ui/button";
import { Card, Fact, Facts } from "@/ui/card";
import { CopyId } from "@/ui/copy";
import { focusHeading } from "@/ui/page";

interface CreatedCardProps {
  account: Account;
  // Who was invited; empty for nobody.
  invited: string;
  problem?: Problem;
  onAnother: () => void;
}

// A new account: its id, and what comes next.
export function CreatedCard({ account, invited, problem, onAnother }: CreatedCardProps) {
  const { t } = useLingui();
  // The form that had the focus is gone.
  useEffect(focusHeading, []);
  return (
    <Card title={t`${account.name} was created`}>
      <div className="flex flex-col gap-5" role="status">
        <Facts>
          <Fact name={t`Account ID`}>
            <CopyId id={account.id} of={account.name} />
          </Fact>
        </Facts>
        {invited && !problem && (
          <p>
            <Trans>
              An invitation is on its way to <strong className="font-medium">{invited}</strong>.
            </Trans>
          </p>
        )}
        {problem && (
          <p className="rounded-lg border-s-4 border-kumo-danger bg-kumo-danger-tint px-4 py-3">
            <Trans>
              {invited} was not invited: {problem.message} You can do it in Members.
            </Trans>
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`/${account.id}/home`} variant="primary">
            <Trans>Open the account</Trans>
          </LinkButton>
          <LinkButton href={`/${account.id}/members`}>
            <Trans>Members</Trans>
          </LinkButton>
          <Button onClick={onAnother}>
            <Trans>Add another</Trans>
          </Button>
        </div>
      </div>
    </Card>
  );
}
