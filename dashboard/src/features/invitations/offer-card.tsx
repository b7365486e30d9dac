import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import { send } from "@/api/send";
import { forgetSession, type Session, useSite } from "@/api/session";
import { acceptByCode, declineByCode, type Offer } from "@/features/invitations/calls";
import { OfferFacts } from "@/features/invitations/offer-facts";
import { Button } from "@/ui/button";
import { CheckboxField, PasswordField, TextField } from "@/ui/field";
import { Form } from "@/ui/form";
import { PublicCard } from "@/ui/public-card";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

interface OfferCardProps {
  code: string;
  offer: Offer;
  session: Session | undefined;
}

const optional = (text: string) => text.trim() || undefined;

// Someone else may be signed in here: the invitation is for its address alone.
function OtherUser({ email, offered }: { email: string; offered: string }) {
  return (
    <p className="rounded-lg border-s-4 border-kumo-warning bg-kumo-warning-tint px-4 py-3">
      <Trans>
        You are signed in as {email}. This invitation is for {offered}, who will be let in instead.
      </Trans>
    </p>
  );
}

function NewUserFields({ form, email }: { form: ReturnType<typeof useAcceptForm>; email: string }) {
  const { t } = useLingui();
  const length = useSite()?.password_min_length ?? 0;
  return (
    <>
      <p>
        <Trans>
          You are new here. Choose a password for <strong className="font-medium break-words">{email}</strong>.
        </Trans>
      </p>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <div className="grid items-start gap-4">
        <TextField {...form.bind("first_name")} label={t`First name`} autoComplete="given-name" isOptional />
        <TextField {...form.bind("last_name")} label={t`Last name`} autoComplete="family-name" isOptional />
      </div>
      <PasswordField
        {...form.bind("password")}
        label={t`Password`}
        description={<Trans>At least {length} characters; a few words are easy to remember.</Trans>}
        autoComplete="new-password"
      />
    </>
  );
}

function useAcceptForm({ code, offer, session }: OfferCardProps) {
  const router = useRouter();
  return useForm({
    initial: { password: "", first_name: "", last_name: "", accepted_terms: false },
    call: (values) =>
      acceptByCode(code, {
        password: optional(values.password),
        first_name: optional(values.first_name),
        last_name: optional(values.last_name),
        ...(values.accepted_terms && offer.terms && { accepted_terms: offer.terms.id }),
      }),
    onDone: async ({ result }) => {
      const isSignedIn = Boolean(result.csrf_token) || session?.user.email === offer.email;
      forgetSession();
      const home = `/${result.account.id}/home`;
      if (isSignedIn) await router.navigate({ href: home });
      else await router.navigate({ to: "/login", search: { to: home } });
    },
  });
}

function TermsField({ form, terms }: { form: ReturnType<typeof useAcceptForm>; terms: NonNullable<Offer["terms"]> }) {
  return (
    <CheckboxField
      {...form.bind("accepted_terms")}
      label={
        <Trans>
          I accept{" "}
          <a href={`/terms/${terms.id}`} target="_blank" rel="noreferrer" className="text-kumo-link underline">
            {terms.title}
          </a>
        </Trans>
      }
    />
  );
}

function DeclineButton({ code, onDeclined }: { code: string; onDeclined: () => void }) {
  const { t } = useLingui();
  const declining = useMutation({
    mutationFn: () => send(declineByCode(code)),
    onSuccess: onDeclined,
    onError: (error) => toast.failed(t`The invitation could not be declined`, asProblem(error)),
  });
  return (
    <Button variant="ghost" isBusy={declining.isPending} onClick={() => declining.mutate()}>
      <Trans>Decline</Trans>
    </Button>
  );
}

export function OfferCard(props: OfferCardProps) {
  const { code, offer, session } = props;
  const { t } = useLingui();
  const [isDeclined, setIsDeclined] = useState(false);
  const form = useAcceptForm(props);
  if (isDeclined) {
    return <PublicCard title={t`You have declined`} description={<Trans>{offer.invited_by} can invite you again.</Trans>}>{null}</PublicCard>;
  }
  return (
    <PublicCard title={t`You are invited`} description={<Trans>to join and manage an account</Trans>}>
      <Form
        form={form}
        submit={offer.needs_password ? <Trans>Create my user and accept</Trans> : <Trans>Accept</Trans>}
        beside={<DeclineButton code={code} onDeclined={() => setIsDeclined(true)} />}
        hidesCall
      >
        <OfferFacts account={offer.account.name} invitedBy={offer.invited_by} roles={offer.roles} expiresAt={offer.expires_at} />
        {session && session.user.email !== offer.email && <OtherUser email={session.user.email} offered={offer.email} />}
        {offer.needs_password && <NewUserFields form={form} email={offer.email} />}
        {offer.terms && <TermsField form={form} terms={offer.terms} />}
      </Form>
    </PublicCard>
  );
}
