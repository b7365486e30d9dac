import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { ShowApiCall } from "@/ui/api-call";
import { Button } from "@/ui/button";
import { ProblemDetails, useCountdown } from "@/ui/states";
import type { AnyForm } from "@/ui/use-form";

// What was refused and belongs to no field; on top of the form.
export function FormProblem({ form }: { form: Pick<AnyForm, "problem" | "unplaced"> }) {
  const { problem, unplaced } = form;
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
      {problem.status >= 500 && <ProblemDetails problem={problem} />}
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
      {!hidesCall && <ShowApiCall call={form.call} />}
    </form>
  );
}
