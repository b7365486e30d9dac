import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { TokensCard } from "@/features/tokens/tokens-card";
import { Guarded } from "@/ui/guarded";
import { Page } from "@/ui/page";

export function AccountTokensPage() {
  const { t } = useLingui();
  const { account } = useParams({ from: "/shell/$account/api-tokens" });
  const search = useSearch({ from: "/shell/$account/api-tokens" });
  const navigate = useNavigate({ from: "/$account/api-tokens" });
  return (
    <Page title={t`Account API Tokens`} description={<Trans>They belong to the account, not to a person: they stay when somebody leaves.</Trans>}>
      <Guarded area="api_tokens" account={account}>
        <TokensCard owner={{ kind: "account", id: account }} search={search} change={(changed) => void navigate({ search: { ...search, ...changed } })} />
      </Guarded>
    </Page>
  );
}
