import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { changesOf, type FieldChange } from "@/lib/diff";
import { Button } from "@/ui/button";

// Marks in words as well as in colour.
function Mark({ kind }: { kind: FieldChange["kind"] }) {
  if (kind === "added") return <Trans>added</Trans>;
  if (kind === "removed") return <Trans>removed</Trans>;
  return kind === "changed" ? <Trans>changed</Trans> : null;
}

function Row({ change }: { change: FieldChange }) {
  const { field, kind, before, after } = change;
  return (
    <tr className="border-b border-kumo-hairline align-top last:border-0">
      <th scope="row" className="py-2 pe-4 text-start font-mono text-sm font-normal break-all">
        {field}
      </th>
      <td className="py-2 pe-4 text-sm text-kumo-subtle whitespace-nowrap">
        <Mark kind={kind} />
      </td>
      <td className="py-2 font-mono text-sm break-all">
        {before && <span className={`block ${kind === "same" ? "" : "text-kumo-danger line-through"}`}>{before}</span>}
        {after && kind !== "same" && <span className="block text-kumo-success">{after}</span>}
      </td>
    </tr>
  );
}

// Before and after of one thing; what stayed the same is folded away.
export function DiffView({ before, after }: { before: unknown; after: unknown }) {
  const { t } = useLingui();
  const [isWhole, setIsWhole] = useState(false);
  const all = changesOf(before, after);
  const same = all.filter((change) => change.kind === "same").length;
  const shown = isWhole ? all : all.filter((change) => change.kind !== "same");
  return (
    <div className="flex flex-col items-start gap-3">
      <table className="w-full">
        <caption className="sr-only">{t`Before and after`}</caption>
        <tbody>
          {shown.map((change) => (
            <Row key={change.field} change={change} />
          ))}
        </tbody>
      </table>
      {same > 0 && !isWhole && (
        <Button size="sm" variant="ghost" onClick={() => setIsWhole(true)}>
          <Plural value={same} one="Show # field that stayed the same" other="Show # fields that stayed the same" />
        </Button>
      )}
    </div>
  );
}
