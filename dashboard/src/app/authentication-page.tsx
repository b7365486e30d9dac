import { useLingui } from "@lingui/react/macro";
import { PasswordCard } from "@/features/credentials/password-card";
import { FactorsCard } from "@/features/second-factors/factors-card";
import { Page } from "@/ui/page";

export function AuthenticationPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Authentication`} width="narrow">
      <PasswordCard />
      <FactorsCard />
    </Page>
  );
}
