import { Trans } from "@lingui/react/macro";
import { useRouter, useSearch } from "@tanstack/react-router";
import { forgetSession } from "@/api/session";
import { PasskeyButton } from "@/features/second-factors/passkey-button";
import { SignInCard } from "@/features/sessions/sign-in-card";
import { RefusalNotice } from "@/features/sso/refusal-notice";
import { isOwnPage } from "@/lib/own-page";
import { LinkButton } from "@/ui/button";

export function LoginPage() {
  const router = useRouter();
  const { to, error } = useSearch({ from: "/public/login" });
  const enter = () => {
    forgetSession();
    router.history.push(to && isOwnPage(to) ? to : "/accounts");
  };
  return (
    <SignInCard
      notice={error !== undefined && <RefusalNotice number={error} />}
      otherWays={
        <>
          <PasskeyButton onDone={enter} />
          <LinkButton href={to ? `/login/sso?${new URLSearchParams({ to })}` : "/login/sso"} isWide>
            <Trans>Single sign-on</Trans>
          </LinkButton>
        </>
      }
      onDone={enter}
    />
  );
}
