import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { asProblem } from "@/api/problem";
import { forget, useApi } from "@/api/query";
import { send } from "@/api/send";
import { useFoundSession } from "@/api/session";
import { answerInvite, type Invite, ownInvites } from "@/features/invitations/calls";
import { OfferFacts } from "@/features/invitations/offer-facts";
import { Button, LinkButton } from "@/ui/button";
import { PublicCard } from "@/ui/public-card";
import { ErrorState, Skeleton } from "@/ui/states";
import { toast } from "@/ui/toasts";

function InviteRow({ invite }: { invite: Invite }) {
  const { t } = useLingui();
  const router = useRouter();
  const answering = useMutation({
    mutationFn: (status: "accepted" | "rejected") => send(answerInvite(invite.id, status)),
    onSuccess: async (_, status) => {
      await forget("/user/invites", "/accounts");
      if (status === "accepted") await router.navigate({ href: `/${invite.organization_id}/home` });
    },
    onError: (error) => toast.failed(t`The invitation could not be answered`, error),
  });
  return (
    <li className="flex flex-col gap-3">
      <OfferFacts account={invite.organization_name} invitedBy={invite.invited_by} roles={invite.roles} expiresAt={invite.expires_on} />
      <div className="flex gap-2">
        <Button variant="primary" isBusy={answering.isPending} onClick={() => answering.mutate("accepted")} aria-label={t`Accept the invitation to ${invite.organization_name}`}>
          <Trans>Accept</Trans>
        </Button>
        <Button variant="ghost" onClick={() => answering.mutate("rejected")} aria-label={t`Decline the invitation to ${invite.organization_name}`}>
          <Trans>Decline</Trans>
        </Button>
      </div>
    </li>
  );
}

// The invitations of whoever is signed in, without a link.
export function OwnInvites() {
  const { t } = useLingui();
  // Answers are writes, which need what the session brings.
  const session = useFoundSession();
  const { data, error, refetch } = useApi(ownInvites, { enabled: !session.isPending });
  if (error && asProblem(error).status !== 400) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (error) {
    return (
      <PublicCard title={t`Your invitations`} description={<Trans>Sign in to see them, or open the link of the mail.</Trans>}>
        <LinkButton href="/login?to=/memberships" variant="primary">
          <Trans>Sign in</Trans>
        </LinkButton>
      </PublicCard>
    );
  }
  const pending = data?.result.filter((invite) => invite.status === "pending");
  return (
    <PublicCard
      title={t`Your invitations`}
      footer={
        <LinkButton href="/accounts" variant="ghost">
          <Trans>Go to Accounts</Trans>
        </LinkButton>
      }
    >
      {!pending ? (
        <Skeleton />
      ) : pending.length === 0 ? (
        <p className="text-kumo-subtle">
          <Trans>Nobody has invited you at the moment.</Trans>
        </p>
      ) : (
        <ul className="flex flex-col gap-6">
          {pending.map((invite) => (
            <InviteRow key={invite.id} invite={invite} />
          ))}
        </ul>
      )}
    </PublicCard>
  );
}
