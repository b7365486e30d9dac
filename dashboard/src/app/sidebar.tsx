import { Trans, useLingui } from "@lingui/react/macro";
import { useLocation, useParams } from "@tanstack/react-router";
import { useSession, useSite } from "@/api/session";
import { AccountSwitcher } from "@/app/account-switcher";
import { navEntries } from "@/app/features";
import type { NavEntry, Scope } from "@/routing/nav";
import { Brand } from "@/ui/brand";
import { CaretDownIcon, GearIcon } from "@/ui/icons";
import { useLinkProps } from "@/ui/link";

function useEntries(scope: Scope): NavEntry[] {
  const session = useSession();
  return navEntries
    .filter((entry) => entry.scope === scope && (entry.isShown?.(session) ?? true))
    .sort((a, b) => a.order - b.order);
}

interface ItemProps {
  entry: NavEntry;
  isSub?: boolean;
}

function Item({ entry, isSub = false }: ItemProps) {
  const { i18n } = useLingui();
  const { pathname } = useLocation();
  const { account, tenant } = useParams({ strict: false });
  const fill = (path: string) => path.replace("$account", account ?? "").replace("$tenant", tenant ?? "");
  const href = fill(entry.path);
  const isCurrent = pathname === href || (!entry.isExact && pathname.startsWith(`${fill(entry.below ?? entry.path)}/`));
  const Sign = entry.icon;
  return (
    <li>
      <a
        {...useLinkProps(href)}
        aria-current={isCurrent ? "page" : undefined}
        className={`flex min-h-8.5 items-center gap-2.5 rounded-lg px-2.5 text-base text-kumo-default no-underline hover:bg-kumo-tint aria-[current=page]:bg-kumo-tint aria-[current=page]:font-medium aria-[current=page]:text-kumo-strong ${isSub ? "ms-4 border-s-0 ps-4.5" : ""}`}
      >
        {Sign && <Sign aria-hidden className={`size-4.5 shrink-0 ${isCurrent ? "text-kumo-brand" : "text-kumo-subtle"}`} weight={isCurrent ? "fill" : "regular"} />}
        {i18n._(entry.label)}
      </a>
    </li>
  );
}

function List({ scope, isSub }: { scope: Scope; isSub?: boolean }) {
  const entries = useEntries(scope);
  return (
    <ul className="flex flex-col gap-0.5">
      {entries.map((entry) => (
        <Item key={entry.path} entry={entry} isSub={isSub ?? false} />
      ))}
    </ul>
  );
}

function AccountNav({ account }: { account: string }) {
  return (
    <>
      <AccountSwitcher account={account} />
      <List scope="account" />
      <h2 className="mt-1.5 flex min-h-8.5 items-center gap-2.5 px-2.5 text-base text-kumo-default">
        <GearIcon aria-hidden className="size-4.5 shrink-0 text-kumo-subtle" />
        <Trans>Manage Account</Trans>
        <CaretDownIcon aria-hidden className="ms-auto size-3 text-kumo-subtle" />
      </h2>
      <div className="ms-4.5 border-s border-kumo-hairline ps-1 [&_a]:ms-0 [&_a]:ps-3">
        <List scope="manage" isSub />
      </div>
    </>
  );
}

function TenantNav() {
  return (
    <div className="ms-4.5 border-s border-kumo-hairline ps-1 [&_a]:ms-0 [&_a]:ps-3">
      <List scope="tenant" isSub />
    </div>
  );
}

function ProfileNav() {
  return (
    <>
      <h2 className="px-2.5 pt-2 pb-1 text-sm font-medium text-kumo-subtle">
        <Trans>My Profile</Trans>
      </h2>
      <List scope="profile" />
    </>
  );
}

// The sidebar: across accounts, of one account, or of the profile.
export function Sidebar() {
  const { t } = useLingui();
  const site = useSite();
  const { account, tenant } = useParams({ strict: false });
  const { pathname } = useLocation();
  return (
    <div className="flex h-full flex-col">
      <a {...useLinkProps("/accounts")} className="flex h-14 shrink-0 items-center px-4 no-underline">
        <Brand name={site?.brand ?? ""} />
      </a>
      <nav aria-label={t`Main`} className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto px-3 py-2">
        {account ? (
          <AccountNav account={account} />
        ) : (
          <>
            <List scope="platform" />
            {tenant && <TenantNav />}
            {pathname.startsWith("/profile") && <ProfileNav />}
          </>
        )}
      </nav>
    </div>
  );
}
