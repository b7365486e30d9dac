import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { platform, published } from "@/api/call";
import { useApi } from "@/api/query";
import { shortId } from "@/ui/copy";
import { Dialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import { CaretUpDownIcon, CheckIcon } from "@/ui/icons";
import { Link, useLinkProps } from "@/ui/link";
import { ErrorState, Skeleton } from "@/ui/states";

const shown = 20;

function Found({ search, current, onChosen }: { search: string; current: string; onChosen: () => void }) {
  const call = platform("get", "/accounts", { query: { search: search || undefined, per_page: shown } });
  const { data, error, refetch } = useApi(call, { keepsPrevious: true });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const rest = (data.info.total_count ?? 0) - data.result.length;
  return (
    <ul className="flex max-h-[50vh] flex-col gap-0.5 overflow-y-auto">
      {data.result.map((account) => (
        <li key={account.id}>
          <Link
            href={`/${account.id}/home`}
            onClickCapture={onChosen}
            aria-current={account.id === current ? "true" : undefined}
            className="flex min-h-11 items-center gap-3 rounded-lg px-3 text-kumo-default no-underline hover:bg-kumo-tint"
          >
            <span className="min-w-0 flex-1 truncate font-medium">{account.name}</span>
            {account.id === current && <CheckIcon aria-hidden className="size-4 text-kumo-brand" />}
            <span className="font-mono text-sm text-kumo-subtle">{shortId(account.id)}</span>
          </Link>
        </li>
      ))}
      {data.result.length === 0 && (
        <li className="px-3 py-6 text-center text-kumo-subtle">
          <Trans>No account matches.</Trans>
        </li>
      )}
      {rest > 0 && (
        <li className="px-3 py-2 text-sm text-kumo-subtle">
          <Trans>{rest} more; type a part of the name, or an ID.</Trans>
        </li>
      )}
    </ul>
  );
}

// The name of the account that the pages are of; another one is a few letters away.
export function AccountSwitcher({ account }: { account: string }) {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const [search, setSearch] = useState("");
  const opened = useApi(published("get", "/accounts/{account_id}", { path: { account_id: account } }));
  // Who has roles in single websites only finds the account, and does not open it.
  const found = useApi(platform("get", "/accounts", { query: { search: account, page: 1, per_page: 1 } }), { enabled: opened.isError });
  const name = opened.data?.result.name ?? found.data?.result.find(({ id }) => id === account)?.name;
  return (
    <>
      <Link {...useLinkProps("/accounts")} href="/accounts" className="mb-1 px-2.5 text-sm text-kumo-subtle hover:text-kumo-default">
        <Trans>← All accounts</Trans>
      </Link>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
        className="mb-2 flex min-h-10 cursor-pointer items-center gap-2 rounded-lg bg-kumo-base px-2.5 text-start font-medium text-kumo-strong ring ring-kumo-hairline hover:bg-kumo-tint"
      >
        <span className="min-w-0 flex-1 truncate">{name ?? t`Account`}</span>
        <CaretUpDownIcon aria-label={t`Switch account`} className="size-4 shrink-0 text-kumo-subtle" />
      </button>
      {isOpen && (
        <Dialog title={<Trans>Switch account</Trans>} size="sm" onClose={() => setIsOpen(false)}>
          <div className="flex flex-col gap-3">
            <TextField name="account" label={t`Name or ID`} value={search} onValue={setSearch} error={undefined} isOptional autoFocus />
            <Found search={search.trim()} current={account} onChosen={() => setIsOpen(false)} />
          </div>
        </Dialog>
      )}
    </>
  );
}
