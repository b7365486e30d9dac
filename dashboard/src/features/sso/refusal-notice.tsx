import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

// What the server refused on the way to a provider or back, by its number.
function reasonOf(number: string): ReactNode {
  switch (number) {
    case "62113":
      return <Trans>There is no single sign-on for this e-mail address. Sign in with your password.</Trans>;
    case "62114":
    case "62115":
      return <Trans>The sign-in took too long, or was begun in another browser. Please begin again.</Trans>;
    case "62116":
      return <Trans>Your provider did not sign you in. Try again, or ask the administrator of your company.</Trans>;
    case "62117":
      return <Trans>Single sign-on of your domain is switched off.</Trans>;
    case "62118":
      return <Trans>Your provider cannot be reached. Try again in a minute.</Trans>;
    case "62129":
      return <Trans>Your provider signed you in with an address of another domain.</Trans>;
    case "62130":
      return <Trans>You are not a user here. Ask for an invitation.</Trans>;
    default:
      return <Trans>Single sign-on did not work. Tell the administrator of your company the number {number}.</Trans>;
  }
}

export function RefusalNotice({ number }: { number: string }) {
  return (
    <p role="alert" className="rounded-lg border-s-4 border-kumo-danger bg-kumo-danger-tint px-4 py-3 font-medium text-kumo-default">
      {reasonOf(number)}
    </p>
  );
}
