import { Trans, useLingui } from "@lingui/react/macro";
import { useSearch } from "@tanstack/react-router";
import { asProblem } from "@/api/problem";
import { useApi } from "@/api/query";
import { useFoundSession } from "@/api/session";
import { offerOf } from "@/features/invitations/calls";
import { OfferCard } from "@/features/invitations/offer-card";
import { OwnInvites } from "@/features/invitations/own-invites";
import { LinkButton } from "@/ui/button";
import { PublicCard } from "@/ui/public-card";
import { ErrorState, Skeleton } from "@/ui/states";

const unknownCode = 60401;

// A link that leads nowhere says why, and what to do.
function DeadLink({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <PublicCard title={title}>
      <p>{children}</p>
      <p className="mt-5">
        <LinkButton href="/accounts">
          <Trans>Go to Accounts</Trans>
        </LinkButton>
      </p>
    </PublicCard>
  );
}

function ByCode({ code }: { code: string }) {
  const { t } = useLingui();
  const { data, error, refetch } = useApi(offerOf(code));
  const session = useFoundSession();
  if (error && asProblem(error).has(unknownCode)) {
    return (
      <DeadLink title={t`This invitation is not known`}>
        <Trans>The link is incomplete, was used already, was withdrawn, or a newer one was sent. Ask whoever invited you to send it again.</Trans>
      </DeadLink>
    );
  }
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || session.isPending) {
    return (
      <PublicCard title={t`Invitation`}>
        <Skeleton />
      </PublicCard>
    );
  }
  const offer = data.result;
  if (offer.status === "expired") {
    return (
      <DeadLink title={t`This invitation has expired`}>
        <Trans>
          Ask {offer.invited_by} to send it again to {offer.email}.
        </Trans>
      </DeadLink>
    );
  }
  if (offer.status !== "pending") {
    return (
      <DeadLink title={t`This invitation was answered already`}>
        <Trans>
          Sign in as {offer.email} to see the account {offer.account.name}.
        </Trans>
      </DeadLink>
    );
  }
  return <OfferCard code={code} offer={offer} session={session.data ?? undefined} />;
}

export function MembershipsPage() {
  const { code } = useSearch({ from: "/public/memberships" });
  return code ? <ByCode code={code} /> : <OwnInvites />;
}
