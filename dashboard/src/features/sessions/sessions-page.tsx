import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import type { ResultOf } from "@/api/call";
import { forget, useApi } from "@/api/query";
import { send } from "@/api/send";
import { endOtherSessions, endSession, ownSessions } from "@/features/sessions/calls";
import { StatusBadge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { CsvButton } from "@/ui/csv-button";
import { DeviceMobileIcon, MonitorIcon } from "@/ui/icons";
import { Page } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { type Column, ShortTable } from "@/ui/table";
import { DateTime } from "@/ui/time";
import { toast } from "@/ui/toasts";

type OwnSession = ResultOf<typeof ownSessions>[number];

const isPhone = (session: OwnSession) => /Android|iPhone|iPad|Mobile/.test(session.user_agent);

function Device({ session }: { session: OwnSession }) {
  const Sign = isPhone(session) ? DeviceMobileIcon : MonitorIcon;
  return (
    <span className="flex items-center gap-3">
      <Sign aria-hidden className="size-5 shrink-0 text-kumo-subtle" />
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-2 font-medium">
          {session.device}
          {session.is_current && (
            <StatusBadge tone="good">
              <Trans>This session</Trans>
            </StatusBadge>
          )}
        </span>
        <span className="block font-mono text-sm text-kumo-subtle">{session.ip}</span>
      </span>
    </span>
  );
}

function EndButton({ session }: { session: OwnSession }) {
  const { t } = useLingui();
  const ending = useMutation({
    mutationFn: () => send(endSession(session.id)),
    onSuccess: () => forget("/sessions"),
    onError: (error) => toast.failed(t`The session could not be ended`, error),
  });
  if (session.is_current) return null;
  return (
    <Button size="sm" isBusy={ending.isPending} onClick={() => ending.mutate()} aria-label={t`End the session ${session.device}, ${session.ip}`}>
      <Trans>End</Trans>
    </Button>
  );
}

function EndOthersButton() {
  const { t } = useLingui();
  const ending = useMutation({
    mutationFn: () => send(endOtherSessions),
    onSuccess: async () => {
      await forget("/sessions");
      toast.done(t`All other sessions are over`);
    },
    onError: (error) => toast.failed(t`The sessions could not be ended`, error),
  });
  return (
    <Button variant="secondary-destructive" isBusy={ending.isPending} onClick={() => ending.mutate()}>
      <Trans>End all others</Trans>
    </Button>
  );
}

function useColumns(): Column<OwnSession>[] {
  const { t } = useLingui();
  return [
    { key: "device", header: t`Device`, cell: (session) => <Device session={session} /> },
    { key: "created", header: t`Signed in`, from: "md", cell: (session) => <DateTime at={session.created_at} /> },
    { key: "seen", header: t`Last used`, from: "sm", cell: (session) => <DateTime at={session.last_seen_at} /> },
    { key: "end", header: t`Actions`, isHeaderHidden: true, align: "end", cell: (session) => <EndButton session={session} /> },
  ];
}

export function SessionsPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useApi(ownSessions);
  const columns = useColumns();
  const sessions = data?.result ?? [];
  return (
    <Page
      title={t`Sessions`}
      description={<Trans>Where you are signed in. End what you do not know, and choose a new password.</Trans>}
      actions={
        <>
          <CsvButton
            name="sessions"
            rows={() => sessions}
            columns={[
              { name: "id", value: (session) => session.id },
              { name: "device", value: (session) => session.device },
              { name: "ip", value: (session) => session.ip },
              { name: "created_at", value: (session) => session.created_at },
              { name: "last_seen_at", value: (session) => session.last_seen_at },
            ]}
          />
          {sessions.length > 1 && <EndOthersButton />}
        </>
      }
    >
      <Card isFlush>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data ? <Skeleton /> : <ShortTable label={t`Sessions`} columns={columns} rows={sessions} keyOf={(session) => session.id} />}
      </Card>
    </Page>
  );
}
