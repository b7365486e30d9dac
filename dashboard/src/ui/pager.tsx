import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import type { PagedRows } from "@/api/paged";
import { pageSizes, type PagingSearch } from "@/lib/paging";
import { relativeTime } from "@/lib/time";
import { announce } from "@/ui/announcer";
import { IconButton } from "@/ui/button";
import { FilterMenu } from "@/ui/filter-menu";
import { ArrowClockwiseIcon, CaretLeftIcon, CaretRightIcon } from "@/ui/icons";
import { useTimeOptions } from "@/ui/time";

const freshMs = 10_000;
const tickMs = 5_000;

// How old what is shown is.
function Freshness({ at }: { at: number }) {
  const options = useTimeOptions();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  if (now - at < freshMs) return <Trans>Updated just now</Trans>;
  const ago = relativeTime(new Date(at).toISOString(), now, options);
  return <Trans>Updated {ago}</Trans>;
}

interface PagerProps<Row> {
  rows: PagedRows<Row>;
  change: (changed: PagingSearch) => void;
}

// Below a list: which of its rows are shown, how old they are, and the way to the others.
export function Pager<Row>({ rows, change }: PagerProps<Row>) {
  const { t, i18n } = useLingui();
  const { page, perPage, offset, count, total = 0 } = rows;
  const number = (value: number) => i18n.number(value);
  const text = t`${number(offset + 1)} to ${number(offset + count)} of ${number(total)}`;
  const told = useRef(page);
  useEffect(() => {
    if (told.current === page) return;
    told.current = page;
    announce(text);
  }, [page, text]);
  const turn = (to: number) => {
    document.getElementById("main")?.scrollTo({ top: 0 });
    change({ page: to === 1 ? "" : String(to) });
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-kumo-hairline px-4 py-2 text-sm text-kumo-subtle">
      <p data-rows>{text}</p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="inline-flex items-center gap-1">
          <Freshness at={rows.updatedAt} />
          <IconButton size="sm" icon={ArrowClockwiseIcon} label={t`Refresh the list`} isBusy={rows.isFetching} onClick={rows.retry} />
        </span>
        {total > pageSizes[0]! && (
          <nav aria-label={t`Pages of the list`} className="inline-flex items-center gap-1">
            <FilterMenu
              label={t`Rows per page`}
              value={String(perPage)}
              onValue={(size) => change({ per_page: size === String(pageSizes[0]) ? "" : size, page: "" })}
              choices={pageSizes.map((size) => [String(size), number(size)])}
            />
            <IconButton icon={CaretLeftIcon} label={t`Previous page`} disabled={page <= 1} onClick={() => turn(page - 1)} />
            <IconButton icon={CaretRightIcon} label={t`Next page`} disabled={offset + count >= total} onClick={() => turn(page + 1)} />
          </nav>
        )}
      </div>
    </div>
  );
}
