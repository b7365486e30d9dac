import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Call } from "@/api/call";
import { changeApiKey, changeOriginCaKey, type KeyResult, viewApiKey, viewOriginCaKey } from "@/features/api-keys/calls";

// A key that each user has one of, in the words of its row and its dialogs.
export interface KeyKind {
  id: "global" | "origin_ca";
  viewing: Call<KeyResult>;
  changing: Call<KeyResult>;
  name: string;
  permissions: ReactNode;
  resources: ReactNode;
  view: string;
  change: string;
  yours: string;
  caution: ReactNode;
}

export function useKeyKinds(): KeyKind[] {
  const { t } = useLingui();
  return [
    {
      id: "global",
      viewing: viewApiKey,
      changing: changeApiKey,
      name: t`Global API Key`,
      permissions: <Trans>All that you may do</Trans>,
      resources: <Trans>All that you reach</Trans>,
      view: t`View the Global API Key`,
      change: t`Change the Global API Key`,
      yours: t`Your Global API Key`,
      caution: <Trans>With it and your e-mail address one may do everything that you may do. Treat it like your password.</Trans>,
    },
    {
      id: "origin_ca",
      viewing: viewOriginCaKey,
      changing: changeOriginCaKey,
      name: t`Origin CA Key`,
      permissions: <Trans>Origin certificates</Trans>,
      resources: <Trans>Your websites</Trans>,
      view: t`View the Origin CA Key`,
      change: t`Change the Origin CA Key`,
      yours: t`Your Origin CA Key`,
      caution: <Trans>For programs that ask for origin certificates. It opens no other call.</Trans>,
    },
  ];
}
