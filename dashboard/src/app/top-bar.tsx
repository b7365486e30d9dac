import { Trans, useLingui } from "@lingui/react/macro";
import { useRouter } from "@tanstack/react-router";
import { platform } from "@/api/call";
import { send } from "@/api/send";
import { forgetSession, useSession, useSite } from "@/api/session";
import { GoTo } from "@/app/go-to";
import { useAppearance, useKeepPreference } from "@/app/preference";
import type { Appearance } from "@/lib/appearance";
import type { Language } from "@/lib/locale";
import { IconButton } from "@/ui/button";
import { ArrowSquareOutIcon, DotsThreeIcon, LifebuoyIcon, ListChecksIcon, ListIcon, SignOutIcon, UserCircleIcon } from "@/ui/icons";
import { BarButton, LanguageMenu, useLanguageEntries } from "@/ui/language-menu";
import { Menu, type MenuEntry } from "@/ui/menu";
import { toast } from "@/ui/toasts";

function useSupportEntries(): MenuEntry[] {
  const site = useSite();
  const { t } = useLingui();
  const router = useRouter();
  const keepPreference = useKeepPreference();
  const tenant = useSession().tenants[0];
  const showFirstSteps = async () => {
    await keepPreference({ shows_first_steps: true });
    await router.navigate({ href: `/tenants/${tenant?.id}` });
  };
  return [
    ...(tenant ? [{ kind: "action", label: t`First steps`, icon: ListChecksIcon, onChoose: () => void showFirstSteps() } as const] : []),
    { kind: "link", label: t`Tenant API reference`, icon: ArrowSquareOutIcon, href: "/client/v4/openapi.json" },
    { kind: "link", label: t`Platform API reference`, icon: ArrowSquareOutIcon, href: "/platform/v1/openapi.json" },
    { kind: "line" },
    { kind: "text", label: `${site?.brand ?? ""} ${site?.version ?? ""}` },
  ];
}

function useOwnEntries(): MenuEntry[] {
  const { t } = useLingui();
  const { user, preferences } = useSession();
  const router = useRouter();
  const choose = useAppearance();
  const signOut = async () => {
    await send(platform("delete", "/session")).catch((error: unknown) => toast.failed(t`You are still signed in`, error));
    forgetSession();
    await router.navigate({ to: "/login" });
  };
  const look = (appearance: Appearance) => () => choose(appearance);
  return [
    { kind: "text", label: user.email },
    { kind: "link", label: t`My Profile`, icon: UserCircleIcon, href: "/profile/preferences" },
    { kind: "line" },
    { kind: "choice", label: t`Light`, isChosen: preferences.appearance === "light", onChoose: look("light") },
    { kind: "choice", label: t`Dark`, isChosen: preferences.appearance === "dark", onChoose: look("dark") },
    { kind: "choice", label: t`Like the system`, isChosen: preferences.appearance === "system", onChoose: look("system") },
    { kind: "line" },
    { kind: "action", label: t`Sign out`, icon: SignOutIcon, onChoose: () => void signOut() },
  ];
}

// Go to…, Support, language, and one's own menu. On narrow screens Support and language share one.
export function TopBar({ onMenu }: { onMenu: () => void }) {
  const { t } = useLingui();
  const session = useSession();
  const keepPreference = useKeepPreference();
  const keepLanguage = (language: Language) => void keepPreference({ language });
  const support = useSupportEntries();
  const language = useLanguageEntries(keepLanguage);
  const own = useOwnEntries();
  return (
    <header className="sticky top-0 z-10 flex h-14 shrink-0 items-center gap-1 border-b border-kumo-hairline bg-kumo-base px-3 sm:px-5">
      <span className="lg:hidden">
        <IconButton icon={ListIcon} label={t`Open the navigation`} onClick={onMenu} />
      </span>
      <span className="flex min-w-0 flex-1 items-center">
        <GoTo />
      </span>
      <span className="hidden items-center gap-1 sm:flex">
        <Menu button={<BarButton icon={LifebuoyIcon} label={t`Support`} text={t`Support`} />} entries={support} />
        <LanguageMenu onChosen={keepLanguage} />
      </span>
      <span className="sm:hidden">
        <Menu button={<IconButton icon={DotsThreeIcon} label={t`Support and language`} />} entries={[...language, { kind: "line" }, ...support]} />
      </span>
      <Menu button={<IconButton icon={UserCircleIcon} label={t`Signed in as ${session.user.email}`} />} entries={own} />
    </header>
  );
}

export function SkipLink() {
  return (
    <a href="#main" className="sr-only z-50 rounded-lg bg-kumo-base p-3 focus:not-sr-only focus:fixed focus:top-2 focus:left-2">
      <Trans>Skip to the content</Trans>
    </a>
  );
}
