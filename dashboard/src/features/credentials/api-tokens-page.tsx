import { useLingui } from "@lingui/react/macro";
import { ApiKeys } from "@/features/credentials/api-keys";
import { Page } from "@/ui/page";

export function ApiTokensPage() {
  const { t } = useLingui();
  return (
    <Page title={t`User API Tokens`}>
      <ApiKeys />
    </Page>
  );
}
