import { Trans, useLingui } from "@lingui/react/macro";
import { LinkButton } from "@/ui/button";
import { GlobeIcon } from "@/ui/icons";
import { Page } from "@/ui/page";
import { EmptyState } from "@/ui/states";

export function PageNotFound() {
  const { t } = useLingui();
  return (
    <Page title={t`Page not found`}>
      <EmptyState
        icon={GlobeIcon}
        title={<Trans>There is no such page</Trans>}
        action={
          <LinkButton href="/accounts" variant="primary">
            <Trans>Go to Accounts</Trans>
          </LinkButton>
        }
      >
        <Trans>The address is wrong, or what it showed was moved or deleted.</Trans>
      </EmptyState>
    </Page>
  );
}
