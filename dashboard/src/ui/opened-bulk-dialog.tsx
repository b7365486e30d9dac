import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { type Outcome, sendAll } from "@/api/bulk";
import type { Call } from "@/api/call";
import { csvText, download } from "@/lib/csv";
import { ShowApiCall } from "@/ui/api-call";
import { type Failure, Failures, Names, useWindowProgress } from "@/ui/bulk-parts";
import { Button } from "@/ui/button";
import { TypedWord } from "@/ui/confirm-by-typing";
import { DownloadSimpleIcon } from "@/ui/icons";
import { Dialog } from "@/ui/opened-dialog";
import type { Selection } from "@/ui/selection";
import { toast } from "@/ui/toasts";

export interface BulkDialogProps<Row> {
  title: ReactNode;
  description?: ReactNode;
  selection: Selection<Row>;
  callOf: (row: Row) => Call<unknown>;
  submit: ReactNode;
  isDestructive?: boolean;
  // For what cannot be undone: has to be typed first.
  word?: string;
  // Said when all of it was done.
  done: string;
  // What was read of these rows is read again.
  onChanged: () => unknown;
  onClose: () => void;
  // Fields that all calls share.
  children?: ReactNode;
}

// Shows what will be done with whom, does it row by row, and says of each that failed why; those
// alone can be tried again.
export function BulkDialog<Row>(props: BulkDialogProps<Row>) {
  const { title, description, selection, callOf, submit, isDestructive = false, word, onClose, children } = props;
  const { t } = useLingui();
  const [rows, setRows] = useState(selection.rows);
  const [progress, setProgress] = useState<number>();
  const [failed, setFailed] = useState<Outcome<Row>[]>();
  const [typed, setTyped] = useState("");
  const isStopped = useRef(false);
  const isBusy = progress !== undefined;
  const progressText = isBusy ? t`${progress} of ${rows.length}` : undefined;
  useWindowProgress(progressText);

  const run = async (chosen: Row[]) => {
    isStopped.current = false;
    setRows(chosen);
    setFailed(undefined);
    setProgress(0);
    const outcomes = await sendAll(chosen, callOf, { isStopped: () => isStopped.current, onOutcome: setProgress });
    await props.onChanged();
    setProgress(undefined);
    const bad = outcomes.filter((outcome) => outcome.problem);
    // Those that are still to be done stay chosen.
    selection.set(outcomes.filter((outcome) => !outcome.problem).map((outcome) => outcome.row), false);
    setFailed(bad);
    if (bad.length > 0 || outcomes.length < chosen.length) return;
    toast.done(props.done);
    onClose();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(rows);
  };

  const failures = (failed ?? []).map(({ row, problem }): Failure => {
    const name = selection.nameOf(row);
    return { name, code: problem!.code, reason: problem!.message, remedy: problem!.remedy };
  });
  const save = () => {
    const text = csvText(
      ["name", "code", "reason"],
      failures.map(({ name, code, reason }) => [name, code, reason]),
    );
    download("not-done.csv", "text/csv;charset=utf-8", text);
  };

  if (isBusy) {
    return (
      <Dialog title={title} onClose={onClose} isBusy>
        <div className="flex flex-col gap-5">
          <div className="flex flex-col gap-2">
            <progress value={progress} max={rows.length} aria-label={t`Progress`} className="h-2 w-full accent-kumo-brand" />
            <p aria-live="polite">{progressText}</p>
          </div>
          <div className="flex justify-end">
            <Button onClick={() => (isStopped.current = true)}>
              <Trans>Stop</Trans>
            </Button>
          </div>
        </div>
      </Dialog>
    );
  }
  if (failed) {
    const left = selection.rows.length - failures.length;
    const doneCount = rows.length - selection.rows.length;
    return (
      <Dialog title={title} onClose={onClose}>
        <div className="flex flex-col gap-5">
          <p role="alert" className="font-medium">
            {t`${doneCount} done, ${failures.length} failed.`}{" "}
            {left > 0 && <Plural value={left} one="# was not begun." other="# were not begun." />}
          </p>
          {failures.length > 0 && <Failures failures={failures} />}
          <div className="flex flex-wrap justify-end gap-2">
            {failures.length > 0 && (
              <Button icon={DownloadSimpleIcon} onClick={save}>
                <Trans>Download the failures</Trans>
              </Button>
            )}
            <Button onClick={() => void run(selection.rows)}>
              <Trans>Try these again</Trans>
            </Button>
            <Button variant="primary" onClick={onClose}>
              <Trans>Done</Trans>
            </Button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={title} description={description} onClose={onClose}>
      <form onSubmit={onSubmit} className="flex flex-col gap-5">
        {children}
        <Names names={rows.map(selection.nameOf)} />
        <div className="flex flex-col gap-1">
          <p className="text-sm text-kumo-subtle">
            <Trans>One call for each of them; this is the first.</Trans>
          </p>
          <ShowApiCall call={callOf(rows[0]!)} />
        </div>
        {word && <TypedWord word={word} typed={typed} onTyped={setTyped} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant={isDestructive ? "destructive" : "primary"} disabled={word !== undefined && typed !== word}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
