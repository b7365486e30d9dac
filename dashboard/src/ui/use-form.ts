import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Call } from "@/api/call";
import { Conflict, type Edited, named, refuseConflict } from "@/api/conflict";
import { asProblem, type Problem } from "@/api/problem";
import { type Answer, send } from "@/api/send";
import { randomHex } from "@/lib/random";
import { faultsIn, useFieldFaults } from "@/ui/field-faults";

interface FormOptions<Values, Result, Read> {
  initial: Values;
  // The call that is sent, and shown as curl, for what has been filled in.
  call: (values: Values) => Call<Result>;
  onDone: (answer: Answer<Result>, values: Values) => unknown;
  // What the form changes, if others could change it at the same time.
  edits?: Edited<Values, Read>;
}

export interface BoundField<Value> {
  name: string;
  value: Value;
  onValue: (value: Value) => void;
  error: string | undefined;
}

// One try of one intention keeps its key, so that a repeated try does nothing twice.
function useIdempotencyKey() {
  const kept = useRef({ of: "", key: "" });
  return (call: Call<unknown>) => {
    const of = JSON.stringify([call.path, call.params, call.body]);
    if (kept.current.of !== of) kept.current = { of, key: randomHex() };
    return kept.current.key;
  };
}

// A form that sends one call. Rules are the server's: what it refuses comes back with a pointer, and
// each fault stands at the field it points at; the first one takes the focus.
export function useForm<Values extends object, Result, Read = unknown>({ initial, call, onDone, edits }: FormOptions<Values, Result, Read>) {
  const [values, setValues] = useState(initial);
  const bound = useRef(new Set<string>());
  const [unready, setUnready] = useState<Record<string, string>>({});
  // How often nothing was sent, since fields were not ready.
  const [unreadyTries, setUnreadyTries] = useState(0);
  const faultOf = useFieldFaults();
  const element = useRef<HTMLFormElement>(null);
  // As it was when the form was opened, or last saved.
  const before = useRef(initial);
  const keyFor = useIdempotencyKey();
  const sending = useMutation({
    mutationFn: async ({ filled, isOverwriting }: { filled: Values; isOverwriting?: boolean }) => {
      if (edits && !isOverwriting) await refuseConflict(edits, before.current, filled);
      const made = call(filled);
      return send(made, { idempotencyKey: keyFor(made) });
    },
    onSuccess: (answer, { filled }) => {
      before.current = filled;
      return onDone(answer, filled);
    },
  });
  const conflict = sending.error instanceof Conflict ? (sending.error as Conflict<Values>) : undefined;
  const problem: Problem | undefined = sending.error && !conflict ? asProblem(sending.error) : undefined;

  useEffect(() => {
    if (!problem && unreadyTries === 0) return;
    const first = element.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-invalid] input");
    (first ?? element.current?.querySelector<HTMLElement>("[data-problem]"))?.focus();
  }, [problem, unreadyTries]);

  const set = <Name extends keyof Values>(name: Name, value: Values[Name]) => {
    setValues((before) => ({ ...before, [name]: value }));
    setUnready((before) => (name in before ? Object.fromEntries(Object.entries(before).filter(([field]) => field !== name)) : before));
  };

  // Whether all fields hold something to send; those that do not say so, the first takes the focus.
  const isReady = (sent: HTMLFormElement) => {
    const faults = faultsIn(sent, faultOf);
    if (faults.length === 0) return true;
    sending.reset();
    setUnready(Object.fromEntries(faults.map(({ control, fault }) => [control.name, fault])));
    setUnreadyTries((tries) => tries + 1);
    // What the form does not show at the field, the browser says.
    if (faults.every(({ control }) => !(control.name in values))) faults[0]!.control.reportValidity();
    return false;
  };

  return {
    values,
    set,
    call: call(values),
    problem,
    // What no field of the form shows.
    unplaced: problem?.faults.filter((fault) => !bound.current.has(fault.source?.pointer ?? "")) ?? [],
    isSending: sending.isPending,
    conflict: conflict && {
      theirs: named(conflict.theirs, edits?.names),
      mine: named(Object.fromEntries(Object.keys(conflict.theirs).map((name) => [name, values[name as keyof Values]])), edits?.names),
      keepMine: () => sending.mutate({ filled: values, isOverwriting: true }),
      takeTheirs: () => {
        before.current = { ...before.current, ...conflict.theirs };
        setValues({ ...values, ...conflict.theirs });
        setUnready({});
        sending.reset();
      },
    },
    reset: () => {
      setValues(initial);
      setUnready({});
      sending.reset();
    },
    bind<Name extends keyof Values & string>(name: Name, pointer = `/${name}`): BoundField<Values[Name]> {
      bound.current.add(pointer);
      return {
        name,
        value: values[name],
        onValue: (value) => set(name, value),
        error: unready[name] ?? problem?.faults.find((fault) => fault.source?.pointer === pointer)?.message,
      };
    },
    props: {
      ref: element,
      noValidate: true,
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        if (isReady(event.currentTarget) && !sending.isPending) sending.mutate({ filled: values });
      },
    },
  };
}

// What the parts around the fields need to know of any form.
export type AnyForm = Pick<
  ReturnType<typeof useForm<Record<string, unknown>, unknown>>,
  "call" | "problem" | "unplaced" | "conflict" | "isSending" | "props"
>;
