import { useLingui } from "@lingui/react/macro";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useSession } from "@/api/session";
import { ApiKeysCard } from "@/features/api-keys/api-keys-card";
import { UnverifiedNote } from "@/features/credentials/unverified-note";
import { TokensCard } from "@/features/tokens/tokens-card";
import { Page } from "@/ui/page";

export function ApiTokensPage() {
  const { t } = useLingui();
  const { user, is_email_verified: isVerified } = useSession();
  const search = useSearch({ from: "/shell/profile/api-tokens" });
  const navigate = useNavigate({ from: "/profile/api-tokens" });
  return (
    <Page title={t`User API Tokens`}>
      <TokensCard
        owner={{ kind: "user", id: user.id }}
        search={search}
        change={(changed) => void navigate({ search: { ...search, ...changed } })}
      />
      <ApiKeysCard note={!isVerified && <UnverifiedNote />} />
    </Page>
  );
}
