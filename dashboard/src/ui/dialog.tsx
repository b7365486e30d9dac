import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { focusHeading } from "@/ui/page";
import { Refused } from "@/ui/refusal";
import type { DialogProps, FormDialogProps, MessageDialogProps } from "@/ui/opened-dialog";

// Dialogs are loaded with the first of them that opens.
const load = () => import("@/ui/opened-dialog");
const LazyDialog = lazy(() => load().then((module) => ({ default: module.Dialog })));
const LazyFormDialog = lazy(() => load().then((module) => ({ default: module.FormDialog })));
const LazyMessageDialog = lazy(() => load().then((module) => ({ default: module.MessageDialog })));

// What a dialog was asked for with; of a menu, which is gone by then, its button.
function openerOf(focused: Element | null): HTMLElement | null {
  const button = focused?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  return (button ? document.getElementById(button) : focused) as HTMLElement | null;
}

// Something above the page, loaded when it opens. The focus goes back in the end, also where a field
// took it at once; where its place is gone, to the heading of the page.
export function Opened({ children }: { children: ReactNode }) {
  const [opener] = useState(() => openerOf(document.activeElement));
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        if (opener?.isConnected && opener !== document.body) opener.focus();
        else focusHeading();
      });
    },
    [opener],
  );
  // Who may open it may use it.
  return (
    <Refused value={undefined}>
      <Suspense fallback={null}>{children}</Suspense>
    </Refused>
  );
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
