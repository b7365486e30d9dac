import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { TokensCard } from "@/features/tokens/tokens-card";
import { Page } from "@/ui/page";

export function AccountTokensPage() {
  const { t } = useLingui();
  const { account } = useParams({ from: "/shell/$account/api-tokens" });
  return (
    <Page title={t`Account API Tokens`} description={<Trans>They belong to the account, not to a person: they stay when somebody leaves.</Trans>}>
      <TokensCard owner={{ kind: "account", id: account }} />
    </Page>
  );
}
