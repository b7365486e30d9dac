import { Trans, useLingui } from "@lingui/react/macro";
import { useParams, useRouter } from "@tanstack/react-router";
import { lazy, useEffect, useState } from "react";
import { platform } from "@/api/call";
import { useApi } from "@/api/query";
import { useSession } from "@/api/session";
import { useAppearance } from "@/app/preference";
import { navEntries } from "@/app/features";
import { copyText } from "@/lib/copy";
import { useDebounced } from "@/lib/debounced";
import { fitting } from "@/lib/fuzzy";
import type { Command, CommandGroup } from "@/ui/command-menu";
import { Opened } from "@/ui/dialog";
import { BuildingsIcon, CopyIcon, GlobeIcon, MagnifyingGlassIcon, MoonIcon, PlusIcon, SunIcon, UsersIcon } from "@/ui/icons";
import { navIcons } from "@/app/nav-icons";
import { toast } from "@/ui/toasts";

const CommandMenu = lazy(() => import("@/ui/command-menu").then((module) => ({ default: module.CommandMenu })));

const find = (q: string) => platform("get", "/search", { query: { q } });

function useOpen() {
  const router = useRouter();
  return (href: string) => (inNewTab: boolean) => {
    if (inNewTab) window.open(href, "_blank", "noopener");
    else router.history.push(href);
  };
}

function usePages(): Command[] {
  const { i18n } = useLingui();
  const session = useSession();
  const { account, tenant } = useParams({ strict: false });
  const open = useOpen();
  const ids = { $account: account, $tenant: tenant };
  return navEntries
    .filter((entry) => entry.isShown?.(session) ?? true)
    .filter((entry) => Object.entries(ids).every(([name, id]) => id || !entry.path.includes(name)))
    .map((entry) => {
      const href = entry.path.replace("$account", account ?? "").replace("$tenant", tenant ?? "");
      return { id: href, label: i18n._(entry.label), onChoose: open(href), ...(entry.icon && { icon: navIcons[entry.icon] }) };
    });
}

function useActions(): Command[] {
  const { t } = useLingui();
  const { account } = useParams({ strict: false });
  const isPartner = useSession().tenants.length > 0;
  const open = useOpen();
  const chooseAppearance = useAppearance();
  const copy = async (id: string) => {
    await copyText(id);
    toast.done(t`The account ID is copied`);
  };
  return [
    ...(isPartner ? [{ id: "add-account", label: t`Add Account`, icon: PlusIcon, onChoose: open("/accounts/new") }] : []),
    ...(account ? [{ id: "add-site", label: t`Add a site`, icon: PlusIcon, onChoose: open(`/${account}/add-site`) }] : []),
    ...(account ? [{ id: "copy-id", label: t`Copy account ID`, icon: CopyIcon, onChoose: () => void copy(account) }] : []),
    { id: "dark", label: t`Switch to dark`, icon: MoonIcon, onChoose: () => chooseAppearance("dark") },
    { id: "light", label: t`Switch to light`, icon: SunIcon, onChoose: () => chooseAppearance("light") },
  ];
}

// What the server finds: by name, part of it, or id.
function useFound(search: string): CommandGroup[] {
  const { t } = useLingui();
  const open = useOpen();
  const q = useDebounced(search.trim());
  const found = useApi(find(q), { enabled: q.length > 1, keepsPrevious: true }).data?.result;
  if (!found || q.length < 2) return [];
  return [
    { id: "accounts", label: t`Accounts`, items: found.accounts.map((one) => ({ id: one.id, label: one.name, icon: BuildingsIcon, onChoose: open(`/${one.id}/home`) })) },
    {
      id: "zones",
      label: t`Websites`,
      items: found.zones.map((one) => ({ id: one.id, label: one.name, detail: one.account.name, icon: GlobeIcon, onChoose: open(`/${one.account.id}/${one.id}`) })),
    },
    {
      id: "members",
      label: t`Members`,
      items: found.members.map((one) => ({ id: one.id, label: one.email, detail: one.account.name, icon: UsersIcon, onChoose: open(`/${one.account.id}/members?q=${encodeURIComponent(one.email)}`) })),
    },
  ];
}

function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const pages = usePages();
  const actions = useActions();
  const found = useFound(search);
  const named = (commands: Command[]) => fitting(commands, search, (command) => command.label);
  const groups = [{ id: "pages", label: t`Pages`, items: named(pages) }, ...found, { id: "actions", label: t`Actions`, items: named(actions) }];
  return (
    <Opened>
      <CommandMenu
        title={t`Go to…`}
        placeholder={t`Pages, accounts, websites, members, IDs`}
        search={search}
        onSearch={setSearch}
        groups={groups.filter((group) => group.items.length > 0)}
        onClose={onClose}
      />
    </Opened>
  );
}

// Go to…, by its button or Ctrl+K.
export function GoTo() {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setIsOpen(true);
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, []);
  return (
    <>
      <button
        type="button"
        onClick={() => setIsOpen(true)}
        aria-keyshortcuts="Control+K"
        aria-label={t`Go to…`}
        className="inline-flex h-8.5 cursor-pointer items-center gap-2 rounded-lg bg-kumo-base px-2.5 text-base text-kumo-subtle ring ring-kumo-line hover:bg-kumo-tint sm:w-64"
      >
        <MagnifyingGlassIcon aria-hidden className="size-4 shrink-0" />
        <span className="hidden sm:inline">
          <Trans>Go to...</Trans>
        </span>
        <kbd aria-hidden className="ms-auto hidden rounded-sm border border-kumo-hairline px-1 text-xs sm:inline">
          {"Ctrl K"}
        </kbd>
      </button>
      {isOpen && <Palette onClose={() => setIsOpen(false)} />}
    </>
  );
}
