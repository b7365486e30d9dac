import { useLingui } from "@lingui/react/macro";
import { useSession } from "@/api/session";
import { ApiKeys } from "@/features/credentials/api-keys";
import { TokensCard } from "@/features/tokens/tokens-card";
import { Page } from "@/ui/page";

export function ApiTokensPage() {
  const { t } = useLingui();
  const { user } = useSession();
  return (
    <Page title={t`User API Tokens`}>
      <TokensCard owner={{ kind: "user", id: user.id }} />
      <ApiKeys />
    </Page>
  );
}
