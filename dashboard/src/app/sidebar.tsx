import { Trans, useLingui } from "@lingui/react/macro";
import { useLocation, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSession, useSite } from "@/api/session";
import { AccountSwitcher } from "@/app/account-switcher";
import { navEntries } from "@/app/features";
import type { NavEntry, Scope } from "@/routing/nav";
import { isId } from "@/routing/parents";
import { Brand } from "@/ui/brand";
import { GearIcon } from "@/ui/icons";
import { navIcons } from "@/app/nav-icons";
import { useLinkProps } from "@/ui/link";

function useEntries(scope: Scope): NavEntry[] {
  const session = useSession();
  return navEntries
    .filter((entry) => entry.scope === scope && (entry.isShown?.(session) ?? true))
    .sort((a, b) => a.order - b.order);
}

interface ItemProps {
  entry: NavEntry;
  children?: ReactNode;
}

function Item({ entry, children }: ItemProps) {
  const { i18n } = useLingui();
  const { pathname } = useLocation();
  const { account, tenant } = useParams({ strict: false });
  const fill = (path: string) => path.replace("$account", account ?? "").replace("$tenant", tenant ?? "");
  const href = fill(entry.path);
  const isCurrent = pathname === href || (!entry.isExact && pathname.startsWith(`${fill(entry.below ?? entry.path)}/`));
  const Sign = entry.icon && navIcons[entry.icon];
  return (
    <li>
      <a
        {...useLinkProps(href)}
        aria-current={isCurrent ? "page" : undefined}
        className="flex min-h-8.5 items-center gap-2.5 rounded-lg px-2.5 text-base text-kumo-default no-underline hover:bg-kumo-tint aria-[current=page]:bg-kumo-tint aria-[current=page]:font-medium aria-[current=page]:text-kumo-strong"
      >
        {Sign && <Sign aria-hidden className={`size-4.5 shrink-0 ${isCurrent ? "text-kumo-brand" : "text-kumo-subtle"}`} weight={isCurrent ? "fill" : "regular"} />}
        {i18n._(entry.label)}
      </a>
      {children}
    </li>
  );
}

function List({ scope }: { scope: Scope }) {
  const entries = useEntries(scope);
  return (
    <ul className="flex flex-col gap-0.5">
      {entries.map((entry) => (
        <Item key={entry.path} entry={entry} />
      ))}
    </ul>
  );
}

// The entries below another one.
function Nested({ children }: { children: ReactNode }) {
  return <div className="ms-4.5 border-s border-kumo-hairline ps-1.5">{children}</div>;
}

function AccountNav({ account }: { account: string }) {
  return (
    <>
      <AccountSwitcher account={account} />
      <List scope="account" />
      <h2 className="mt-0.5 flex min-h-8.5 items-center gap-2.5 px-2.5 text-base text-kumo-default">
        <GearIcon aria-hidden className="size-4.5 shrink-0 text-kumo-subtle" />
        <Trans>Manage Account</Trans>
      </h2>
      <Nested>
        <List scope="manage" />
      </Nested>
    </>
  );
}

// Across accounts; Tenants and My Profile have their pages below them while one of them is open.
function PlatformNav() {
  const { pathname } = useLocation();
  const { tenant } = useParams({ strict: false });
  const entries = useEntries("platform");
  return (
    <ul className="flex flex-col gap-0.5">
      {entries.map((entry) => (
        <Item key={entry.path} entry={entry}>
          {entry.path === "/tenants" && tenant && (
            <Nested>
              <List scope="tenant" />
            </Nested>
          )}
          {entry.below === "/profile" && pathname.startsWith("/profile/") && (
            <Nested>
              <List scope="profile" />
            </Nested>
          )}
        </Item>
      ))}
    </ul>
  );
}

// The sidebar: across accounts, or of one account.
export function Sidebar() {
  const { t } = useLingui();
  const site = useSite();
  const { account } = useParams({ strict: false });
  return (
    <div className="flex h-full flex-col">
      <a {...useLinkProps("/accounts")} className="flex h-14 shrink-0 items-center px-4 no-underline">
        <Brand name={site?.brand ?? ""} />
      </a>
      <nav aria-label={t`Main`} className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto px-3 py-2">
        {isId(account) ? <AccountNav account={account} /> : <PlatformNav />}
      </nav>
    </div>
  );
}
