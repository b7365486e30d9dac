import { LayerDialog } from "@cloudflare/kumo/components/layer-dialog";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useId } from "react";
import { ShowApiCall } from "@/ui/api-call";
import { Button } from "@/ui/button";
import { FormProblem } from "@/ui/form";
import type { AnyForm } from "@/ui/use-form";

export interface DialogProps {
  title: ReactNode;
  description?: ReactNode;
  size?: "sm" | "base" | "lg";
  onClose: () => void;
  // Work is going on that must not be left.
  isBusy?: boolean;
  children: ReactNode;
  actions?: ReactNode;
}

// An open dialog; whoever renders it decides that it is open.
export function Dialog({ title, description, size = "base", onClose, isBusy = false, children, actions }: DialogProps) {
  const { t } = useLingui();
  return (
    <LayerDialog.Root open onOpenChange={(open) => !open && onClose()} dismissDisabled={isBusy}>
      <LayerDialog.Content size={size} closeLabel={t`Close`}>
        <LayerDialog.Title>{title}</LayerDialog.Title>
        <LayerDialog.Body>
          {description && <p className="mb-5 text-kumo-subtle">{description}</p>}
          {children}
        </LayerDialog.Body>
        {actions}
      </LayerDialog.Content>
    </LayerDialog.Root>
  );
}

export interface FormDialogProps {
  title: ReactNode;
  description?: ReactNode;
  size?: "sm" | "base" | "lg";
  form: AnyForm;
  submit: ReactNode;
  isDestructive?: boolean;
  isReady?: boolean;
  hidesCall?: boolean;
  onClose: () => void;
  children: ReactNode;
}

// A dialog around one form.
export function FormDialog(props: FormDialogProps) {
  const { title, description, size = "base", form, submit, onClose, children } = props;
  const { t } = useLingui();
  const id = useId();
  return (
    <Dialog
      title={title}
      description={description}
      size={size}
      onClose={onClose}
      isBusy={form.isSending}
      actions={
        <LayerDialog.Actions dismissLabel={t`Cancel`}>
          <LayerDialog.Actions.Primary
            type="submit"
            form={id}
            loading={form.isSending}
            disabled={props.isReady === false}
            variant={props.isDestructive ? "destructive" : "primary"}
          >
            {submit}
          </LayerDialog.Actions.Primary>
        </LayerDialog.Actions>
      }
    >
      <form {...form.props} id={id} className="flex flex-col gap-5">
        <FormProblem form={form} />
        {children}
        {!props.hidesCall && <ShowApiCall call={form.call} />}
      </form>
    </Dialog>
  );
}

export interface MessageDialogProps {
  title: ReactNode;
  description?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

// A dialog that only tells something.
export function MessageDialog({ title, description, onClose, children }: MessageDialogProps) {
  return (
    <Dialog title={title} description={description} onClose={onClose}>
      <div className="flex flex-col gap-5">
        {children}
        <div className="flex justify-end">
          <Button variant="primary" onClick={onClose}>
            <Trans>Done</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
