import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate, useParams } from "@tanstack/react-router";
import { forget } from "@/api/query";
import { createZone, zonePaths } from "@/features/zones/calls";
import { Card } from "@/ui/card";
import { RadioField, TextField } from "@/ui/field";
import { Form } from "@/ui/form";
import { Guarded } from "@/ui/guarded";
import { Page } from "@/ui/page";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

// The first step; the plan and the name servers follow on the pages of the new site.
export function AddSitePage() {
  const { t } = useLingui();
  const { account } = useParams({ from: "/shell/$account/add-site" });
  const navigate = useNavigate();
  const form = useForm({
    initial: { name: "", type: "full" as "full" | "partial" },
    call: ({ name, type }) => createZone(account, name.trim(), type),
    onDone: async ({ result }) => {
      await forget(...zonePaths);
      toast.done(t`${result.name} is added`);
      await navigate({ to: "/$account/$zone/plan", params: { account, zone: result.id }, search: { first: "yes" } });
    },
  });
  return (
    <Page title={t`Add a site`} description={<Trans>First the domain, then its plan, then what to enter at its registrar or DNS provider.</Trans>} width="narrow">
      <Card>
        <Guarded area="zone" account={account}>
          <Form form={form} submit={<Trans>Add the site</Trans>}>
            <TextField {...form.bind("name")} label={t`Domain`} placeholder={t`example.com`} autoComplete="off" inputMode="url" autoFocus />
            <RadioField
              {...form.bind("type")}
              label={t`Setup`}
              choices={[
                { value: "full", label: t`Full setup`, description: <Trans>The domain moves to the name servers assigned to this account.</Trans> },
                { value: "partial", label: t`CNAME setup`, description: <Trans>The DNS stays where it is; single host names are pointed here by CNAME records.</Trans> },
              ]}
            />
          </Form>
        </Guarded>
      </Card>
    </Page>
  );
}
