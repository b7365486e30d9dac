import { Trans } from "@lingui/react/macro";
import { lazy, type ReactNode, Suspense } from "react";
import { Button } from "@/ui/button";
import { useCountdown } from "@/ui/countdown";
import type { AnyForm } from "@/ui/use-form";

// Most forms that one meets first show none.
const ShowApiCall = lazy(() => import("@/ui/api-call").then((module) => ({ default: module.ShowApiCall })));
const ProblemDetails = lazy(() => import("@/ui/states").then((module) => ({ default: module.ProblemDetails })));
const FormConflict = lazy(() => import("@/ui/form-conflict").then((module) => ({ default: module.FormConflict })));

// What was refused and belongs to no field; on top of the form.
export function FormProblem({ form }: { form: Pick<AnyForm, "problem" | "unplaced" | "conflict"> }) {
  const { problem, unplaced, conflict } = form;
  if (conflict) {
    return (
      <Suspense fallback={null}>
        <FormConflict conflict={conflict} />
      </Suspense>
    );
  }
  return <Refused problem={problem} unplaced={unplaced} />;
}

function Refused({ problem, unplaced }: Pick<AnyForm, "problem" | "unplaced">) {
  const left = useCountdown(problem?.retryAfterSeconds ?? 0);
  if (!problem || (unplaced.length === 0 && problem.status !== 0)) return null;
  return (
    <div
      role="alert"
      tabIndex={-1}
      data-problem
      className="rounded-lg border-s-4 border-kumo-danger bg-kumo-danger-tint px-4 py-3 text-kumo-default"
    >
      {problem.isOffline ? (
        <p className="font-medium">
          <Trans>The server cannot be reached. What you filled in is still here.</Trans>
        </p>
      ) : (
        unplaced.map((fault) => (
          <div key={`${fault.code} ${fault.message}`}>
            <p className="font-medium">{fault.message}</p>
            {fault.remedy && <p className="text-sm">{fault.remedy}</p>}
          </div>
        ))
      )}
      {left > 0 && (
        <p className="text-sm">
          <Trans>Again in {left} s.</Trans>
        </p>
      )}
      {problem.status >= 500 && (
        <Suspense fallback={null}>
          <ProblemDetails problem={problem} />
        </Suspense>
      )}
    </div>
  );
}

interface FormProps {
  form: AnyForm;
  submit: ReactNode;
  beside?: ReactNode;
  // Sign-in and the like are no calls for scripts.
  hidesCall?: boolean;
  isWide?: boolean;
  children: ReactNode;
}

// A form on a page: its fields, its button, and the call that the button sends.
export function Form({ form, submit, beside, hidesCall = false, isWide = false, children }: FormProps) {
  return (
    <form {...form.props} className="flex flex-col gap-5">
      <FormProblem form={form} />
      {children}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" isBusy={form.isSending} className={isWide ? "w-full justify-center" : ""}>
          {submit}
        </Button>
        {beside}
      </div>
      {!hidesCall && (
        <Suspense fallback={<div className="h-6" />}>
          <ShowApiCall call={form.call} />
        </Suspense>
      )}
    </form>
  );
}
