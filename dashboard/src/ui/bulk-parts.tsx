import { Plural, useLingui } from "@lingui/react/macro";
import { useEffect } from "react";

// Longer lists are shown as far as anybody reads them; the file has all.
const shownMax = 200;

export interface Failure {
  name: string;
  code: number;
  reason: string;
  remedy: string | undefined;
}

function More({ count }: { count: number }) {
  if (count <= 0) return null;
  return (
    <p className="px-3 py-2 text-kumo-subtle">
      <Plural value={count} one="and # more" other="and # more" />
    </p>
  );
}

export function Failures({ failures }: { failures: Failure[] }) {
  const { t } = useLingui();
  return (
    <div className="max-h-72 overflow-y-auto rounded-lg ring ring-kumo-hairline" tabIndex={0} role="region" aria-label={t`What was not done`}>
      <table className="w-full text-start">
        <caption className="sr-only">{t`What was not done`}</caption>
        <tbody>
          {failures.slice(0, shownMax).map(({ name, code, reason, remedy }) => (
            <tr key={name} className="border-b border-kumo-hairline align-top last:border-0">
              <th scope="row" className="min-w-36 px-3 py-2 text-start font-medium break-words">
                {name}
              </th>
              <td className="px-3 py-2">
                {reason}
                {remedy && <span className="block">{remedy}</span>}
                {code > 0 && <span className="block text-sm text-kumo-subtle">{t`Code ${code}`}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More count={failures.length - shownMax} />
    </div>
  );
}

// While the rows are worked on the window says how far it is, and asks before it is closed.
export function useWindowProgress(text: string | undefined) {
  const isBusy = text !== undefined;
  useEffect(() => {
    if (!isBusy) return;
    const title = document.title;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
      document.title = title;
    };
  }, [isBusy]);
  useEffect(() => {
    if (text) document.title = text;
  }, [text]);
}

export function Names({ names }: { names: string[] }) {
  const { t } = useLingui();
  return (
    <div tabIndex={0} role="region" aria-label={t`Selected`} className="max-h-40 overflow-y-auto rounded-lg py-1 ring ring-kumo-hairline">
      <ul aria-label={t`Selected`}>
        {names.slice(0, shownMax).map((name, index) => (
          <li key={index} className="px-3 py-1 break-all">
            {name}
          </li>
        ))}
      </ul>
      <More count={names.length - shownMax} />
    </div>
  );
}
