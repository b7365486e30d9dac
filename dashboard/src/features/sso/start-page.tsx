import { Trans, useLingui } from "@lingui/react/macro";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { isOwnPage } from "@/lib/own-page";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { faultsIn, useFieldFaults } from "@/ui/field-faults";
import { Link } from "@/ui/link";
import { PublicCard } from "@/ui/public-card";

// The server knows the provider of the address and leads there; what it refuses comes back to /login.
function startAddress(email: string, to: string | undefined): string {
  const query = new URLSearchParams({ email, return_to: to && isOwnPage(to) ? to : "/accounts" });
  return `/platform/v1/sso/start?${query}`;
}

export function StartPage() {
  const { t } = useLingui();
  const { to } = useSearch({ from: "/public/login/sso" });
  const [email, setEmail] = useState("");
  const [isLeaving, setIsLeaving] = useState(false);
  const [fault, setFault] = useState<string>();
  const faultOf = useFieldFaults();
  return (
    <PublicCard
      title={t`Single sign-on`}
      description={<Trans>You sign in where your company keeps its people.</Trans>}
      hasAutoFocus
      footer={
        <Link href="/login">
          <Trans>Back to sign-in</Trans>
        </Link>
      }
    >
      <form
        className="flex flex-col gap-5"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = faultsIn(event.currentTarget, faultOf);
          setFault(first?.fault);
          first?.control.focus();
          if (first) return;
          setIsLeaving(true);
          location.assign(startAddress(email, to));
        }}
      >
        <TextField name="email" value={email} onValue={setEmail} error={fault} label={t`E-mail address`} type="email" autoComplete="username" autoFocus />
        <Button type="submit" variant="primary" isBusy={isLeaving} className="w-full justify-center">
          <Trans>Continue</Trans>
        </Button>
      </form>
    </PublicCard>
  );
}
