import { Trans, useLingui } from "@lingui/react/macro";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { startRecovery } from "@/features/second-factors/calls";
import { Form } from "@/ui/form";
import { Link } from "@/ui/link";
import { PublicCard } from "@/ui/public-card";
import { DateTime } from "@/ui/time";
import { useForm } from "@/ui/use-form";

// Where the link in the mail leads: from here on the waiting time runs.
export function RecoveryPage() {
  const { t } = useLingui();
  const { token = "" } = useSearch({ from: "/public/recover" });
  const [endsAt, setEndsAt] = useState("");
  const form = useForm({ initial: {}, call: () => startRecovery(token), onDone: ({ result }) => setEndsAt(result.ends_at) });
  return (
    <PublicCard
      title={t`Take the second factors away`}
      footer={
        <Link href="/login">
          <Trans>Back to sign-in</Trans>
        </Link>
      }
    >
      {endsAt ? (
        <p role="status">
          <Trans>
            They go at <DateTime at={endsAt} as="exact" />. Signing in with one of them before stops it.
          </Trans>
        </p>
      ) : (
        <Form form={form} submit={<Trans>Begin</Trans>} hidesCall isWide>
          <p>
            <Trans>After a waiting time your password alone signs you in, and you can set up a new second factor.</Trans>
          </p>
        </Form>
      )}
    </PublicCard>
  );
}
