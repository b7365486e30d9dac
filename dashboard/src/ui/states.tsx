import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect } from "react";
import { asProblem, type Problem } from "@/api/problem";
import { Button } from "@/ui/button";
import { CopyId } from "@/ui/copy";
import { useCountdown } from "@/ui/countdown";
import { ArrowClockwiseIcon, type Icon, LockKeyIcon, MagnifyingGlassIcon, WarningCircleIcon } from "@/ui/icons";
import { Refused } from "@/ui/refusal";

interface NoticeProps {
  icon: Icon;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}

// Looking again is refused to nobody.
function Notice({ icon: Sign, title, children, action }: NoticeProps) {
  return (
    <Refused value={undefined}>
      <div className="flex flex-col items-center px-6 py-12 text-center">
        <span className="mb-4 grid size-11 place-items-center rounded-full bg-kumo-tint text-kumo-subtle">
          <Sign aria-hidden className="size-5" />
        </span>
        <p className="text-lg font-semibold text-kumo-strong">{title}</p>
        {children && <div className="mt-1 max-w-[60ch] text-kumo-subtle">{children}</div>}
        {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
      </div>
    </Refused>
  );
}

// S-first: nothing is there yet.
export function EmptyState(props: NoticeProps) {
  return <Notice {...props} />;
}

// S-nomatch: something is there, but not what was looked for.
export function NoMatch({ filters, onClear }: { filters: ReactNode; onClear: () => void }) {
  return (
    <Notice
      icon={MagnifyingGlassIcon}
      title={<Trans>Nothing matches</Trans>}
      action={
        <Button onClick={onClear}>
          <Trans>Clear the filters</Trans>
        </Button>
      }
    >
      {filters}
    </Notice>
  );
}

// What the server said, with everything that helps to ask about it.
export function ProblemDetails({ problem }: { problem: Problem }) {
  return (
    <p className="mt-2 flex flex-wrap items-center justify-center gap-x-3 text-sm text-kumo-subtle">
      {problem.code > 0 && (
        <span>
          <Trans>Code {problem.code}</Trans>
        </span>
      )}
      {problem.requestId && (
        <span className="inline-flex items-center gap-1.5">
          <Trans>Request</Trans> <CopyId id={problem.requestId} of={String(problem.code)} />
        </span>
      )}
    </p>
  );
}

// Tries again by itself when the time has come.
function Limited({ problem, onRetry }: { problem: Problem; onRetry?: (() => void) | undefined }) {
  const left = useCountdown(problem.retryAfterSeconds);
  const isDue = problem.retryAfterSeconds > 0 && left === 0;
  useEffect(() => {
    if (isDue) onRetry?.();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, whatever the page makes anew
  }, [isDue]);
  return (
    <Notice
      icon={ArrowClockwiseIcon}
      title={<Trans>Too many calls</Trans>}
      action={
        onRetry && (
          <Button onClick={onRetry} disabled={left > 0}>
            {left > 0 ? <Trans>Retry in {left} s</Trans> : <Trans>Retry</Trans>}
          </Button>
        )
      }
    >
      {problem.message}
    </Notice>
  );
}

// S-403, S-404, S-429, S-5xx and S-offline of something that was to be shown.
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useLingui();
  const problem = asProblem(error);
  if (problem.status === 429) return <Limited problem={problem} onRetry={onRetry} />;
  const isForbidden = problem.status === 403;
  const titles: Record<number, string> = {
    0: t`No connection`,
    403: t`You may not see this`,
    404: t`This does not exist`,
  };
  const title = titles[problem.status] ?? t`This did not work`;
  return (
    <div role="alert">
      <Notice
        icon={isForbidden ? LockKeyIcon : WarningCircleIcon}
        title={title}
        action={
          onRetry &&
          !isForbidden && (
            <Button onClick={onRetry} icon={ArrowClockwiseIcon}>
              <Trans>Retry</Trans>
            </Button>
          )
        }
      >
        {problem.isOffline ? <Trans>The server cannot be reached. Is there a network?</Trans> : <p>{problem.message}</p>}
        {problem.remedy ? (
          <p>{problem.remedy}</p>
        ) : (
          isForbidden && (
            <p>
              <Trans>Somebody who administers it can give you a role that allows it.</Trans>
            </p>
          )
        )}
        <ProblemDetails problem={problem} />
      </Notice>
    </div>
  );
}

// S-load: the shape of what is coming, after a moment in which it may well have come.
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const { t } = useLingui();
  return (
    <div role="status" aria-busy="true" aria-label={t`Loading`} className="skeleton-late flex flex-col gap-3 p-5">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={`skeleton h-5 rounded-md bg-kumo-tint ${row % 3 === 2 ? "w-2/3" : "w-full"}`} />
      ))}
    </div>
  );
}
