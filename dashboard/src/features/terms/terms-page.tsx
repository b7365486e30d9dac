import { Trans, useLingui } from "@lingui/react/macro";
import { forget, useApi } from "@/api/query";
import { acceptTerms, type Asked, askedTerms, getTerms } from "@/features/terms/calls";
import { Card } from "@/ui/card";
import { Form } from "@/ui/form";
import { CheckCircleIcon } from "@/ui/icons";
import { Page } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { DateTime } from "@/ui/time";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

function TermsCard({ asked }: { asked: Asked }) {
  const { t } = useLingui();
  const text = useApi(getTerms(asked.id)).data?.result.text;
  const form = useForm({
    initial: {},
    call: () => acceptTerms(asked),
    onDone: async () => {
      await forget("/terms", "/session");
      toast.done(t`${asked.title} is accepted`);
    },
  });
  return (
    <Card
      title={asked.title}
      description={
        asked.is_in_force ? (
          <Trans>
            Version {asked.version}, for {asked.subject.name}. Nothing can be changed there until it is accepted.
          </Trans>
        ) : (
          <Trans>
            Version {asked.version}, for {asked.subject.name}. In force from <DateTime at={asked.effective_at} as="exact" />.
          </Trans>
        )
      }
    >
      <Form form={form} submit={<Trans>Accept</Trans>}>
        {text === undefined ? (
          <Skeleton />
        ) : (
          <div role="region" aria-label={t`Text of ${asked.title}`} tabIndex={0} className="max-h-96 overflow-y-auto rounded-lg bg-kumo-recessed p-4 whitespace-pre-wrap ring ring-kumo-hairline">
            {text}
          </div>
        )}
      </Form>
    </Card>
  );
}

// What one is asked to accept: as a partner, or for a customer's account.
export function TermsPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useApi(askedTerms);
  const all = data?.result;
  return (
    <Page title={t`Terms`} width="narrow">
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !all ? (
        <Skeleton />
      ) : all.length > 0 ? (
        all.map((asked) => <TermsCard key={`${asked.id} ${asked.subject.account_id ?? asked.subject.tenant_id}`} asked={asked} />)
      ) : (
        <Card isFlush>
          <EmptyState icon={CheckCircleIcon} title={<Trans>Everything is accepted</Trans>}>
            <Trans>You are told when there is a new version.</Trans>
          </EmptyState>
        </Card>
      )}
    </Page>
  );
}
