import { useLingui } from "@lingui/react/macro";
import { PasswordCard } from "@/features/credentials/password-card";
import { Page } from "@/ui/page";

export function AuthenticationPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Authentication`} width="narrow">
      <PasswordCard />
    </Page>
  );
}
