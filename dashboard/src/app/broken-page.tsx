import { useLingui } from "@lingui/react/macro";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { Page } from "@/ui/page";
import { ErrorState } from "@/ui/states";

export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  return (
    <Page title={t`Something went wrong`}>
      <ErrorState error={error} onRetry={reset} />
    </Page>
  );
}
