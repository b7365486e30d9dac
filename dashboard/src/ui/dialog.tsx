import { lazy, type ReactNode, Suspense } from "react";
import type { DialogProps, FormDialogProps, MessageDialogProps } from "@/ui/opened-dialog";

// Dialogs are loaded with the first of them that opens.
const load = () => import("@/ui/opened-dialog");
const LazyDialog = lazy(() => load().then((module) => ({ default: module.Dialog })));
const LazyFormDialog = lazy(() => load().then((module) => ({ default: module.FormDialog })));
const LazyMessageDialog = lazy(() => load().then((module) => ({ default: module.MessageDialog })));

function Opened({ children }: { children: ReactNode }) {
  return <Suspense fallback={null}>{children}</Suspense>;
}

export function Dialog(props: DialogProps) {
  return (
    <Opened>
      <LazyDialog {...props} />
    </Opened>
  );
}

export function FormDialog(props: FormDialogProps) {
  return (
    <Opened>
      <LazyFormDialog {...props} />
    </Opened>
  );
}

export function MessageDialog(props: MessageDialogProps) {
  return (
    <Opened>
      <LazyMessageDialog {...props} />
    </Opened>
  );
}
