import { lazy } from "react";
import { Opened } from "@/ui/dialog";
import type { BulkDialogProps } from "@/ui/opened-bulk-dialog";

const LazyBulkDialog = lazy(() => import("@/ui/opened-bulk-dialog").then((module) => ({ default: module.BulkDialog<unknown> })));

// One call for each of several rows; loaded with the first that opens.
export function BulkDialog<Row>(props: BulkDialogProps<Row>) {
  return (
    <Opened>
      <LazyBulkDialog {...(props as unknown as BulkDialogProps<unknown>)} />
    </Opened>
  );
}
